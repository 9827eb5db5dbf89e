import type { ShownFacts } from '@reelwright/studio/steps/shown-facts'

const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000)
  const part = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${part(Math.floor(ms / 3_600_000), 2)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`
}

const line = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/--+>/g, '→')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

/** A film's chapters as a WebVTT track (W3C): each lasts until the next begins. */
export const chaptersVtt = (chapters: ShownFacts['chapters'], length: number): string =>
  `WEBVTT\n\n${chapters
    .map(({ at, name }, i) => ({ at, name, until: chapters[i + 1]?.at ?? length }))
    .filter(({ at, until }) => until > at)
    .map(({ at, until, name }) => `${stamp(at)} --> ${stamp(until)}\n${line(name)}\n`)
    .join('\n')}`
