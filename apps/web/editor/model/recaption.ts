import { layLines } from '@reelwright/film/captions/breaking'
import type { Word } from '@reelwright/film/take'
import type { ClipSource } from '@reelwright/film/timeline/timeline'

type Caption = Extract<ClipSource, { kind: 'caption' }>

export const captionText = ({ lines }: Caption): string =>
  lines
    .flat()
    .map(({ text }) => text)
    .join(' ')

/** As many words keep their times; other words share the time of all by their length. */
const timed = (texts: readonly string[], old: readonly Word[]): Word[] => {
  if (texts.length === old.length) return texts.map((text, n) => ({ ...old[n]!, text }))
  const [first, last] = [old[0]!, old.at(-1)!]
  const letters = texts.reduce((sum, text) => sum + text.length, 0)
  let before = 0
  const at = (count: number): number => Math.round(first.start + ((last.end - first.start) * count) / letters)
  return texts.map((text) => {
    const start = at(before)
    before += text.length
    return { text, from: first.from, to: last.to, start, end: at(before) }
  })
}

/** A caption that says something else in the same time; undefined when it says nothing, or more than two lines hold. */
export const recaption = (caption: Caption, text: string, language: string): Caption | undefined => {
  const texts = text.split(/\s+/).filter((word) => word !== '')
  if (texts.length === 0) return undefined
  const lines = layLines(timed(texts, caption.lines.flat()), language)
  return lines && { kind: 'caption', lines: lines.map((line) => [...line]) }
}
