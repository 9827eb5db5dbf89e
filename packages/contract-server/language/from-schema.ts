import { oneOf } from '../frame/seeded.js'
import type { Source } from './fenced.js'
import { listFor } from './list-for.js'
import { graphicOf } from './scene.js'
import { alternativesOf, holdsScenes, propertiesOf, requiredOf, resolved, type Schema, typeOf } from './schema.js'
import { textFor } from './text-for.js'

/** What a writing is about, and how much of it there is to be. */
export type Writing = {
  readonly root: Schema
  readonly keywords: readonly string[]
  readonly next: () => number
  /** What is to be broken down, as sections; empty where words are to be invented. */
  readonly script: readonly { readonly name: string; readonly text: string }[]
  readonly sources: readonly Source[]
  /** Things to judge, and what they are judged by. */
  readonly candidates: readonly (Source & { readonly score: number })[]
  /** Names the request gives to the items of a list, in order. */
  readonly places: readonly string[]
  /** All fenced words. */
  readonly said: string
  /** A passage to say otherwise. */
  readonly rewritten?: string
  /** Words this part is to have; what earlier parts fell short of is owed. */
  readonly words: number
  readonly owed: { words: number }
  readonly sections: number
  readonly scenes?: number
  readonly name: string
  readonly narration: string
  readonly id?: string
  readonly score?: number
  readonly index: number
}

const clamp = (value: number, schema: Schema): number => {
  const least = Number(schema.minimum ?? (schema.exclusiveMinimum === undefined ? -Infinity : Number(schema.exclusiveMinimum) + 1e-3))
  const most = Number(schema.maximum ?? (schema.exclusiveMaximum === undefined ? Infinity : Number(schema.exclusiveMaximum) - 1e-3))
  return Math.min(Math.max(value, least), most)
}

const numberFor = (schema: Schema, name: string, { index, words, score, next }: Writing): number => {
  const whole = typeOf(schema) === 'integer'
  const wished = (): number => {
    if (/order|index|number/i.test(name)) return index
    if (/duration|seconds|length/i.test(name)) return Math.max(2, words / 2.5)
    if (/score|relevance/i.test(name) && score !== undefined) return score
    if (/score|relevance|confidence|share|weight/i.test(name)) return 0.55 + 0.4 * next()
    if (/^[xy]$/.test(name)) return 0.25 + 0.5 * next()
    return whole ? Math.floor(next() * 10) : next()
  }
  const value = clamp(wished(), schema)
  return whole ? Math.round(value) : Math.round(value * 1000) / 1000
}

const choice = (values: readonly unknown[], writing: Writing): unknown => {
  const words = values.filter((one) => one !== null)
  if (writing.id !== undefined && words.includes(writing.id)) return writing.id
  const named = words.find(
    (one) => typeof one === 'string' && new RegExp(`(?<![a-z])${one.replace(/\W/g, '.')}(?![a-z])`, 'i').test(writing.said),
  )
  return named ?? oneOf(words, writing.next)
}

const objectFor = (schema: Schema, writing: Writing): unknown => {
  const parts = propertiesOf(schema)
  if (writing.rewritten !== undefined && parts.text && parts.changed)
    return { text: writing.rewritten, changed: true, ...(parts.remark ? { remark: 'Said otherwise as asked.' } : {}) }
  if (parts.kind && parts.entries && parts.items) return graphicOf(parts, writing.narration || writing.said)
  const wanted = new Set([...requiredOf(schema), ...Object.keys(parts).filter((key) => holdsScenes(parts[key]!, writing.root))])
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, part]) => (wanted.has(key) ? [[key, fromSchema(part, key, writing)]] : [])),
  )
}

/** A value that fits the schema and speaks of the request; follows from `writing.next`. */
export const fromSchema = (schema: Schema, name: string, writing: Writing): unknown => {
  const whole = resolved(schema, writing.root)
  if ('const' in whole) return whole.const
  if (Array.isArray(whole.enum)) return choice(whole.enum, writing)
  const others = alternativesOf(whole)
  if (others.length > 0) {
    const real = others.filter((one) => resolved(one, writing.root).type !== 'null')
    return fromSchema(real.length > 0 ? oneOf(real, writing.next) : others[0]!, name, writing)
  }
  switch (typeOf(whole)) {
    case 'object':
      return objectFor(whole, writing)
    case 'array':
      return listFor(whole, name, writing)
    case 'boolean':
      return !/flag|unsafe|problem|refus|fact/i.test(name)
    case 'number':
    case 'integer':
      return numberFor(whole, name, writing)
    case 'null':
      return null
    default:
      return textFor(whole, name, writing)
  }
}
