import { MODEL_KINDS } from '@reelwright/film/model-names'
import { z } from 'zod'
import { Dollars } from './usage.js'

/** A model that a film or a scene may name in place of its profile's. */
export const ModelChoice = z
  .object({
    kind: z.enum(MODEL_KINDS),
    /** What it is named by: `fal:fal-ai/flux/dev`. */
    name: z.string(),
    vendor: z.string(),
    model: z.string(),
    /** Other names it answers to, those of the designs among them. */
    aliases: z.array(z.string()),
    /** Whether there is a key for it, the studio's or the organization's own. */
    available: z.boolean(),
    /** What it is good for, where its vendor's table says so. */
    use: z.string().nullable(),
    /** Seconds its clips may last; none where it makes no clips. */
    lengths: z.array(z.number()),
    /** `variant`: where one model has several prices. `date`: when it was read. */
    prices: z.array(z.object({ amount: Dollars, unit: z.string(), variant: z.string().nullable(), date: z.string() })),
  })
  .meta({ id: 'ModelChoice' })

/** A paid profile: whether films can be made in it, and by whom. */
export const Profile = z
  .object({
    name: z.enum(['development', 'production']),
    /** False where there is no key of any service. */
    available: z.boolean(),
    /** Who makes what is not made by the studio's own machines. */
    makers: z.array(
      z.object({ kind: z.enum(['writing', 'voice', 'picture', 'clip', 'avatar', 'music']), vendor: z.string(), model: z.string() }),
    ),
    /** What the studio makes itself for want of a key, and how that is mended, in sentences. */
    missing: z.array(z.string()),
    /** Models to choose from, by film (`models`) or scene (`pictureModel`, `clipModel`); `clipSeconds` says how long clips may be. */
    choices: z.array(ModelChoice),
  })
  .meta({ id: 'Profile' })

/** `GET /profiles`: of the profile `local` there is nothing to tell, it works everywhere. */
export const ProfileList = z.object({ items: z.array(Profile) }).meta({ id: 'ProfileList' })
export type ProfileList = z.infer<typeof ProfileList>
