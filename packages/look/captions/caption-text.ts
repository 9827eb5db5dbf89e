import type { Word } from '@reelwright/film/take'

/** A caption line as one text, and where each of its words stands in it (UTF-16 offsets). */
export type CaptionText = { readonly text: string; readonly spans: readonly { readonly from: number; readonly to: number }[] }

/**
 * Words stand apart as they did in the narration: where one ended and the next began without a gap, there is none here
 * (Chinese, Japanese); any gap becomes one space.
 */
export const captionText = (words: readonly Word[]): CaptionText => {
  let text = ''
  const spans = words.map((word, index) => {
    const before = words[index - 1]
    if (before && word.from > before.to) text += ' '
    const from = text.length
    text += word.text
    return { from, to: text.length }
  })
  return { text, spans }
}
