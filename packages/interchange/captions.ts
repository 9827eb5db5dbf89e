import { lineText } from '@reelwright/film/captions/cue'
import { secondsOf } from '@reelwright/film/time'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** One or two lines, shown from `from` to `to` in milliseconds from the film's start. */
export type Cue = {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** One line and no more: a blank line or an arrow in the text would end its cue. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/--+>/g, '→')
    .replace(/\s+/g, ' ')
    .trim()

/** The captions of a film in order. Cues without text or time are left out. */
export const cuesOf = (timeline: Timeline): readonly Cue[] =>
  timeline.tracks
    .filter((track) => track.kind === 'captions')
    .flatMap((track) => clipsWithStarts(track))
    .flatMap(({ clip, start }) => {
      if (clip.source.kind !== 'caption') return []
      const ms = (frame: number): number => Math.round(secondsOf(frame, timeline.rate) * 1000)
      const lines = clip.source.lines.map((line) => oneLine(lineText(line))).filter(Boolean)
      return lines.length ? [{ from: ms(start), to: ms(start + clip.frames), lines }] : []
    })
    .sort((a, b) => a.from - b.from)

const clock = (ms: number, point: string): string => {
  const part = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${part(Math.floor(ms / 3_600_000), 2)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}${point}${part(ms % 1000, 3)}`
}

/** SubRip: UTF-8, CRLF lines as its readers expect. */
export const srtOf = (timeline: Timeline): string =>
  cuesOf(timeline)
    .map(({ from, to, lines }, i) => `${i + 1}\r\n${clock(from, ',')} --> ${clock(to, ',')}\r\n${lines.join('\r\n')}\r\n`)
    .join('\r\n')

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** WebVTT (W3C). */
export const vttOf = (timeline: Timeline): string =>
  `WEBVTT\n\n${cuesOf(timeline)
    .map(({ from, to, lines }) => `${clock(from, '.')} --> ${clock(to, '.')}\n${lines.map(escapeMarkup).join('\n')}\n`)
    .join('\n')}`
