import { secondsOf } from '@reelwright/film/time'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

export type Cue = {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

type Spoken = {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Words as they were written: apart where the text was apart, together where it was not (CJK). */
const join = (words: readonly Spoken[]): string =>
  words.map((word, i) => (i > 0 && (words[i - 1] as Spoken).to < word.from ? ` ${word.text}` : word.text)).join('')

/** The captions of a film in order, in milliseconds from its start. */
export const cuesOf = (timeline: Timeline): readonly Cue[] =>
  timeline.tracks
    .filter((track) => track.kind === 'captions')
    .flatMap((track) => clipsWithStarts(track))
    .flatMap(({ clip, start }) => {
      if (clip.source.kind !== 'caption') return []
      const ms = (frame: number): number => Math.round(secondsOf(frame, timeline.rate) * 1000)
      return [
        {
          from: ms(start),
          to: ms(start + clip.frames),
          lines: clip.source.lines.map(join),
        },
      ]
    })

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
