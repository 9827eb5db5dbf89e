import { type Rate, secondsOf } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import type { Span } from '@reelwright/look/sound/sound-plan'

/** A place where a master is not what its plan says. */
export type Problem = {
  /** Frames of the film, `to` not included. */
  readonly from: number
  readonly to: number
  readonly timecode: string
  readonly sentence: string
}

export type QualityCheck = {
  readonly name: string
  readonly passed: boolean
  readonly expected: string
  readonly measured: string
  readonly problems: readonly Problem[]
}

export type QualityReport = { readonly schema: 'quality/1'; readonly passed: boolean; readonly checks: readonly QualityCheck[] }

export const problem = (rate: Rate, from: number, to: number, sentence: string): Problem => ({
  from,
  to,
  timecode: timecodeOf(Math.max(0, from), rate),
  sentence,
})

/** A check passes when it has nothing to complain of. */
export const check = (name: string, expected: string, measured: string, problems: readonly Problem[]): QualityCheck => ({
  name,
  passed: problems.length === 0,
  expected,
  measured,
  problems,
})

export const reportOf = (checks: readonly QualityCheck[]): QualityReport => ({
  schema: 'quality/1',
  passed: checks.every(({ passed }) => passed),
  checks,
})

/** A length in words: `0.4 s (12 frames)`. */
export const lengthWords = (frames: number, rate: Rate): string =>
  `${secondsOf(frames, rate).toFixed(frames < 30 ? 2 : 1)} s (${frames} ${frames === 1 ? 'frame' : 'frames'})`

/** Runs of numbers for which `test` holds: [from, to) pairs at least `least` long, gaps of up to `bridge` closed. */
export const runsOf = (count: number, test: (index: number) => boolean, least = 1, bridge = 0): readonly Span[] => {
  const runs: Span[] = []
  for (let i = 0; i < count; i += 1) {
    if (!test(i)) continue
    const last = runs.at(-1)
    if (last && i - last.to <= bridge) runs[runs.length - 1] = { from: last.from, to: i + 1 }
    else runs.push({ from: i, to: i + 1 })
  }
  return runs.filter(({ from, to }) => to - from >= least)
}
