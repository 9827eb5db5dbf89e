import { MUSIC_MOODS } from '@reelwright/film/brief'
import { ASPECTS } from '@reelwright/film/property/brief'
import { z } from 'zod'
import { PageQuery } from './page.js'

const id = z.string().min(1).max(100)
const line = (most: number) => z.string().trim().min(1).max(most)
const moment = z.iso.datetime()

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'has to be written as #rrggbb')
const Colours = z
  .object({ ground: Colour.optional(), surface: Colour.optional(), ink: Colour.optional(), accent: Colour.optional() })
  .strict()

/** Letters: a family that is shipped, or a font of the library. */
const Letters = z.union([z.object({ family: line(60) }).strict(), z.object({ mediaId: id }).strict()])

/** The agent, their portrait by its id in `media`. */
const BrandAgent = z
  .object({
    name: line(80),
    licence: line(60).optional(),
    phone: line(40).optional(),
    email: line(120).optional(),
    url: line(200).optional(),
    brokerage: line(80).optional(),
    photoId: id.optional(),
  })
  .strict()

const fields = {
  name: line(80),
  /** Entries of the library: `lightId` is for dark grounds, `darkId` for light ones. */
  logo: z.object({ lightId: id.optional(), darkId: id.optional() }).strict(),
  colours: Colours,
  fonts: z.object({ heading: Letters.optional(), text: Letters.optional() }).strict(),
  agent: BrandAgent.nullable(),
  disclaimer: line(240).nullable(),
  equalHousing: z.boolean(),
  intro: line(60).nullable(),
  outro: line(60).nullable(),
  mood: z.enum(MUSIC_MOODS).nullable(),
} as const

/** `POST /brand-kits` */
export const BrandKitBody = z.object(fields).partial().required({ name: true }).strict().meta({ id: 'BrandKitBody' })
export type BrandKitBody = z.infer<typeof BrandKitBody>

/** `PATCH /brand-kits/:id`: a field that is sent takes the place of the whole field; null takes it away. */
export const BrandKitPatch = z.object(fields).partial().strict().meta({ id: 'BrandKitPatch' })
export type BrandKitPatch = z.infer<typeof BrandKitPatch>

const LettersShown = z.object({ family: z.string(), mediaId: z.string().nullable() })

/** How an office or an agent shows itself. */
export const BrandKitShown = z
  .object({
    id: z.string(),
    name: z.string(),
    logo: z.object({ lightId: z.string().nullable(), darkId: z.string().nullable() }),
    colours: Colours,
    fonts: z.object({ heading: LettersShown.nullable(), text: LettersShown.nullable() }),
    agent: BrandAgent.nullable(),
    disclaimer: z.string().nullable(),
    equalHousing: z.boolean(),
    intro: z.string().nullable(),
    outro: z.string().nullable(),
    mood: z.enum(MUSIC_MOODS).nullable(),
    /** The colours films are drawn in: what could not be read on its ground is moved in lightness until it can. */
    palette: z.object({ ground: z.string(), surface: z.string(), ink: z.string(), muted: z.string(), accent: z.string() }),
    /** What a person should know of it. */
    warnings: z.array(z.object({ code: z.string(), field: z.string(), message: z.string() })),
    /** How often somebody changed it; the first part of its ETag. */
    revision: z.int(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'BrandKit' })
export type BrandKitShown = z.infer<typeof BrandKitShown>

export const BrandKitsQuery = PageQuery.strict()

export const BRAND_CARDS = ['intro', 'address', 'facts', 'agent', 'closing'] as const

/** `GET /brand-kits/:id/preview.png` */
export const PreviewQuery = z.object({ card: z.enum(BRAND_CARDS).default('agent'), aspect: z.enum(ASPECTS).default('9:16') }).strict()
export type PreviewQuery = z.infer<typeof PreviewQuery>
