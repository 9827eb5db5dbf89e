import { z } from 'zod'

const Part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({ url: z.string().regex(/^(https?:|data:image\/)/), detail: z.enum(['low', 'high', 'auto']).optional() }),
  }),
])

const Format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().optional(),
      strict: z.boolean().nullish(),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
])

/** POST /chat/completions */
export const ChatRequest = z.strictObject({
  model: z.string(),
  messages: z
    .array(
      z.strictObject({
        role: z.enum(['system', 'developer', 'user', 'assistant']),
        content: z.union([z.string(), z.array(Part).min(1)]),
        name: z.string().optional(),
      }),
    )
    .min(1),
  response_format: Format.optional(),
  max_completion_tokens: z.int().min(1).nullish(),
  max_tokens: z.int().min(1).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional(), include_obfuscation: z.boolean().optional() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  seed: z.int().nullish(),
  n: z.literal(1).nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  user: z.string().optional(),
  store: z.boolean().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
  service_tier: z.enum(['auto', 'default', 'flex', 'priority']).nullish(),
  prompt_cache_key: z.string().optional(),
})
export type ChatRequest = z.infer<typeof ChatRequest>

const InputPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('input_text'), text: z.string() }),
  z.strictObject({
    type: z.literal('input_image'),
    image_url: z.string().nullish(),
    file_id: z.string().nullish(),
    detail: z.enum(['low', 'high', 'auto']).optional(),
  }),
])

/** POST /responses */
export const ResponsesRequest = z.strictObject({
  model: z.string(),
  input: z.union([
    z.string(),
    z
      .array(
        z.strictObject({
          type: z.literal('message').optional(),
          role: z.enum(['system', 'developer', 'user', 'assistant']),
          content: z.union([z.string(), z.array(InputPart).min(1)]),
        }),
      )
      .min(1),
  ]),
  instructions: z.string().nullish(),
  text: z
    .strictObject({
      format: z
        .discriminatedUnion('type', [
          z.strictObject({ type: z.literal('text') }),
          z.strictObject({ type: z.literal('json_object') }),
          z.strictObject({
            type: z.literal('json_schema'),
            name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
            description: z.string().optional(),
            strict: z.boolean().nullish(),
            schema: z.record(z.string(), z.unknown()),
          }),
        ])
        .optional(),
      verbosity: z.enum(['low', 'medium', 'high']).optional(),
    })
    .optional(),
  max_output_tokens: z.int().min(16).nullish(),
  reasoning: z
    .strictObject({
      effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
      summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
    })
    .nullish(),
  store: z.boolean().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  user: z.string().optional(),
  stream: z.literal(false).optional(),
})

const fault = (schema: unknown, path: string): string | undefined => {
  if (schema === null || typeof schema !== 'object') return undefined
  const part = schema as Record<string, unknown>
  const types = [part.type].flat()
  if (types.includes('object')) {
    if (part.additionalProperties !== false)
      return `In context=(${path}), 'additionalProperties' is required to be supplied and to be false.`
    const names = Object.keys((part.properties as object | undefined) ?? {})
    const required = (part.required as string[] | undefined) ?? []
    const left = names.find((name) => !required.includes(name))
    if (left)
      return `In context=(${path}), 'required' is required to be supplied and to be an array including every key in properties. Missing '${left}'.`
  }
  const inner = [
    ...['properties', '$defs', 'definitions'].flatMap((word) =>
      Object.entries((part[word] as object | undefined) ?? {}).map(([name, value]) => [`'${word}', '${name}'`, value] as const),
    ),
    ['items', part.items] as const,
    ...(['anyOf', 'allOf', 'oneOf'] as const).flatMap((word) =>
      ((part[word] as unknown[] | undefined) ?? []).map((value, i) => [`'${word}', '${i}'`, value] as const),
    ),
  ]
  return inner.map(([name, value]) => fault(value, path === '()' ? name : `${path}, ${name}`)).find(Boolean)
}

/** Why a strict schema is refused: every property required, none besides. */
export const unfitSchema = (name: string, schema: unknown): string | undefined => {
  const found = fault(schema, '()')
  return found && `Invalid schema for response_format '${name}': ${found}`
}
