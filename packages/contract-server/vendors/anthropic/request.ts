import { z } from 'zod'

const CacheControl = z.strictObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() })
const Text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), cache_control: CacheControl.nullish() })
const Image = z.strictObject({
  type: z.literal('image'),
  source: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('base64'),
      media_type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']),
      data: z.base64(),
    }),
    z.strictObject({ type: z.literal('url'), url: z.url() }),
    z.strictObject({ type: z.literal('file'), file_id: z.string() }),
  ]),
  cache_control: CacheControl.nullish(),
})
const Thinking = z.strictObject({ type: z.literal('thinking'), thinking: z.string(), signature: z.string() })
const ToolUse = z.strictObject({
  type: z.literal('tool_use'),
  id: z.string(),
  name: z.string(),
  input: z.unknown(),
  cache_control: CacheControl.nullish(),
})
const ToolResult = z.strictObject({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  content: z.union([z.string(), z.array(z.discriminatedUnion('type', [Text, Image]))]).optional(),
  is_error: z.boolean().optional(),
  cache_control: CacheControl.nullish(),
})

export const Block = z.discriminatedUnion('type', [Text, Image, Thinking, ToolUse, ToolResult])
export type Block = z.infer<typeof Block>

export const MessagesRequest = z.strictObject({
  model: z.string(),
  max_tokens: z.int().min(1),
  messages: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.union([z.string().min(1), z.array(Block).min(1)]) }))
    .min(1),
  system: z.union([z.string(), z.array(Text)]).optional(),
  output_config: z
    .strictObject({
      format: z.strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) }).nullish(),
      effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).nullish(),
    })
    .optional(),
  thinking: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('adaptive'), display: z.enum(['summarized', 'omitted']).optional() }),
      z.strictObject({
        type: z.literal('enabled'),
        budget_tokens: z.int().min(1024),
        display: z.enum(['summarized', 'omitted']).optional(),
      }),
      z.strictObject({ type: z.literal('disabled') }),
    ])
    .optional(),
  tools: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/),
        description: z.string().optional(),
        input_schema: z.looseObject({ type: z.literal('object') }),
        strict: z.boolean().optional(),
        type: z.literal('custom').optional(),
        cache_control: CacheControl.nullish(),
      }),
    )
    .optional(),
  tool_choice: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('auto'), disable_parallel_tool_use: z.boolean().optional() }),
      z.strictObject({ type: z.literal('any'), disable_parallel_tool_use: z.boolean().optional() }),
      z.strictObject({ type: z.literal('tool'), name: z.string(), disable_parallel_tool_use: z.boolean().optional() }),
      z.strictObject({ type: z.literal('none') }),
    ])
    .optional(),
  metadata: z.strictObject({ user_id: z.string().max(256).nullish() }).optional(),
  service_tier: z.enum(['auto', 'standard_only']).optional(),
  stop_sequences: z.array(z.string()).optional(),
  stream: z.boolean().optional(),
  cache_control: CacheControl.nullish(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().min(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
})
export type MessagesRequest = z.infer<typeof MessagesRequest>

export const CountRequest = MessagesRequest.omit({
  max_tokens: true,
  metadata: true,
  service_tier: true,
  stop_sequences: true,
  stream: true,
})

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['minLength', 'maxLength', 'pattern'],
  array: ['maxItems', 'uniqueItems'],
  object: ['patternProperties', 'minProperties', 'maxProperties'],
}

/** Why a schema cannot steer the output: keywords that are not supported, or an object left open. */
export const unfitSchema = (schema: unknown): string | undefined => {
  if (schema === null || typeof schema !== 'object') return undefined
  if (Array.isArray(schema)) return schema.map(unfitSchema).find(Boolean)
  const part = schema as Record<string, unknown>
  const types = [part.type].flat().filter((type) => typeof type === 'string')
  for (const type of types) {
    const found = (REFUSED[type] ?? []).filter((word) => word in part)
    if (found.length > 0) return `output_config.format.schema: For '${type}' type, properties ${found.join(', ')} are not supported`
    if (type === 'array' && part.minItems !== undefined && Number(part.minItems) > 1)
      return "output_config.format.schema: For 'array' type, 'minItems' values other than 0 or 1 are not supported"
    if (type === 'object' && part.additionalProperties !== false)
      return "output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false"
  }
  for (const [word, inner] of Object.entries(part)) {
    if (word === 'enum' || word === 'const' || word === 'default' || word === 'examples') continue
    const found =
      word === 'properties' || word === '$defs' || word === 'definitions'
        ? Object.values(inner as object)
            .map(unfitSchema)
            .find(Boolean)
        : unfitSchema(inner)
    if (found) return found
  }
  return undefined
}
