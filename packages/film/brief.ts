import { z } from 'zod'
import { Asset } from './asset.js'
import { ModelNames } from './model-names.js'
import { Pronunciation } from './pronunciation.js'

/** Limits of a documentary's length in seconds (PRODUCT.md, documentary rules). */
export const DURATION_LIMITS = { least: 30, most: 3600, typical: 900 } as const

/** Spoken words a minute that lengths are planned with (PRODUCT.md, documentary rules). */
export const WORDS_PER_MINUTE = 150

export const MUSIC_MOODS = ['calm', 'curious', 'dramatic', 'hopeful', 'energetic'] as const
export type MusicMood = (typeof MUSIC_MOODS)[number]

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it'] as const

/** A source the script has to stay with. */
export const Source = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  text: z.string().optional(),
})
export type Source = Readonly<z.infer<typeof Source>>

/** A picture, film or recording that the user brought. */
/** By whose leave a picture or film of a stock library is used, and on what terms. */
export const StockRights = z.object({
  /** The library, and its name for the entry. */
  library: z.string(),
  id: z.string(),
  licence: z.string(),
  licenceUrl: z.string().optional(),
  /** Whether what is made of it has to be given away under the same licence. */
  shareAlike: z.boolean().optional(),
  author: z.string().optional(),
  /** Where a person finds it. */
  page: z.string(),
})
export type StockRights = Readonly<z.infer<typeof StockRights>>

export const OwnMedia = z.object({
  id: z.string(),
  asset: Asset,
  title: z.string().optional(),
  credit: z.string().optional(),
  /** Where it came out of a stock library. */
  rights: StockRights.optional(),
  /** What of a photo's EXIF says something of the scene and nothing of its owner; the asset itself carries none. */
  exif: z
    .object({
      takenAt: z.string().optional(),
      description: z.string().optional(),
      focalLength: z.number().optional(),
      flash: z.boolean().optional(),
    })
    .optional(),
})
export type OwnMedia = Readonly<z.infer<typeof OwnMedia>>

export const Picture = z.object({
  width: z.int().min(320).max(3840),
  height: z.int().min(320).max(3840),
  rate: z.object({ num: z.int().positive(), den: z.int().positive() }),
})

/** Who makes a film: this machine alone, or the services there are keys for, in two qualities. */
export const PROFILES = ['local', 'development', 'production'] as const
export type ProfileName = (typeof PROFILES)[number]

export const DocumentaryBrief = z.object({
  format: z.literal('documentary'),
  title: z.string().optional(),
  topic: z.string().min(1).max(500),
  /** Seconds asked for; left out when the user's own script decides. */
  duration: z.number().min(DURATION_LIMITS.least).max(DURATION_LIMITS.most).optional(),
  outline: z.string().optional(),
  /** The user's own script as Markdown text, in place of a written one. */
  ownScript: z.string().optional(),
  /** BCP 47, e.g. `en`, `es`, `pt-BR`. */
  language: z.string().default('en'),
  voice: z.string().default('documentary-male'),
  /** How names and words are to be said. */
  pronunciations: z.array(Pronunciation).optional(),
  tone: z.string().default('calm'),
  mood: z.enum(MUSIC_MOODS).default('calm'),
  sources: z.array(Source).default([]),
  media: z.array(OwnMedia).default([]),
  /** The user's own recordings: one for the whole film, or one per scene in order. */
  narration: z.array(OwnMedia).default([]),
  /** Pictures whose people, things and style go through the whole film, the weightiest first. */
  references: z.array(OwnMedia).max(3).optional(),
  /** The user's own music in place of a bed made by rule. */
  music: OwnMedia.optional(),
  picture: Picture.default({
    width: 1920,
    height: 1080,
    rate: { num: 30, den: 1 },
  }),
  captions: z.enum(['burned', 'beside']).default('burned'),
  /** How carefully pictures are sampled and encoded. */
  quality: z.enum(['preview', 'standard', 'high']).default('standard'),
  profile: z.enum(PROFILES).default('local'),
  /** Models in place of the profile's. */
  models: ModelNames.optional(),
})
export type DocumentaryBrief = Readonly<z.infer<typeof DocumentaryBrief>>
