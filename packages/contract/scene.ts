import { ClipSeconds, ModelName } from '@reelwright/film/model-names'
import { FocalPoint, GESTURES, Graphic, IMAGE_EFFECTS, SHOT_TYPES, TRANSITIONS } from '@reelwright/film/storyboard'
import { z } from 'zod'
import { TEXT_LIMITS } from './project-body.js'
import { SceneStatus } from './status.js'

const moment = z.iso.datetime()

/** A sentence of a documentary against the sources that were given. */
export const Evidence = z
  .object({
    sentence: z.string(),
    /** `unsupported`: it states a fact that no source was found to carry; `changed`: its words are not those that were looked up. */
    state: z.enum(['carried', 'unsupported', 'changed', 'plain']),
    /** `passage`: the words there that carry it, where they are known. */
    sources: z.array(z.object({ id: z.string(), title: z.string(), url: z.string().nullable(), passage: z.string().nullable() })),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

/** A scene, with links to its chosen takes. */
export const Scene = z
  .object({
    id: z.string(),
    sectionId: z.string(),
    order: z.int(),
    shotType: z.enum(SHOT_TYPES),
    narration: z.string(),
    /** Seconds: of the narration once it is spoken, planned before. */
    duration: z.number(),
    audioUrl: z.string().nullable(),
    audioJobId: z.string().nullable(),
    voice: z.string().nullable(),
    /** The models that draw and film it; null where the film's do. */
    pictureModel: z.string().nullable(),
    clipModel: z.string().nullable(),
    /** Seconds of its longest clip; null where the film's or the profile's length is. */
    clipSeconds: z.int().nullable(),
    visualPrompt: z.string().nullable(),
    startingFrameUrl: z.string().nullable(),
    frameJobId: z.string().nullable(),
    videoPrompt: z.string().nullable(),
    videoUrl: z.string().nullable(),
    videoJobId: z.string().nullable(),
    videoSeed: z.int().nullable(),
    imageUrl: z.string().nullable(),
    imageEffect: z.enum(IMAGE_EFFECTS).nullable(),
    mediaId: z.string().nullable(),
    motionGraphicDesc: z.string().nullable(),
    graphic: Graphic.nullable(),
    focalPoints: z.array(FocalPoint),
    matchCutWithId: z.string().nullable(),
    transition: z.enum(TRANSITIONS),
    /** Property: which masters show it; null where both do. */
    branding: z.enum(['branded', 'unbranded']).nullable(),
    /** Property: what the camera does, along which line it drifts (radians from the horizontal), and points for one aspect. */
    gesture: z.enum(GESTURES).nullable(),
    heading: z.number().nullable(),
    framing: z.record(z.string(), z.array(FocalPoint)).nullable(),
    generationAttempts: z.int(),
    /** US dollars. */
    generationCost: z.number(),
    status: SceneStatus,
    /** Documentary with sources: each sentence of the narration, and what carries it. */
    evidence: z.array(Evidence),
    createdAt: moment,
    updatedAt: moment,
    revision: z.int(),
  })
  .meta({ id: 'Scene' })
export type Scene = z.infer<typeof Scene>

/** A part of the storyboard and its scenes. */
export const Section = z.object({ id: z.string(), name: z.string(), order: z.int(), scenes: z.array(Scene) }).meta({ id: 'Section' })
export type Section = z.infer<typeof Section>

/** `GET /projects/:id/scenes` */
export const Storyboard = z.object({ sections: z.array(Section) }).meta({ id: 'Storyboard' })
export type Storyboard = z.infer<typeof Storyboard>

const Seed = z.int().min(0).max(4_294_967_295)
const prompt = z.string().trim().min(1).max(TEXT_LIMITS.prompt)
const voice = z.string().min(1).max(80)
const model = ModelName

const written = {
  narration: z.string().max(TEXT_LIMITS.narration),
  shotType: z.enum(SHOT_TYPES),
  visualPrompt: prompt,
  videoPrompt: prompt,
  videoSeed: Seed.nullable(),
  imageEffect: z.enum(IMAGE_EFFECTS),
  /** A picture of the project's own; null lets it be made. */
  mediaId: z.string().max(100).nullable(),
  motionGraphicDesc: prompt,
  graphic: Graphic.strict(),
  focalPoints: z.array(FocalPoint.extend({ description: z.string().max(300) }).strict()).max(3),
  matchCutWithId: z.string().max(200).nullable(),
  transition: z.enum(TRANSITIONS),
  /** Null goes back to the film's voice. */
  voice: voice.nullable(),
  /** By a name of `GET /profiles`; null goes back to the film's. */
  pictureModel: model.nullable(),
  clipModel: model.nullable(),
  /** Seconds of the longest clip that covers it; null goes back to the film's. */
  clipSeconds: ClipSeconds.nullable(),
  /** Seconds planned; a narration decides once it is spoken. */
  duration: z.number().min(1).max(120),
} as const

/** `PATCH /scenes/:id` */
export const ScenePatch = z.object(written).partial().strict().meta({ id: 'ScenePatch' })
export type ScenePatch = z.infer<typeof ScenePatch>

/** `POST /sections/:id/scenes` */
export const SceneBody = z
  .object(written)
  .partial()
  .required({ narration: true })
  .extend({ index: z.int().min(0).max(10_000).optional() })
  .strict()
  .meta({ id: 'SceneBody' })
export type SceneBody = z.infer<typeof SceneBody>

/** `POST /scenes/:id/split`: where in the narration, as an offset in UTF-16; in its middle when left out. */
export const SplitSceneBody = z.object({ at: z.int().min(0).max(TEXT_LIMITS.narration).optional() }).strict()

/** `POST /scenes/:id/regenerate-audio` */
export const RegenerateAudioBody = z
  .object({ narration: z.string().trim().min(1).max(TEXT_LIMITS.narration), voice })
  .partial()
  .strict()
/** `POST /scenes/:id/regenerate-frame`; a seed of null is a new one, a model of null the film's. */
export const RegenerateFrameBody = z.object({ visualPrompt: prompt, seed: Seed.nullable(), model: model.nullable() }).partial().strict()
/** `POST /scenes/:id/regenerate-video`; a seed of null is a new one, a model or length of null the film's. */
export const RegenerateVideoBody = z
  .object({ videoPrompt: prompt, seed: Seed.nullable(), model: model.nullable(), clipSeconds: ClipSeconds.nullable() })
  .partial()
  .strict()

export const SceneBegun = z.object({ id: z.string(), status: SceneStatus, jobId: z.string().nullable() }).meta({ id: 'SceneBegun' })
