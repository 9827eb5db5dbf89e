import { LANGUAGES } from '@reelwright/film/brief'
import { z } from 'zod'

/** `GET /voices` */
export const VoicesQuery = z.object({ language: z.enum(LANGUAGES).default('en') }).strict()

/** A voice that a film may name. */
export const VoiceShown = z
  .object({
    /** What `voice` of a project or scene takes. */
    name: z.string(),
    gender: z.enum(['male', 'female']),
    /** Every profile has a voice of this name; others are this machine's own. */
    everywhere: z.boolean(),
    /** A sentence spoken by this machine, as WAV. */
    sampleUrl: z.string(),
  })
  .meta({ id: 'Voice' })
export type VoiceShown = z.infer<typeof VoiceShown>

export const VoiceList = z.object({ items: z.array(VoiceShown) }).meta({ id: 'VoiceList' })
