import { z } from 'zod'
import { Pause } from './pauses.js'

/** One spoken sentence, with the ids of the sources that carry its facts, and the words there that do, where they are known. */
export const Sentence = z.object({
  text: z.string().min(1),
  sources: z.array(z.string()).default([]),
  passages: z.array(z.object({ source: z.string(), text: z.string() })).optional(),
  /** Silences within it, and after it. */
  pauses: z.array(Pause).optional(),
})
export type Sentence = Readonly<z.infer<typeof Sentence>>

export const ScriptSection = z.object({
  name: z.string(),
  /** Paragraphs of sentences; a paragraph is a thought, and scenes are cut along thoughts first. */
  paragraphs: z.array(z.array(Sentence)),
  /** Stage directions of the author for this section (`[[…]]` in a script file), never spoken. */
  notes: z.array(z.string()).default([]),
})
export type ScriptSection = Readonly<z.infer<typeof ScriptSection>>

export const Script = z.looseObject({
  schema: z.literal('script/1'),
  title: z.string(),
  language: z.string(),
  sections: z.array(ScriptSection).min(1),
  /** How it came to be: `own` words, a `model`, or `rule` when written without a language model. */
  writtenBy: z.enum(['own', 'model', 'rule']),
  /** A sentence for the user about the limits of how it was written. */
  remark: z.string().optional(),
  /** Sentences that state a fact which none of the given sources was found to carry. */
  unsupported: z.array(z.string()).optional(),
})
export type Script = Readonly<z.infer<typeof Script>>

/** The narration of a section as one text: sentences joined by spaces, paragraphs by blank lines. */
export const narrationOf = (section: ScriptSection): string =>
  section.paragraphs.map((sentences) => sentences.map((sentence) => sentence.text).join(' ')).join('\n\n')

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Characters of a text that are Chinese, Japanese or Korean. */
export const cjkLetters = (text: string): number => text.match(CJK)?.length ?? 0

/** Spoken words as counted for length; numbers and hyphenated words count as one. CJK counts two characters a word. */
export const spokenWords = (text: string): number => {
  const rest = text.replace(CJK, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0
  return rest + Math.ceil(cjkLetters(text) / 2)
}
