import { z } from 'zod'
import { Asset } from '../asset.js'
import { MUSIC_MOODS } from '../brief.js'
import { Typefaces } from '../timeline/timeline.js'
import { Agent } from './listing.js'

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/)

/** How an office or an agent shows itself. Everything but its name may be left out. */
export const BrandKit = z.looseObject({
  schema: z.literal('brand-kit/1'),
  name: z.string().trim().min(1).max(80),
  /** `light` is for dark grounds, `dark` for light ones; SVG is kept as a PNG of its own shape. */
  logo: z.object({ light: Asset.optional(), dark: Asset.optional() }).default({}),
  /** As `#rrggbb`. What cannot be read on its ground is moved in lightness until it can, never in hue. */
  colours: z
    .object({ ground: Colour.optional(), surface: Colour.optional(), ink: Colour.optional(), accent: Colour.optional() })
    .default({}),
  fonts: Typefaces.default({}),
  agent: Agent.optional(),
  /** Small print, at most two lines. */
  disclaimer: z.string().trim().min(1).max(240).optional(),
  /** Shows the equal-housing mark (24 CFR part 110, appendix I). */
  equalHousing: z.boolean().default(true),
  /** Words of the opening and of the closing card. */
  intro: z.string().trim().min(1).max(60).optional(),
  outro: z.string().trim().min(1).max(60).optional(),
  mood: z.enum(MUSIC_MOODS).optional(),
})
export type BrandKit = Readonly<z.infer<typeof BrandKit>>
