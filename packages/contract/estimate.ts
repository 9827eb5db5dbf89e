import { z } from 'zod'
import { Dollars } from './usage.js'

export const PROFILE_NAMES = ['local', 'development', 'production'] as const

/** `POST /projects/:id/estimate`: without a profile, what the film costs in each that costs something. */
export const EstimateBody = z
  .object({
    profile: z.enum(PROFILE_NAMES).optional(),
    /** Photos of a property that are to be set in motion by a model, the first ones. */
    clips: z.int().min(0).max(40).default(0),
  })
  .strict()
export type EstimateBody = z.infer<typeof EstimateBody>

export const EstimateLine = z
  .object({
    kind: z.enum(['script', 'storyboard', 'photos', 'narration', 'picture', 'clip', 'avatar']),
    vendor: z.string(),
    model: z.string(),
    quantity: z.number(),
    unit: z.string(),
    amount: Dollars,
  })
  .meta({ id: 'EstimateLine' })

export const SceneEstimate = z
  .object({
    /** Of a scene of the storyboard; `planned-1` and so on before there is one. */
    sceneId: z.string(),
    order: z.int(),
    shotType: z.enum(['AI_VIDEO', 'IMAGE_EFFECT', 'MOTION_GRAPHIC']),
    seconds: z.number(),
    amount: Dollars,
    lines: z.array(EstimateLine),
  })
  .meta({ id: 'SceneEstimate' })

export const ProfileEstimate = z
  .object({
    profile: z.enum(PROFILE_NAMES),
    /** At today's prices, everything counted: the most that is likely. */
    amount: Dollars,
    /** With as many pictures found in stock libraries as the design counts on; the same as `amount` where none are looked for. */
    expectedAmount: Dollars,
    /** The same film as the CRTR Studio design counts: round prices, clips of one length, effect pictures left out. */
    designAmount: Dollars,
    /** The day the oldest of the prices was read; null where nothing is paid for. */
    pricesOf: z.string().nullable(),
    remarks: z.array(z.string()),
    /** What is bought once for the whole film. */
    film: z.array(EstimateLine),
    scenes: z.array(SceneEstimate),
  })
  .meta({ id: 'ProfileEstimate' })

/** What a film will cost, scene by scene, before anything is spent. */
export const Estimate = z
  .object({
    currency: z.literal('USD'),
    /** False where scenes are counted as they usually come, since there is no storyboard yet. */
    storyboarded: z.boolean(),
    estimates: z.array(ProfileEstimate),
  })
  .meta({ id: 'Estimate' })
export type Estimate = z.infer<typeof Estimate>
