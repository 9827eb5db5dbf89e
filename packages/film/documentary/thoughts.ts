import { splitClauses, splitWords } from '../language/clauses.js'
import { cjkLetters, type Script, type ScriptSection, spokenWords } from '../script.js'
import { spokenSeconds } from './script-length.js'

/** What ends at the end of a thought: the best places to cut a film come first. */
export type Ending = 'section' | 'paragraph' | 'sentence' | 'clause' | 'word'

/** A piece of narration that stays in one scene, with the sources of its sentence. Pieces in order are the whole narration. */
export type Thought = {
  readonly text: string
  readonly seconds: number
  readonly words: number
  readonly cjk: number
  readonly sources: readonly string[]
  readonly ends: Ending
}

/** Sentences longer than this are cut at clauses, and clauses at words: then scenes of 5–25 s can always be made of them. */
const LONGEST = 12

const pieces = (text: string): { readonly text: string; readonly ends: Ending }[] => {
  if (spokenSeconds(text) <= LONGEST) return [{ text, ends: 'sentence' }]
  const clauses = splitClauses(text).flatMap((clause): { text: string; ends: Ending }[] =>
    spokenSeconds(clause) <= LONGEST ? [{ text: clause, ends: 'clause' }] : inChunks(clause),
  )
  return clauses.map((piece, i) => (i === clauses.length - 1 ? { ...piece, ends: 'sentence' } : piece))
}

/** A clause without a comma for twelve seconds, in chunks of a few words each. */
const inChunks = (clause: string): { text: string; ends: Ending }[] => {
  const words = splitWords(clause)
  const size = Math.max(1, Math.ceil(words.length / Math.ceil(spokenSeconds(clause) / 4)))
  const chunks: { text: string; ends: Ending }[] = []
  let at = 0
  for (let i = 0; i < words.length; i += size) {
    const last = words.slice(i, i + size)
    const from = clause.indexOf(last[0]!, at)
    at = last.reduce((end, word) => clause.indexOf(word, end) + word.length, from)
    chunks.push({ text: clause.slice(from, at), ends: i + size >= words.length ? 'clause' : 'word' })
  }
  return chunks
}

const countsOf = (text: string): { readonly words: number; readonly cjk: number } => {
  const cjk = cjkLetters(text)
  return { words: spokenWords(text) - Math.ceil(cjk / 2), cjk }
}

const ofSection = ({ paragraphs }: ScriptSection): Thought[] =>
  paragraphs.flatMap((sentences, p) =>
    sentences.flatMap((sentence, s) => {
      const cut = pieces(sentence.text)
      return cut.map(({ text, ends }, i): Thought => {
        const closes = s === sentences.length - 1 && i === cut.length - 1
        const ending = !closes ? ends : p === paragraphs.length - 1 ? 'section' : 'paragraph'
        return { text, seconds: spokenSeconds(text), ...countsOf(text), sources: sentence.sources, ends: ending }
      })
    }),
  )

/** The script's narration in pieces, one list for each section. */
export const thoughtsOf = (script: Script): readonly (readonly Thought[])[] => script.sections.map(ofSection)
