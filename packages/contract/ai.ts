import { DURATION_LIMITS, LANGUAGES } from '@reelwright/film/brief'
import { PhotoFacts } from '@reelwright/film/property/photo'
import { Script } from '@reelwright/film/script'
import { Graphic } from '@reelwright/film/storyboard'
import { z } from 'zod'

/** The film whose ledger the call is written in. */
const projectId = z.string().min(1).max(100)
const language = z.enum(LANGUAGES).default('en')
const narration = z.string().trim().min(1).max(20_000)

/** Who answered, and what it cost in millionths of a US dollar. An answer given before is found again and costs nothing more. */
export const AiCall = z.object({ id: z.string(), provider: z.string(), model: z.string(), cost: z.int() }).meta({ id: 'AiCall' })

/** `POST /ai/write-script` */
export const WriteScriptBody = z
  .object({
    projectId,
    topic: z.string().trim().min(1).max(500),
    /** Seconds. */
    duration: z.number().min(DURATION_LIMITS.least).max(DURATION_LIMITS.most).default(DURATION_LIMITS.typical),
    outline: z.string().max(50_000).optional(),
    tone: z.string().max(80).default('calm'),
    language,
  })
  .strict()
export type WriteScriptBody = z.infer<typeof WriteScriptBody>

export const WrittenScript = z
  .object({
    /** As Markdown: a heading a section. */
    text: z.string(),
    script: Script,
    words: z.int(),
    /** What a person should know of how it was written; null when there is nothing to say. */
    remark: z.string().nullable(),
    call: AiCall,
  })
  .meta({ id: 'WrittenScript' })

/** `POST /ai/rewrite` */
export const RewriteTextBody = z.object({ projectId, text: narration, instruction: z.string().trim().min(3).max(1_000), language }).strict()

export const RewrittenText = z
  .object({
    text: z.string(),
    /** False where the provider could not do what was asked; `remark` says why. */
    changed: z.boolean(),
    remark: z.string().nullable(),
    call: AiCall,
  })
  .meta({ id: 'RewrittenText' })

/** `POST /ai/describe-picture` */
export const DescribePictureBody = z.object({ projectId, mediaId: z.string().min(1).max(100) }).strict()

export const DescribedPicture = z
  .object({
    /** Seen by a model, or read from its name, EXIF and statistics. */
    seenBy: z.enum(['statistics', 'model']),
    facts: PhotoFacts,
    call: AiCall,
  })
  .meta({ id: 'DescribedPicture' })

/** `POST /ai/suggest-overlays` */
export const SuggestOverlaysBody = z.object({ projectId, narration, language }).strict()

export const SuggestedOverlays = z
  .object({
    /** The strongest first. */
    overlays: z.array(z.object({ graphic: Graphic, weight: z.number(), inWords: z.string() })),
    call: AiCall,
  })
  .meta({ id: 'SuggestedOverlays' })
