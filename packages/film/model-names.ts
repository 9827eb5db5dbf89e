import { z } from 'zod'

/** What models are chosen for: all that is written or seen, what is spoken, pictures, and clips. */
export const MODEL_KINDS = ['language', 'voice', 'picture', 'clip'] as const
export type ModelKind = (typeof MODEL_KINDS)[number]

/** A model by its name, a name of the designs for it, or `service:name`. */
export const ModelName = z.string().trim().min(1).max(120)

/** Seconds of the longest clip that is asked for; a shot that is seen longer is covered by several. */
export const ClipSeconds = z.int().min(2).max(60)

/** Models a person chose in place of the profile's, and how long their clips may be. */
export const ModelNames = z
  .object({
    ...({ language: ModelName, voice: ModelName, picture: ModelName, clip: ModelName } satisfies Record<ModelKind, typeof ModelName>),
    clipSeconds: ClipSeconds,
  })
  .partial()
export type ModelNames = Readonly<z.infer<typeof ModelNames>>
