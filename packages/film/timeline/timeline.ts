import { z } from 'zod'
import { Asset } from '../asset.js'
import { FocalPoint, Gesture, Grade, Graphic, ImageEffect, TransitionKind } from '../storyboard.js'
import { Word } from '../take.js'
import { Rate } from '../time.js'

/** The colours of a film as `#rrggbb`: drawn from its pictures or its brand kit. */
export const Palette = z.object({
  /** The darkest ground that full-frame graphics stand on. */
  ground: z.string(),
  /** A second ground, for panels and rules. */
  surface: z.string(),
  /** Text on either ground. */
  ink: z.string(),
  /** Quieter text. */
  muted: z.string(),
  /** The one colour that draws the eye. */
  accent: z.string(),
})
export type Palette = Readonly<z.infer<typeof Palette>>

/** Letters of a brand: a family that is shipped, or a font file that was brought. */
export const Typeface = z.object({ family: z.string().trim().min(1).max(60), asset: Asset.optional() })
export type Typeface = Readonly<z.infer<typeof Typeface>>
export const Typefaces = z.object({ heading: Typeface.optional(), text: Typeface.optional() })
export type Typefaces = Readonly<z.infer<typeof Typefaces>>

/** Who lays buttons and names over the frame's edges; `plain` is a frame shown whole. */
export const PLATFORMS = ['plain', 'reels', 'tiktok', 'youtube'] as const
export type Platform = (typeof PLATFORMS)[number]

/** How the camera moves over a still; `look/camera` turns it into a crop for each frame. */
export const Move = z.object({
  effect: ImageEffect,
  focalPoints: z.array(FocalPoint).default([]),
  /** Varies direction between scenes; equal seeds move alike. */
  seed: z.int().nonnegative(),
  /** In place of the effect's own plan: `effect` then only says what an editor's file may call it. */
  gesture: Gesture.optional(),
  /** Radians from the horizontal along which it drifts. */
  heading: z.number().optional(),
})
export type Move = Readonly<z.infer<typeof Move>>

/** Gain in dB at a frame of the clip, linear in dB between keyframes. */
export const GainKey = z.object({ frame: z.int(), db: z.number() })
export type GainKey = Readonly<z.infer<typeof GainKey>>

export const StillSource = z.object({
  kind: z.literal('still'),
  asset: Asset,
  move: Move,
  grade: Grade.optional(),
})
/**
 * Film at the timeline's rate: `start` is the first frame shown, which lies `head` frames before the clip's start;
 * the k-th frame shown is source frame `start + k × speed`. `speed` below 1 slows it down.
 */
export const VideoSource = z.object({
  kind: z.literal('video'),
  asset: Asset,
  start: z.int().nonnegative(),
  speed: z.number().min(0.8).max(1).default(1),
  /** What stays in the frame where its shape is another one's, as a share of width and height; its middle when left out. */
  focus: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
})
/** A full-frame graphic when on the video track, an overlay when on the graphics track. */
export const GraphicSource = z.object({
  kind: z.literal('graphic'),
  graphic: Graphic,
})
/** A caption of one or two lines; words are timed in samples from the clip's start. */
export const CaptionSource = z.object({
  kind: z.literal('caption'),
  lines: z.array(z.array(Word)).min(1).max(2),
})
/** Sound from sample `start` of the asset. */
export const AudioSource = z.object({
  kind: z.literal('audio'),
  asset: Asset,
  start: z.int().nonnegative(),
  gain: z.array(GainKey).default([]),
  loop: z.boolean().default(false),
})

export const ClipSource = z.discriminatedUnion('kind', [StillSource, VideoSource, GraphicSource, CaptionSource, AudioSource])
export type ClipSource = Readonly<z.infer<typeof ClipSource>>

/**
 * A stretch of a track. `frames` is its length on the track. A neighbouring transition makes it show
 * `head` frames before its start and `tail` frames after its end; moves and graphics run over all of
 * `head + frames + tail`, so nothing freezes inside a dissolve.
 */
export const Clip = z.object({
  type: z.literal('clip'),
  /** Stable across assemblies: made from the scene's id and the part it plays. */
  id: z.string(),
  name: z.string(),
  sceneId: z.string().nullable().default(null),
  frames: z.int().positive(),
  head: z.int().nonnegative().default(0),
  tail: z.int().nonnegative().default(0),
  source: ClipSource,
})
export type Clip = Readonly<z.infer<typeof Clip>>

export const Gap = z.object({
  type: z.literal('gap'),
  frames: z.int().positive(),
})
export type Gap = Readonly<z.infer<typeof Gap>>

/**
 * Stands between two clips and adds no length: it covers `before` frames of the outgoing clip and
 * `after` frames of the incoming one (OpenTimelineIO's in and out offsets).
 */
export const Transition = z.object({
  type: z.literal('transition'),
  id: z.string(),
  kind: TransitionKind.exclude(['cut']),
  before: z.int().nonnegative(),
  after: z.int().nonnegative(),
})
export type Transition = Readonly<z.infer<typeof Transition>>

export const Item = z.discriminatedUnion('type', [Clip, Gap, Transition])
export type Item = Readonly<z.infer<typeof Item>>

export const TRACK_KINDS = ['video', 'graphics', 'captions', 'narration', 'music'] as const
export const Track = z.object({
  id: z.string(),
  kind: z.enum(TRACK_KINDS),
  name: z.string(),
  items: z.array(Item),
})
export type Track = Readonly<z.infer<typeof Track>>
export type TrackKind = Track['kind']

export const Marker = z.object({
  frame: z.int().nonnegative(),
  frames: z.int().positive().default(1),
  name: z.string(),
  kind: z.enum(['chapter', 'scene', 'graphic', 'note']),
  note: z.string().optional(),
  /** Of a marker that a person put there. */
  id: z.string().optional(),
})
export type Marker = Readonly<z.infer<typeof Marker>>

/** Tracks of clips, gaps and transitions in whole frames. The first track lies lowest. Every picture track is as long as the film. */
export const Timeline = z.looseObject({
  schema: z.literal('timeline/1'),
  title: z.string(),
  language: z.string(),
  rate: Rate,
  width: z.int().positive(),
  height: z.int().positive(),
  palette: Palette,
  tracks: z.array(Track),
  markers: z.array(Marker),
  /** Frames between cuts at which something begins or ends that may change by itself: a master is rendered in pieces that meet there too. */
  seams: z.array(z.int().positive()).optional(),
  /** Whether the master shows the captions; they stand on their track either way. Burned when absent. */
  captions: z.enum(['burned', 'beside']).optional(),
  /** A brand's letters; the house's own when absent. */
  typefaces: Typefaces.optional(),
  /** Whose buttons captions and graphics keep clear of; `plain` when absent. */
  platform: z.enum(PLATFORMS).optional(),
})
export type Timeline = Readonly<z.infer<typeof Timeline>>
