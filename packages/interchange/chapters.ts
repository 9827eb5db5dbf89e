import { secondsOf } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** YouTube takes chapters from a description: the first at 0:00, three at least, ten seconds each at least (support.google.com/youtube/answer/9884579). */
const LEAST_SECONDS = 10

const clock = (seconds: number, hours: boolean): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** Lines of `m:ss name`; a chapter too near to the one before it is left out. */
export const chaptersOf = (timeline: Timeline): string => {
  const marks = timeline.markers
    .filter((marker) => marker.kind === 'chapter')
    .map(({ frame, name }) => ({
      at: Math.floor(secondsOf(frame, timeline.rate)),
      name: name.replace(/\s+/g, ' ').trim(),
    }))
  const first = marks[0]
  const all = first && first.at > 0 ? [{ at: 0, name: timeline.title }, ...marks] : marks
  const kept: { at: number; name: string }[] = []
  for (const mark of all) if (kept.length === 0 || mark.at - (kept.at(-1) as { at: number }).at >= LEAST_SECONDS) kept.push(mark)
  const hours = (kept.at(-1)?.at ?? 0) >= 3600
  return kept.map(({ at, name }) => `${clock(at, hours)} ${name}\n`).join('')
}
