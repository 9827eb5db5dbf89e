import { splitSentences } from '@reelwright/film/language/sentences'
import { spokenWords } from '@reelwright/film/script'
import { rankSentences } from './reading/rank-sentences.js'
import { tongueOf } from './reading/tongue.js'

/** The share of its words that a text keeps when a person asks for less and does not say how much. */
const KEPT = 0.65

const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => splitSentences(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((sentences) => sentences.length > 0)

/**
 * A shorter text of the same sentences: the least central go, one by one, until about two thirds of the words are left.
 * No word is invented and none changes; a single sentence stays as it is.
 */
export const shortenText = (text: string, language: string): string => {
  const paragraphs = paragraphsOf(text)
  const all = paragraphs.flat()
  const ranks = rankSentences(all, tongueOf(language))
  const order = all.map((_, i) => i).sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || b - a)
  const left = new Set(all.keys())
  const most = KEPT * spokenWords(all.join(' '))
  const words = (): number => spokenWords(all.filter((_, i) => left.has(i)).join(' '))
  for (const weakest of order) {
    if (left.size === 1 || words() <= most) break
    left.delete(weakest)
  }
  let at = 0
  return paragraphs
    .map((sentences) => sentences.filter(() => left.has(at++)).join(' '))
    .filter(Boolean)
    .join('\n\n')
}
