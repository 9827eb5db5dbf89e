import { z } from 'zod'
import { MUSIC_MOODS, OwnMedia, PROFILES } from '../brief.js'
import { ModelNames } from '../model-names.js'
import { Pronunciation } from '../pronunciation.js'
import { FocalPoint, Gesture } from '../storyboard.js'
import { PLATFORMS } from '../timeline/timeline.js'
import { Avatar } from './avatar/avatar.js'
import { BrandKit } from './brand-kit.js'
import { Listing } from './listing.js'
import { Room } from './photo.js'
import { STYLES } from './styles/list.js'

/** Photos a reel is made of (PRODUCT.md, property rules). */
export const PHOTO_LIMITS = { least: 5, most: 40 } as const
/** Seconds a reel may last. */
export const REEL_LENGTHS = [15, 30, 60, 90] as const
export const REEL_STYLES = Object.keys(STYLES) as (keyof typeof STYLES)[]
export const ReelStyle = z.enum(REEL_STYLES)
export type ReelStyle = z.infer<typeof ReelStyle>
export const ASPECTS = ['9:16', '1:1', '16:9'] as const
export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>
export const BRANDINGS = ['branded', 'unbranded'] as const
export type Branding = (typeof BRANDINGS)[number]

/** What a person decided about one photo; it goes before every rule. */
export const PhotoChoice = z.object({
  /** The id of its entry in `media`. */
  photoId: z.string(),
  room: Room.optional(),
  /** Left out of the film, whatever it shows. */
  leftOut: z.boolean().optional(),
  /** Shown first. */
  hero: z.boolean().optional(),
  gesture: Gesture.optional(),
  /** What has to stay in the frame of an aspect, in place of what was seen. */
  framing: z.partialRecord(Aspect, z.array(FocalPoint).min(1).max(3)).optional(),
  /** Altered by AI: it carries a label, and the picture it was made from travels beside it (an id in `media`). */
  altered: z.object({ what: z.string().min(1).max(80), originalId: z.string() }).optional(),
})
export type PhotoChoice = Readonly<z.infer<typeof PhotoChoice>>

export const PropertyBrief = z.object({
  format: z.literal('property'),
  title: z.string().optional(),
  /** Names the film in lists; the address unless a person says otherwise. */
  topic: z.string().min(1).max(500),
  listing: Listing,
  /** The photos, in the order in which they were brought. */
  media: z.array(OwnMedia),
  choices: z.array(PhotoChoice).default([]),
  brandKit: BrandKit.optional(),
  style: ReelStyle.default('modern'),
  length: z.literal(REEL_LENGTHS).default(30),
  aspects: z.array(Aspect).min(1).max(3).default(['9:16', '1:1', '16:9']),
  brandings: z.array(z.enum(BRANDINGS)).min(1).max(2).default(['branded', 'unbranded']),
  platform: z.enum(PLATFORMS).default('plain'),
  /** `spoken`, or `silent`: no voice, and the same sentences shorter as captions. */
  speech: z.enum(['spoken', 'silent']).default('spoken'),
  /** The user's own words in place of written ones: a paragraph a scene. */
  ownScript: z.string().optional(),
  language: z.string().default('en'),
  voice: z.string().default('documentary-female'),
  /** How names and words are to be said. */
  pronunciations: z.array(Pronunciation).optional(),
  mood: z.enum(MUSIC_MOODS).default('hopeful'),
  /** The user's own recordings: one for the whole film, or one per narrated scene in order. */
  narration: z.array(OwnMedia).default([]),
  music: OwnMedia.optional(),
  /** Pixels of the frame's shorter side, and its rate. */
  short: z.int().min(360).max(2160).default(1080),
  rate: z.object({ num: z.int().positive(), den: z.int().positive() }).default({ num: 30, den: 1 }),
  captions: z.enum(['burned', 'beside']).default('burned'),
  quality: z.enum(['preview', 'standard', 'high']).default('standard'),
  /** Photos that a model sets in motion, the first of the film; where nobody can, they move as the others do. */
  clips: z.int().min(0).max(PHOTO_LIMITS.most).optional(),
  /** Who speaks at its ends; without a service for it, the agent's photo on a card. */
  avatar: Avatar.optional(),
  /** Which rules of disclosure hold: the id of a profile of `film/property/rules`. */
  rules: z.string().default('us'),
  profile: z.enum(PROFILES).default('local'),
  /** Models in place of the profile's. */
  models: ModelNames.optional(),
})
export type PropertyBrief = Readonly<z.infer<typeof PropertyBrief>>

/** One of the masters of a project. */
export type Variant = { readonly aspect: Aspect; readonly branding: Branding }

/** As it stands in file names: `9x16`, `9x16-unbranded`. */
export const variantName = ({ aspect, branding }: Variant): string =>
  `${aspect.replace(':', 'x')}${branding === 'branded' ? '' : '-unbranded'}`

export const variantsOf = ({ aspects, brandings }: PropertyBrief): readonly Variant[] =>
  BRANDINGS.filter((branding) => brandings.includes(branding)).flatMap((branding) =>
    ASPECTS.filter((aspect) => aspects.includes(aspect)).map((aspect) => ({ aspect, branding })),
  )

const even = (pixels: number): number => 2 * Math.round(pixels / 2)

/** Pixels of the frame of an aspect whose shorter side is given. */
export const frameOf = (aspect: Aspect, short: number): { readonly width: number; readonly height: number } => {
  const [w, h] = aspect.split(':').map(Number) as [number, number]
  const scale = short / Math.min(w, h)
  return { width: even(w * scale), height: even(h * scale) }
}
