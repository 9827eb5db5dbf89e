import { oneOf } from '../frame/seeded.js'
import type { Writing } from './from-schema.js'
import type { Schema } from './schema.js'
import { heading, pictureWords, sentence, sentencesFor } from './sentences.js'

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T12:00:00Z',
  date: '2026-01-15',
  time: '12:00:00Z',
  duration: 'PT30S',
  email: 'someone@example.com',
  hostname: 'example.com',
  uri: 'https://example.com/',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
}
const FEATURES = [
  'wide windows',
  'oak floor',
  'stone worktop',
  'open shelves',
  'deep sofa',
  'high ceiling',
  'brass fittings',
  'garden door',
]

const wordsFor = (name: string, writing: Writing): string => {
  const { keywords, next } = writing
  if (/feature/i.test(name)) return oneOf(FEATURES, next)
  if (/prompt|visual|picture|image|shot/i.test(name)) return pictureWords(keywords, next)
  if (/name|title|heading|label/i.test(name)) return writing.name || heading(keywords, next)
  if (/colou?r/i.test(name)) return '#335577'
  if (/language/i.test(name)) return 'en'
  if (/narration|text|spoken|paragraph|body|answer/i.test(name) && writing.words > 24)
    return sentencesFor(writing.words, keywords, next).join(' ')
  if (/reason|remark|description|desc|inWords/i.test(name)) return `It shows ${oneOf(keywords, next)} as it is told of.`
  return sentence(keywords, next)
}

/** Text for a member of this name, within the schema's format and lengths. */
export const textFor = (schema: Schema, name: string, writing: Writing): string => {
  if (typeof schema.format === 'string' && FORMATS[schema.format]) return FORMATS[schema.format]!
  if (/^(id|.*Id|key|ref)$/.test(name)) return writing.id ?? `${name.replace(/Id$/, '')}-${writing.index + 1}`
  const words = wordsFor(name, writing)
  const least = Number(schema.minLength ?? 0)
  const most = Number(schema.maxLength ?? Number.POSITIVE_INFINITY)
  const long = words.length < least ? words.padEnd(least, '.') : words
  return long.length > most ? long.slice(0, most).trimEnd() : long
}
