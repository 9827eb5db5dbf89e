import { z } from 'zod'
import { ClipSeconds } from './model-names.js'
import { Pause } from './pauses.js'

export const SHOT_TYPES = ['AI_VIDEO', 'IMAGE_EFFECT', 'MOTION_GRAPHIC'] as const
export const ShotType = z.enum(SHOT_TYPES)
export type ShotType = z.infer<typeof ShotType>

export const IMAGE_EFFECTS = ['KEN_BURNS', 'PAN', 'ZOOM', 'PARALLAX', 'RAPID_SWAP'] as const
export const ImageEffect = z.enum(IMAGE_EFFECTS)
export type ImageEffect = z.infer<typeof ImageEffect>

/** What the camera does over a photo of a place: an effect with a direction, see `look/camera`. */
export const GESTURES = ['reveal', 'push', 'drift', 'rise'] as const
export const Gesture = z.enum(GESTURES)
export type Gesture = z.infer<typeof Gesture>

/** How one shot may follow another, and the seconds that usually takes. What each looks like is a file of `look/transitions`. */
export const TRANSITION_SECONDS = { cut: 0, dissolve: 0.5, dip: 0.7, match: 0.4, whip: 0.35, push: 0.5, wipe: 0.5, sweep: 0.8 } as const
export const TRANSITIONS = Object.keys(TRANSITION_SECONDS) as (keyof typeof TRANSITION_SECONDS)[]
export const TransitionKind = z.enum(TRANSITIONS)
export type TransitionKind = z.infer<typeof TransitionKind>

/** A point to look at, as a share of the picture's width and height from its top left. */
export const FocalPoint = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  description: z.string(),
})
export type FocalPoint = Readonly<z.infer<typeof FocalPoint>>

/** A designed graphic: its kind is a file of `look/graphics`, its params are checked by that file's schema. */
export const Graphic = z.object({
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
})
export type Graphic = Readonly<z.infer<typeof Graphic>>

/** A gentle correction of a photo: stops of exposure, and a shift of its neutral point in CIE a* and b*. */
export const Grade = z.object({ exposure: z.number().min(-1).max(1), a: z.number().min(-12).max(12), b: z.number().min(-12).max(12) })
export type Grade = Readonly<z.infer<typeof Grade>>

export const Scene = z.looseObject({
  id: z.string(),
  order: z.int().nonnegative(),
  shotType: ShotType,
  narration: z.string(),
  /** Silences in its narration. */
  pauses: z.array(Pause).optional(),
  /** Planned length in seconds; once narrated, the narration decides. */
  duration: z.number().positive(),
  /** Ids of the sources its sentences lean on. */
  sources: z.array(z.string()).default([]),
  /** Its sentences that state a fact which none of the given sources was found to carry. */
  unsupported: z.array(z.string()).optional(),
  visualPrompt: z.string().optional(),
  /** The words the picture was planned for: a sentence that is reworded later keeps its picture. */
  visualContext: z.string().optional(),
  videoPrompt: z.string().optional(),
  videoSeed: z.int().optional(),
  /** The seed a person gave the picture; otherwise it follows from the film's or the scene's own. */
  frameSeed: z.int().optional(),
  /** Who speaks this scene, in place of the brief's voice. */
  voice: z.string().optional(),
  /** Models that draw and film this scene, in place of the brief's. */
  pictureModel: z.string().optional(),
  clipModel: z.string().optional(),
  /** Seconds of its longest clip, in place of the brief's. */
  clipSeconds: ClipSeconds.optional(),
  imageEffect: ImageEffect.optional(),
  /** Own media chosen for this scene's picture: the id of an entry of the brief's `media`. */
  mediaId: z.string().optional(),
  motionGraphicDesc: z.string().optional(),
  graphic: Graphic.optional(),
  /** Graphics laid over the picture, e.g. a lower third. */
  overlays: z.array(Graphic).default([]),
  focalPoints: z.array(FocalPoint).max(3).default([]),
  matchCutWithId: z.string().nullable().default(null),
  /** How this scene is entered. */
  transition: TransitionKind.default('cut'),
  /** Property: which masters show it; both when left out. */
  branding: z.enum(['branded', 'unbranded']).optional(),
  /** Property: what the camera does, and along which line it drifts (radians from the horizontal). */
  gesture: Gesture.optional(),
  heading: z.number().optional(),
  /** Property: focal points for one aspect (`9:16`) in place of `focalPoints`. */
  framing: z.record(z.string(), z.array(FocalPoint)).optional(),
  /** Property: how its photo is brought nearer to its neighbours. */
  grade: Grade.optional(),
  /** Property: its share of the film's time against the others'. */
  weight: z.number().positive().optional(),
  /** Why the rules chose this photo, place, move and length, in sentences. */
  reasons: z.array(z.string()).optional(),
})
export type Scene = Readonly<z.infer<typeof Scene>>

export const Section = z.object({
  id: z.string(),
  name: z.string(),
  order: z.int().nonnegative(),
  scenes: z.array(Scene),
})
export type Section = Readonly<z.infer<typeof Section>>

export const Storyboard = z.looseObject({
  schema: z.literal('storyboard/1'),
  title: z.string(),
  language: z.string(),
  sections: z.array(Section),
  /** What the rules changed in the draft they were given, in words for a person. */
  repairs: z.array(z.string()).default([]),
})
export type Storyboard = Readonly<z.infer<typeof Storyboard>>

/** All scenes in the order in which they are shown. */
export const scenesOf = (storyboard: Storyboard): readonly Scene[] => storyboard.sections.flatMap((section) => section.scenes)
