import { z } from 'zod'

export type JsonSchema = { readonly [key: string]: unknown }

/** Keywords that vendors refuse or ignore in answers' schemas; our own schemas check them again. */
const LEFT_OUT = new Set([
  '$schema',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'default',
])

const strict = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strict)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name]) => !LEFT_OUT.has(name))
  const out: Record<string, unknown> = Object.fromEntries(
    fields.map(([name, inner]) => [
      name,
      // Names of properties are no keywords.
      name === 'properties' ? Object.fromEntries(Object.entries(inner as object).map(([own, part]) => [own, strict(part)])) : strict(inner),
    ]),
  )
  if (out.type !== 'object') return out
  return { ...out, required: Object.keys((out.properties as object | undefined) ?? {}), additionalProperties: false }
}

/**
 * The JSON schema of an answer as Anthropic and OpenAI take it: every property required, none besides, no ranges. Write
 * the schema without optional fields (`nullable` instead).
 */
export const wireSchema = (schema: z.ZodType): JsonSchema => strict(z.toJSONSchema(schema)) as JsonSchema
