import { oneOf } from '../frame/seeded.js'
import { fromSchema, type Writing } from './from-schema.js'
import { settledScene } from './scene.js'
import { holdsScenes, itemsOf, narrationKey, propertiesOf, type Schema, substance, typeOf } from './schema.js'
import { sentence, shortSentence } from './sentences.js'
import { passagesOf, sentencesOf, wordCount } from './text.js'

const WORDS_OF_SCENE = 30

const scenes = (items: Schema, spoken: string, name: string, writing: Writing): unknown[] => {
  const all = writing.script.reduce((sum, { text }) => sum + wordCount(text), 0)
  const size = Math.min(55, Math.max(16, writing.scenes ? all / writing.scenes : WORDS_OF_SCENE))
  const passages = writing.script.flatMap(({ text }) => passagesOf(text, size))
  return passages.map((narration, index) => {
    const made = fromSchema(items, name, { ...writing, script: [], index, narration, words: wordCount(narration) }) as Record<
      string,
      unknown
    >
    return settledScene({ ...made, [spoken]: narration }, narration, index)
  })
}

const isSentence = (items: Schema, name: string): boolean =>
  (typeOf(items) === 'string' && /sentence/i.test(name)) ||
  (typeOf(items) === 'object' && propertiesOf(items).text !== undefined && narrationKey(items) === undefined)

/** Sentences until the words asked for are there; what is over or short goes to the next list. */
const sentences = (items: Schema, name: string, writing: Writing): unknown[] => {
  const { next, keywords, owed, sources } = writing
  const target = writing.words + owed.words
  const list: unknown[] = []
  let count = 0
  for (let last = ''; list.length === 0 || count + 4 < target; ) {
    const source = sources.length > 0 && list.length % 2 === 0 ? oneOf(sources, next) : undefined
    const said = source && oneOf(sentencesOf(source.text), next)?.split(' ').slice(0, 40).join(' ')
    const text = said ?? (target - count < 12 ? shortSentence(keywords, next) : sentence(keywords, next))
    if (text === last) continue
    last = text
    count += wordCount(text)
    if (typeOf(items) === 'string') list.push(text)
    else {
      const made = fromSchema(items, name, { ...writing, words: 12, index: list.length }) as Record<string, unknown>
      const support = said && source ? [{ source: source.id, passage: said }] : []
      list.push({
        ...made,
        text,
        ...('states_fact' in made ? { states_fact: said !== undefined } : {}),
        ...('support' in made ? { support } : {}),
        ...('sources' in made ? { sources: support.map((one) => one.source) } : {}),
      })
    }
  }
  owed.words = target - count
  return list
}

const countOf = (schema: Schema, name: string, items: Schema, writing: Writing): number => {
  const { words } = writing
  const wished = (): number => {
    if (/section|chapter/i.test(name)) return writing.sections
    if (/paragraph/i.test(name) || typeOf(items) === 'array') return Math.max(1, Math.round(words / 55))
    if (narrationKey(items)) return Math.max(1, Math.round(words / WORDS_OF_SCENE))
    if (/focal/i.test(name)) return 2
    if (/feature|tags|keywords|queries|terms/i.test(name)) return 3
    if (/flags|notes|warnings|problems|support|sources|citations/i.test(name)) return 0
    return 1
  }
  return Math.max(Number(schema.minItems ?? 0), Math.min(Number(schema.maxItems ?? 60), wished()))
}

/** A list: the script's scenes, the things to judge, the places named, sentences, or as many items as there should be. */
export const listFor = (schema: Schema, name: string, writing: Writing): unknown[] => {
  const items = substance(itemsOf(schema, writing.root), writing.root)
  const spoken = narrationKey(items)
  const members = propertiesOf(items)
  if (writing.script.length > 0 && spoken !== undefined) return scenes(items, spoken, name, writing)
  if (writing.script.length > 0 && holdsScenes(items, writing.root))
    return writing.script.map((passage, index) => fromSchema(items, name, { ...writing, script: [passage], name: passage.name, index }))
  if (writing.candidates.length > 0 && members.id !== undefined && spoken === undefined)
    return writing.candidates.map(({ id, score }, index) => fromSchema(items, name, { ...writing, candidates: [], id, score, index }))
  const chosen = Object.values(members).find((part) => Array.isArray(part.enum))
  const places = writing.places.filter((place) => (chosen?.enum as unknown[] | undefined)?.includes(place))
  if (places.length > 0)
    return places.map((id, index) => fromSchema(items, name, { ...writing, places: [], id, index, words: writing.words / places.length }))
  if (isSentence(items, name)) return sentences(items, name, writing)
  const count = countOf(schema, name, items, writing)
  return Array.from({ length: count }, (_, index) =>
    fromSchema(items, name.endsWith('s') ? name.slice(0, -1) : name, {
      ...writing,
      index,
      name: '',
      words: writing.words / Math.max(1, count),
    }),
  )
}
