import type { Source } from '../brief.js'
import { bare } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import type { Script, Sentence } from '../script.js'

/** What a sentence leans on: a given source, and the words there that carry it, where they are known. */
export type Leaning = Pick<Source, 'id' | 'title' | 'url'> & { readonly passage?: string }

/**
 * One sentence of a scene against the sources that were given: `carried` by them, `unsupported` where it states a fact and
 * none was found to carry it, `changed` where its words are not those that were held against them, `plain` where it states none.
 */
export type Evidence = {
  readonly sentence: string
  readonly state: 'carried' | 'unsupported' | 'changed' | 'plain'
  readonly sources: readonly Leaning[]
}

/** Letters a piece of a sentence needs to be told from any other. */
const TELLING = 12

type Known = { readonly words: string; readonly sentence: Sentence }

const found = (sentence: string, known: readonly Known[]): Sentence | undefined => {
  const words = bare(sentence)
  const whole = known.find((one) => one.words === words)
  return (whole ?? (words.length > TELLING ? known.find((one) => one.words.includes(words)) : undefined))?.sentence
}

const leaningsOf = ({ sources: ids, passages = [] }: Sentence, given: readonly Source[]): readonly Leaning[] =>
  given
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, title, url }) => {
      const leaning = { id, title, ...(url === undefined ? {} : { url }) }
      const own = passages.filter(({ source }) => source === id)
      return own.length === 0 ? [leaning] : own.map(({ text }) => ({ ...leaning, passage: text }))
    })

/** Tells of a narration of the script every sentence and what carries it; none where a film was given no sources. */
export const evidenceIn = (script: Script, given: readonly Source[]): ((narration: string) => readonly Evidence[]) => {
  if (given.length === 0) return () => []
  const known = script.sections.flatMap(({ paragraphs }) => paragraphs.flat()).map((sentence) => ({ words: bare(sentence.text), sentence }))
  const bareFacts = (script.unsupported ?? []).map(bare)
  const weigh = (sentence: string): Evidence => {
    const one = found(sentence, known)
    if (!one) return { sentence, state: 'changed', sources: [] }
    const sources = leaningsOf(one, given)
    if (sources.length > 0) return { sentence, state: 'carried', sources }
    return { sentence, state: bareFacts.includes(bare(one.text)) ? 'unsupported' : 'plain', sources }
  }
  return (narration) => splitSentences(narration).map(weigh)
}
