import { z } from 'zod'

const count = z.number().nonnegative().nullish()

/** What the service counted; the counts of a stream grow, the last told is whole. */
export const WireUsage = z.looseObject({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
  cache_creation: z.looseObject({ ephemeral_5m_input_tokens: count, ephemeral_1h_input_tokens: count }).nullish(),
})
export type WireUsage = z.infer<typeof WireUsage>

export const WireError = z.looseObject({ error: z.looseObject({ type: z.string(), message: z.string().default('') }) })

/** The events of a streamed message that matter here; others pass unread. */
export const WireEvent = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('message_start'), message: z.looseObject({ usage: WireUsage.nullish() }) }),
  z.looseObject({
    type: z.literal('content_block_delta'),
    delta: z.looseObject({ type: z.string(), text: z.string().optional() }),
  }),
  z.looseObject({
    type: z.literal('message_delta'),
    delta: z.looseObject({ stop_reason: z.string().nullish() }),
    usage: WireUsage.nullish(),
  }),
  z.looseObject({ type: z.literal('message_stop') }),
  z.looseObject({ type: z.literal('error'), error: z.looseObject({ type: z.string(), message: z.string().default('') }) }),
])

/** A message that came whole, from a server that does not stream. */
export const WireMessage = z.looseObject({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: WireUsage.nullish(),
})
