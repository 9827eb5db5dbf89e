import type { Palette } from '@reelwright/film/timeline/timeline'
import { READABLE } from './palette.js'
import { between, contrast, hexOf, labOfHex, lchOf } from './palette-colour.js'

/** A brand's colours as it gives them, `#rrggbb`; what is left out comes from elsewhere. */
export type BrandColours = {
  readonly ground?: string
  readonly surface?: string
  readonly ink?: string
  readonly accent?: string
}

/** A colour that could not be read where it has to be, and what it became. */
export type MovedColour = { readonly role: keyof Palette; readonly from: string; readonly to: string }

export type BrandPalette = { readonly palette: Palette; readonly moved: readonly MovedColour[] }

const STEP = 0.005
/** What the farther of black and white must reach on either ground, so that colours between have room too. */
const ROOM = 5

const lchOfHex = (hex: string) => lchOf(labOfHex(hex))

/** The colour in the nearest lightness at which it is good, hue kept; `last` where there is none. */
const nearest = (colour: string, good: (hex: string) => boolean, last: string): string => {
  const wish = colour.toLowerCase()
  if (good(wish)) return wish
  const lch = lchOfHex(wish)
  for (let far = STEP; far <= 1; far += STEP)
    for (const l of [lch.l + far, lch.l - far]) {
      if (l < 0 || l > 1) continue
      const hex = hexOf({ ...lch, l })
      if (good(hex)) return hex
    }
  return last
}

/** Whichever of white and black stands out more. */
const extremeOn = (ground: string): string => (contrast('#ffffff', ground) >= contrast('#000000', ground) ? '#ffffff' : '#000000')

/**
 * A film's palette in a brand's colours. Ink, accent and muted text reach 4.5 : 1 (WCAG 2.2, 1.4.3) on ground and surface:
 * what does not is moved in lightness as little as it must be, never in hue, and `moved` says so. The ground stays as it is
 * given; a surface so far from it that no text could be read on both comes nearer. `fallback` gives the ground of a
 * brand without one.
 */
export const paletteOfBrand = (colours: BrandColours, fallback: Palette): BrandPalette => {
  const ground = (colours.ground ?? fallback.ground).toLowerCase()
  const extreme = extremeOn(ground)
  const grounded = lchOfHex(ground)
  const lifted = hexOf({ ...grounded, l: grounded.l + (extreme === '#ffffff' ? 0.08 : -0.05) })
  const wishes = {
    surface: colours.surface ?? (colours.ground ? lifted : fallback.surface),
    ink: colours.ink ?? (colours.ground ? hexOf({ ...grounded, l: extreme === '#ffffff' ? 0.96 : 0.2 }) : fallback.ink),
    accent: colours.accent ?? fallback.accent,
  }
  const least = Math.min(ROOM, contrast(extreme, ground))
  const surface = nearest(wishes.surface, (hex) => contrast(extreme, hex) >= least, ground)
  const reads = (hex: string): boolean => Math.min(contrast(hex, ground), contrast(hex, surface)) >= READABLE
  const ink = nearest(wishes.ink, reads, extreme)
  const accent = nearest(wishes.accent, reads, extreme)
  const muted = nearest(between(ink, ground, 0.3), reads, ink)
  const given = { surface: colours.surface, ink: colours.ink, accent: colours.accent }
  const palette = { ground, surface, ink, muted, accent }
  return {
    palette,
    moved: (['surface', 'ink', 'accent'] as const).flatMap((role) => {
      const from = given[role]?.toLowerCase()
      return from === undefined || from === palette[role] ? [] : [{ role, from, to: palette[role] }]
    }),
  }
}
