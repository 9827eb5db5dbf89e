import type { FilmState } from '@reelwright/studio/formats/film-state'
import { workOf } from '@reelwright/studio/work-of'

/** The latest of what a running step has told. */
export type Detail = {
  readonly framesPerSecond?: number
  readonly secondsLeft?: number
  readonly frames?: number
  readonly totalFrames?: number
  readonly reused?: number
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

const BAR = 24
const bar = (share: number): string => {
  const full = Math.round(Math.min(1, share) * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
}

/** One line for each kind of work that has begun. */
export const progressLines = (film: FilmState, details: ReadonlyMap<string, Detail>): readonly string[] =>
  workOf(film.steps).map(({ kind, label, done, total, running, progress, failure }) => {
    const state = failure ? '✗' : done === total ? '✓' : running ? '▸' : '·'
    const count = total > 1 ? `${done}/${total}` : `${Math.floor(progress * 100)} %`
    const detail = done === total ? undefined : details.get(kind)
    const speed = detail?.framesPerSecond ? `  ${Math.round(detail.framesPerSecond)} frames/s` : ''
    const left = detail?.secondsLeft !== undefined ? `  ${clock(detail.secondsLeft)} left` : ''
    return `${state} ${label.padEnd(14)} ${bar(progress)} ${count.padStart(7)}${speed}${left}`
  })
