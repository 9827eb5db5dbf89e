import { z } from 'zod'

export const SHOT_TYPES = ['AI_VIDEO', 'IMAGE_EFFECT', 'MOTION_GRAPHIC'] as const
export const ShotType = z.enum(SHOT_TYPES)
export type ShotType = z.infer<typeof ShotType>

export const IMAGE_EFFECTS = ['KEN_BURNS', 'PAN', 'ZOOM', 'PARALLAX', 'RAPID_SWAP'] as const
export const ImageEffect = z.enum(IMAGE_EFFECTS)
export type ImageEffect = z.infer<typeof ImageEffect>

export const TRANSITIONS = ['cut', 'dissolve', 'dip', 'match'] as const
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

export const Scene = z.looseObject({
  id: z.string(),
  order: z.int().nonnegative(),
  shotType: ShotType,
  narration: z.string(),
  /** Planned length in seconds; once narrated, the narration decides. */
  duration: z.number().positive(),
  /** Ids of the sources its sentences lean on. */
  sources: z.array(z.string()).default([]),
  visualPrompt: z.string().optional(),
  /** The words the picture was planned for: a sentence that is reworded later keeps its picture. */
  visualContext: z.string().optional(),
  videoPrompt: z.string().optional(),
  videoSeed: z.int().optional(),
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
