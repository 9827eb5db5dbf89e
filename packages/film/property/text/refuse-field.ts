import type { z } from 'zod'
import { type Fault, refuse } from '../../fault.js'

type Issue = z.core.$ZodIssue
type Advice = { readonly advice: string; readonly limit?: string; readonly given?: string }

/** A value as it stands in a sentence, at most 60 characters of it. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], json)

const NUMBERS = new Set(['price', 'previousPrice', 'beds', 'baths', 'year', 'value', 'latitude', 'longitude'])
const SAMPLES: Readonly<Record<string, string>> = { price: '2495000', previousPrice: '2650000', beds: '3', baths: '2.5', year: '1926' }

const COLOURS = new Set(['ground', 'surface', 'ink', 'accent'])
const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
}

/** What to do about an issue, as the end of a sentence that has named the file and the field. */
const adviceOn = (issue: Issue, value: unknown): Advice => {
  const key = String(issue.path.at(-1))
  const given = shown(value)
  const missing = value === undefined
  if (missing && issue.code !== 'invalid_value') return { advice: 'is missing; give it', given: 'nothing' }
  if (NUMBERS.has(key) && typeof value !== 'number')
    return {
      advice: `is ${JSON.stringify(given)}; give a number without marks or words (${SAMPLES[key] ?? '1'}) or leave it out`,
      limit: 'a number',
      given,
    }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = String(value).length
    return {
      advice: `has ${length} characters; at most ${issue.maximum} fit`,
      limit: `${issue.maximum} characters`,
      given: `${length} characters`,
    }
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    const length = (value as readonly unknown[]).length
    return { advice: `has ${length} entries; give at most ${issue.maximum}`, limit: `${issue.maximum} entries`, given: `${length} entries` }
  }
  if (issue.code === 'too_big')
    return { advice: `is ${given}; at most ${issue.maximum} can be right`, limit: `at most ${issue.maximum}`, given }
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    return { advice: 'is empty; fill it or leave it out', limit: `at least ${issue.minimum}`, given: 'empty' }
  if (issue.code === 'too_small') {
    const limit = `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
    return { advice: `is ${given}; it has to be ${limit}`, limit, given }
  }
  if (issue.code === 'invalid_value') {
    const limit = issue.values.map(String).join(', ')
    const choose = issue.values.length === 1 ? 'give' : 'choose one of'
    return { advice: `is ${missing ? 'missing' : JSON.stringify(given)}; ${choose} ${limit}`, limit, given }
  }
  if (issue.code === 'not_multiple_of') {
    const limit = issue.divisor === 1 ? 'a whole number' : `a multiple of ${issue.divisor}`
    return { advice: `is ${given}; give ${limit}`, limit, given }
  }
  if (issue.code === 'invalid_format' && (key === 'start' || key === 'end'))
    return { advice: `is ${JSON.stringify(given)}; write date and local time as 2026-11-28T13:00`, limit: '2026-11-28T13:00', given }
  if (issue.code === 'invalid_type' && issue.expected === 'int')
    return { advice: `is ${given}; give a whole number`, limit: 'a whole number', given }
  if (issue.code === 'invalid_format' && COLOURS.has(key))
    return { advice: `is ${JSON.stringify(given)}; write a colour as #1a2b3c`, limit: '#rrggbb', given }
  if (issue.code === 'invalid_type' && KINDS[issue.expected])
    return {
      advice: `is ${typeof value === 'string' ? JSON.stringify(given) : given}; give ${KINDS[issue.expected]}`,
      limit: KINDS[issue.expected],
      given,
    }
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((name) => JSON.stringify(name)).join(', ')
    return { advice: `has no such field as ${names}; mend its spelling or leave it out`, given: issue.keys.join(', ') }
  }
  return { advice: `is ${given}; it cannot be read (${issue.message.replace(/\.$/, '')})`, given }
}

/** The refusal of one field of a person's file: a sentence that names file and field, says what is wrong and what to give. */
export const refuseField = (code: string, file: string, json: unknown, issue: Issue): Fault => {
  const { advice, ...details } = adviceOn(issue, valueAt(json, issue.path))
  const field = issue.path.map(String).join('.')
  return refuse(code, `${file}: ${field} ${advice}.`, { field, ...details })
}
