import { z } from 'zod'

export const WireUsage = z.looseObject({
  prompt_tokens: z.number().nullish(),
  completion_tokens: z.number().nullish(),
})
export type WireUsage = z.infer<typeof WireUsage>

const Message = z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() })

/** A piece of a streamed completion, or all of one: they differ in where the message stands. */
export const WireCompletion = z.looseObject({
  choices: z
    .array(z.looseObject({ delta: Message.nullish(), message: Message.nullish(), finish_reason: z.string().nullish() }))
    .default([]),
  usage: WireUsage.nullish(),
  error: z.unknown().optional(),
})
export type WireCompletion = z.infer<typeof WireCompletion>
