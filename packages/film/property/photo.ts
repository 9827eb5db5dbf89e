import { z } from 'zod'
import { FocalPoint } from '../storyboard.js'

/** What a photo shows, in the order in which rooms are walked (PRODUCT.md, property rules). */
export const ROOMS = [
  'aerial',
  'exterior',
  'entry',
  'living',
  'dining',
  'kitchen',
  'bedroom',
  'bathroom',
  'office',
  'amenity',
  'detail',
  'other',
  'plan',
  'outdoor',
  'view',
  'twilight',
] as const
export const Room = z.enum(ROOMS)
export type Room = z.infer<typeof Room>

export const PHOTO_FLAGS = ['blurred', 'dark', 'bright', 'tilted', 'small'] as const
export const PhotoFlag = z.enum(PHOTO_FLAGS)
export type PhotoFlag = z.infer<typeof PhotoFlag>

/** What was seen in one photo, by a model that sees or from its name, EXIF and statistics. */
export const PhotoFacts = z.looseObject({
  /** The id of its entry in the brief's `media`. */
  photoId: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  room: Room,
  /** 0 to 1, and in words what it was read from. */
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  /** Short noun phrases of what is in it, e.g. `fireplace`, `sea view`. */
  features: z.array(z.string()),
  focalPoints: z.array(FocalPoint).min(1).max(3),
  flags: z.array(PhotoFlag),
  /** Variance of the Laplacian of its luma at 512 pixels on the long side: how much of it is fine detail. */
  sharpness: z.number().nonnegative(),
  /** Mean and spread of luma, 0 to 1, and the shares of pixels that are crushed or burnt out. */
  brightness: z.number(),
  contrast: z.number(),
  clipped: z.object({ dark: z.number(), bright: z.number() }),
  /** Degrees the verticals and horizontals lean, clockwise positive; 0 when there are too few to tell. */
  tilt: z.number(),
  /** The longest line that leads the eye: radians from the horizontal (−π/2 to π/2), length as a share of the diagonal. */
  line: z.object({ angle: z.number(), length: z.number() }).optional(),
  /** 64-bit perceptual hash as 16 hex digits: at most 12 bits apart is the same view. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  /** Means in CIE L*a*b*, with the mean of its near-neutral pixels: what neighbours are matched by. */
  colour: z.object({ l: z.number(), a: z.number(), b: z.number(), neutral: z.object({ a: z.number(), b: z.number() }) }),
  /** Samples for a palette, 0–255 each. */
  colours: z.array(z.tuple([z.number(), z.number(), z.number()])),
  takenAt: z.string().optional(),
  seenBy: z.enum(['statistics', 'model']),
})
export type PhotoFacts = Readonly<z.infer<typeof PhotoFacts>>
