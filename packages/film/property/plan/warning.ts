import { z } from 'zod'
import { Storyboard } from '../../storyboard.js'
import { Aspect } from '../brief.js'
import { Reissue } from '../reissue/sale.js'

/** What a person should know of a plan before it is filmed; `code` never changes its meaning. */
export const ReelWarning = z.object({
  code: z.enum([
    'PHOTOS_BLURRED',
    'FEW_PHOTOS',
    'PHOTOS_UPRIGHT',
    'PHOTO_ENLARGED',
    'STILL_LONG',
    'SCRIPT_LONG',
    'AGENT_SPOKEN',
    'CHOICE_UNKNOWN',
    'CHOICES_CONFLICT',
    'LICENCE_MISSING',
    'BROKERAGE_MISSING',
    'WORDS_OUTDATED',
  ]),
  sentence: z.string(),
  photoId: z.string().optional(),
  aspect: Aspect.optional(),
  /** Times a photo's pixels are enlarged, seconds too many: whatever the code counts. */
  amount: z.number().optional(),
})
export type ReelWarning = Readonly<z.infer<typeof ReelWarning>>

/** A photo that is not shown, and why. */
export const LeftOut = z.object({ photoId: z.string(), reason: z.string() })
export type LeftOut = Readonly<z.infer<typeof LeftOut>>

/** A storyboard with what the plan wants said about it. */
export const ReelStoryboard = z.looseObject({
  ...Storyboard.shape,
  warnings: z.array(ReelWarning).default([]),
  leftOut: z.array(LeftOut).default([]),
  reissue: Reissue.optional(),
})
export type ReelStoryboard = Readonly<z.infer<typeof ReelStoryboard>>
