import type { Fault } from '../frame/fault-names.js'
import { hashOf, numbersOf } from '../frame/seeded.js'
import { blocksOf, candidatesIn, scriptIn, sourcesIn } from './fenced.js'
import { fromSchema, type Writing } from './from-schema.js'
import { rewritten } from './scene.js'
import { holdsScenes, type Schema } from './schema.js'
import { sentencesFor } from './sentences.js'
import { keywordsOf, wordCount } from './text.js'

/** A request for words, whatever vendor it came to. */
export type WordsWish = {
  readonly system: string
  readonly prompt: string
  /** Hash of the pictures shown. */
  readonly pictures: string
  readonly schema?: Schema
  readonly schemaName?: string
  /** Whether scenes are as short as they may be, whatever number is asked for. */
  readonly shortScenes?: boolean
}

const asked = (text: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : Number(found.replace(/[,.\s]/g, ''))
}

/** About how many words are wanted; from words, seconds or minutes in the prompt. */
const wordsAsked = (text: string): number => {
  const words = asked(text, /(\d[\d,]*)\s*(?:spoken\s+)?words/i)
  if (words) return Math.min(words, 20_000)
  const minutes = asked(text, /(\d+)[\s-]*minutes?/i)
  const seconds = asked(text, /(\d+)\s*(?:seconds|s\b)/i)
  return Math.min(20_000, Math.round(((minutes ?? 0) * 60 + (seconds ?? 0)) * 2.4) || 180)
}

/** How well a text fits what is wanted: by the telling words they share. */
const fit = (text: string, wanted: ReadonlySet<string>): number => {
  const words = keywordsOf(text, 40)
  const shared = words.filter((word) => wanted.has(word) || wanted.has(word.replace(/s$/, '')) || wanted.has(`${word}s`)).length
  return Math.min(0.98, shared === 0 ? 0.1 : 0.55 + 0.15 * shared)
}

const leaves = (text: string): string => {
  try {
    const texts: string[] = []
    JSON.parse(text, (_, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
    return texts.join('. ')
  } catch {
    return text
  }
}

const writingFor = ({ system, prompt, pictures, schema, shortScenes }: WordsWish): Writing => {
  const blocks = blocksOf(prompt)
  const root = schema ?? {}
  // The agent's names belong to one section alone, and a tone is no subject.
  const telling = blocks.filter(({ label }) => !/^(agent|tone|instruction|candidate .*|media .*)$/i.test(label))
  const said = telling.length > 0 ? telling.map(({ text }) => leaves(text)).join('\n') : prompt
  const named = (label: RegExp): string | undefined => blocks.find((block) => label.test(block.label))?.text
  const wanted = new Set(keywordsOf(said, 80))
  const passage = named(/^passage$/i)
  return {
    root,
    keywords: keywordsOf(said),
    next: numbersOf('words', hashOf(system, prompt, pictures)),
    script: schema !== undefined && holdsScenes(schema, root) ? scriptIn(blocks) : [],
    sources: sourcesIn(blocks).filter(({ text }) => wordCount(text) > 3),
    candidates: candidatesIn(blocks).map((one) => ({ ...one, score: fit(one.text, wanted) })),
    places: (/in this order:\s*([^.\n]+)\./i.exec(prompt)?.[1] ?? '')
      .split(',')
      .map((place) => place.trim())
      .filter(Boolean),
    said,
    rewritten: passage === undefined ? undefined : rewritten(passage, named(/^instruction$/i) ?? ''),
    words: wordsAsked(prompt),
    owed: { words: 0 },
    sections: asked(prompt, /(\d+)\s+(?:sections?|chapters?|acts)\b/i) ?? 4,
    scenes: shortScenes ? Number.POSITIVE_INFINITY : asked(prompt, /about (\d+) scenes/i),
    name: '',
    narration: named(/^narration$/i) ?? '',
    index: 0,
  }
}

const spoilWords = (value: unknown, faults: ReadonlySet<Fault>): unknown => {
  if (faults.has('loses_words') || faults.has('invents_words')) {
    const text = JSON.stringify(value)
    return JSON.parse(
      text.replace(/"(narration|text)":"((?:[^"\\]|\\.)*)"/, (_, key: string, words: string) =>
        faults.has('loses_words') ? `"${key}":"${words.split(' ').slice(2).join(' ')}"` : `"${key}":"${words} Nobody ever wrote this."`,
      ),
    )
  }
  return value
}

const brokenFit = (value: unknown): unknown => {
  if (Array.isArray(value)) return { list: value.length }
  if (value === null || typeof value !== 'object') return value
  const [first, ...rest] = Object.entries(value)
  return { ...Object.fromEntries(rest), unexpected: typeof first?.[1] }
}

/** What the model says, as text: an answer that fits the schema, or prose; spoilt as the faults say. */
export const writeAnswer = (wish: WordsWish, faults: ReadonlySet<Fault>): string => {
  const writing = writingFor(wish)
  if (!wish.schema) return sentencesFor(Math.min(writing.words, 400), writing.keywords, writing.next).join(' ')
  const fitting = spoilWords(fromSchema(wish.schema, wish.schemaName ?? 'answer', writing), faults)
  const text = JSON.stringify(faults.has('breaks_schema') ? brokenFit(fitting) : fitting)
  if (faults.has('malformed_json')) return `${text.slice(0, -1)},,`
  if (faults.has('prose_around')) return `Here is what you asked for:\n\n\`\`\`json\n${text}\n\`\`\`\n\nTell me if anything is to change.`
  if (faults.has('cut_short')) return text.slice(0, Math.ceil(text.length * 0.6))
  return text
}

/** Tokens of a text: about four characters each. */
export const tokensOf = (text: string): number => Math.max(1, Math.ceil(text.length / 4), Math.ceil(wordCount(text) * 1.25))
