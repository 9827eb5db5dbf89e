import fc from 'fast-check'
import type { Random } from './random.js'

/** JSON Schema 2020-12, as far as the studio's document uses it. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

export type Making = {
  readonly random: Random
  readonly schemas: Readonly<Record<string, Schema>>
  /** An id, an address or a word that means something under this name. */
  readonly meant: (name: string) => string | undefined
}

const SCRIPTS = [
  'Two lamps',
  'Größe ÄÖ',
  '日本語の灯台',
  'مَنارة',
  '🗼🌊',
  'a\u0301e\u0300',
  '\u202eevil\u202c',
  "'; drop table scenes; --",
  '<script>1</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '%00%s%n',
  '0',
  'null',
]

const words = ({ random }: Making, least: number, most: number): string => {
  const wanted = Math.max(least, random.chance(0.05) ? Math.min(most, 6_000) : Math.min(most, 3 + random.below(40)))
  let text = random.pick(SCRIPTS)
  while (text.length < wanted) text += ` ${random.pick(SCRIPTS)}`
  return text.slice(0, Math.max(wanted, least)).trim().padEnd(least, 'x')
}

const moment = (random: Random): string => new Date(random.below(2_000_000_000) * 1000).toISOString()

const stringOf = (making: Making, { pattern, format, minLength = 0, maxLength = 400 }: Schema, name: string): string => {
  const { random, meant } = making
  if (format === 'date-time') return moment(random)
  const known = meant(name)
  if (known !== undefined && random.chance(0.85)) return known
  if (format === 'email') return `fuzz${random.below(1e6)}@example.com`
  if (format === 'uri')
    return random.pick(['http://127.0.0.1:1/a.png', 'http://169.254.169.254/latest', 'http://[::1]/x', 'http://10.0.0.1/'])
  if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: random.below(2 ** 30), numRuns: 1 })[0] as string
  return words(making, minLength, maxLength)
}

const numberOf = ({ random }: Making, { type, minimum = -1000, maximum = 10_000 }: Schema): number => {
  if (random.chance(0.1)) return random.pick([minimum, maximum])
  const value = minimum + random.next() * (Math.min(maximum, minimum + 1e6) - minimum)
  return type === 'integer' ? Math.round(value) : value
}

const objectOf = (making: Making, schema: Schema, depth: number): Record<string, unknown> => {
  const { random } = making
  const { properties = {}, required = [], additionalProperties } = schema
  const made: Record<string, unknown> = {}
  // Few of many: fields that depend on one another are seldom all right at once.
  const share = Math.min(0.5, 2.5 / Object.keys(properties).length)
  for (const [name, inner] of Object.entries(properties))
    if (required.includes(name) || random.chance(share)) made[name] = valueFor(making, inner, name, depth + 1)
  if (typeof additionalProperties === 'object' && random.chance(0.5))
    made[`key${random.below(9)}`] = valueFor(making, additionalProperties, '', depth + 1)
  return made
}

/** A value that a schema allows, as far as the schema says what it allows. */
export const valueFor = (making: Making, schema: Schema, name = '', depth = 0): unknown => {
  const { random, schemas } = making
  if (schema.$ref) return valueFor(making, schemas[schema.$ref.split('/').at(-1) as string] ?? {}, name, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return valueFor(making, random.pick(choices), name, depth)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => valueFor(making, part, name, depth)))
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type
  if (type === 'object' || schema.properties) return depth > 8 ? {} : objectOf(making, schema, depth)
  if (type === 'array') {
    const { minItems = 0, maxItems = 3, items = {} } = schema
    const length = Math.max(minItems, Math.min(maxItems, random.below(4)))
    return Array.from({ length }, () => valueFor(making, items, name.replace(/s$/, ''), depth + 1))
  }
  if (type === 'string') return stringOf(making, schema, name)
  if (type === 'integer' || type === 'number') return numberOf(making, { ...schema, type })
  if (type === 'boolean') return random.chance(0.5)
  if (type === 'null') return null
  return words(making, 0, 40)
}
