import { DURATION_LIMITS, LANGUAGES, MUSIC_MOODS, Source } from '@reelwright/film/brief'
import { ClipSeconds, ModelName } from '@reelwright/film/model-names'
import { Pronunciation } from '@reelwright/film/pronunciation'
import { ASPECTS, BRANDINGS, PHOTO_LIMITS, PhotoChoice, REEL_LENGTHS, ReelStyle } from '@reelwright/film/property/brief'
import { Agent, Listing } from '@reelwright/film/property/listing'
import { RATES, type RateName } from '@reelwright/film/time'
import { PLATFORMS } from '@reelwright/film/timeline/timeline'
import { z } from 'zod'
import { SentAvatar } from './avatar.js'
import { PROFILE_NAMES } from './estimate.js'

/** Characters of texts that people write. */
export const TEXT_LIMITS = { title: 200, topic: 500, outline: 50_000, script: 400_000, prompt: 4_000, narration: 5_000 } as const

const id = z.string().min(1).max(100)
const mediaIds = (most: number) => z.array(id).max(most)
const rate = z.enum(Object.keys(RATES) as [RateName, ...RateName[]])

const sentModel = ModelName.nullable()
const SentModels = z
  .object({ language: sentModel, voice: sentModel, picture: sentModel, clip: sentModel, clipSeconds: ClipSeconds.nullable() })
  .partial()
  .strict()
export type SentModels = z.infer<typeof SentModels>

/** What both formats are asked with; ids are of `media` and `brand-kits`. */
const asked = {
  title: z.string().trim().min(1).max(TEXT_LIMITS.title),
  /** The maker's own words, as Markdown, in place of written ones. */
  script: z.string().max(TEXT_LIMITS.script),
  language: z.enum(LANGUAGES),
  voice: z.string().min(1).max(80),
  /** How names and words are to be said; captions show them as they are written. */
  pronunciations: z.array(Pronunciation.strict()).max(200),
  mood: z.enum(MUSIC_MOODS),
  mediaIds: mediaIds(200),
  /** Own recordings: one for the film, or one for each scene in order. */
  narrationIds: mediaIds(400),
  musicId: id,
  rate,
  captions: z.enum(['burned', 'beside']),
  quality: z.enum(['preview', 'standard', 'high']),
  /** Who makes it: this machine by rule, or services that there are keys for. */
  profile: z.enum(PROFILE_NAMES),
  /** Models in place of the profile's, by a name of `GET /profiles`, and the longest clip in seconds; null goes back to the profile's. */
  models: SentModels,
} as const

const documentary = {
  ...asked,
  topic: z.string().trim().min(1).max(TEXT_LIMITS.topic),
  /** Seconds. */
  duration: z.number().min(DURATION_LIMITS.least).max(DURATION_LIMITS.most),
  outline: z.string().max(TEXT_LIMITS.outline),
  tone: z.string().max(80),
  /** Own pictures whose people, things and style go through the whole film; a model that takes none is not told. */
  referenceIds: mediaIds(3),
  sources: z
    .array(
      Source.extend({
        id,
        title: z.string().max(300),
        url: z.url().max(2_000).optional(),
        text: z.string().max(200_000).optional(),
      }).strict(),
    )
    .max(50),
  /** Lines of the picture. */
  size: z.literal([720, 1080, 1440, 2160]),
} as const

/** A listing as it is sent: the agent's portrait by its id in `media`. */
const SentListing = Listing.extend({ agent: Agent.omit({ photo: true }).extend({ photoId: id.optional() }).strict().optional() }).strict()

const property = {
  ...asked,
  listing: SentListing,
  mediaIds: z.array(id).min(PHOTO_LIMITS.least).max(PHOTO_LIMITS.most),
  choices: z.array(PhotoChoice.strict()).max(PHOTO_LIMITS.most),
  brandKitId: id,
  style: ReelStyle,
  /** Seconds. */
  length: z.literal(REEL_LENGTHS),
  aspects: z.array(z.enum(ASPECTS)).min(1).max(3),
  brandings: z.array(z.enum(BRANDINGS)).min(1).max(2),
  platform: z.enum(PLATFORMS),
  speech: z.enum(['spoken', 'silent']),
  /** Pixels of the picture's shorter side. */
  size: z.literal([540, 720, 1080, 1440, 2160]),
  /** Photos that a model sets in motion, the first of the film. */
  clips: z.int().min(0).max(PHOTO_LIMITS.most),
  /** Who speaks at its ends, one of `GET /avatars`; null takes the presenter away. */
  avatar: SentAvatar.nullable(),
  /** The id of a profile of disclosure rules. */
  rules: z.string().max(40),
} as const

/** `POST /projects`: a documentary. The format may be left out. */
export const DocumentaryBody = z
  .object(documentary)
  .partial()
  .required({ topic: true })
  .extend({ format: z.literal('documentary').optional() })
  .strict()
  .meta({ id: 'DocumentaryBody' })
export type DocumentaryBody = z.infer<typeof DocumentaryBody>

/** `POST /projects`: a property film, of 5 to 40 photos and the details of a listing. */
export const PropertyBody = z
  .object(property)
  .partial()
  .required({ listing: true, mediaIds: true })
  .extend({ format: z.literal('property') })
  .strict()
  .meta({ id: 'PropertyBody' })
export type PropertyBody = z.infer<typeof PropertyBody>

export const ProjectBody = z.discriminatedUnion('format', [DocumentaryBody, PropertyBody])
export type ProjectBody = z.infer<typeof ProjectBody>

/** `PATCH /projects/:id`: fields of either format; one that is not of the project's own is refused. */
export const ProjectPatch = z
  .object({ ...property, ...documentary, mediaIds: asked.mediaIds, size: z.literal([540, 720, 1080, 1440, 2160]) })
  .partial()
  .strict()
  .meta({ id: 'ProjectPatch' })
export type ProjectPatch = z.infer<typeof ProjectPatch>

export const DOCUMENTARY_FIELDS: readonly string[] = Object.keys(documentary)
export const PROPERTY_FIELDS: readonly string[] = Object.keys(property)
