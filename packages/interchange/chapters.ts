import { secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** YouTube takes chapters from a description: the first at 0:00, three at least, ten seconds each at least (support.google.com/youtube/answer/9884579). */
const LEAST_SECONDS = 10
const LEAST_CHAPTERS = 3

type Chapter = { readonly at: number; readonly name: string }

const clock = (seconds: number, hours: boolean): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** A description takes no angle brackets. */
const nameOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim()

/**
 * Lines of `m:ss name`. A chapter too near to the one before it, or to the film's end, is part of the one before;
 * when fewer than three are left there are none, because YouTube would show none.
 */
export const chaptersOf = (timeline: Timeline): string => {
  const end = Math.floor(secondsOf(durationOf(timeline), timeline.rate))
  const title = nameOf(timeline.title) || '…'
  const marks = timeline.markers
    .filter((marker) => marker.kind === 'chapter')
    .map(({ frame, name }): Chapter => ({ at: Math.floor(secondsOf(frame, timeline.rate)), name: nameOf(name) || title }))
    .sort((a, b) => a.at - b.at)
  const all = (marks[0]?.at ?? 0) > 0 ? [{ at: 0, name: title }, ...marks] : marks
  const kept: Chapter[] = []
  for (const mark of all) {
    const before = kept.at(-1)
    if ((!before || mark.at - before.at >= LEAST_SECONDS) && end - mark.at >= LEAST_SECONDS) kept.push(mark)
  }
  if (kept.length < LEAST_CHAPTERS) return ''
  const hours = (kept.at(-1)?.at ?? 0) >= 3600
  return kept.map(({ at, name }) => `${clock(at, hours)} ${name}\n`).join('')
}
