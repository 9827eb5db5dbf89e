import type { Palette } from '@reelwright/film/timeline/timeline'
import { clamp } from './easing.js'
import { clustersOf } from './palette-clusters.js'
import { type Colour, contrast, hexOf, type Lch, labOfRgb, lchOf } from './palette-colour.js'

/** A colour of the film's pictures, 0–255 each, and how much of them it fills. */
export type Sample = {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly weight: number
}

/** Legible at any size (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5

/** For a film without pictures, or with grey ones only: night blue, paper and brass. */
export const DEFAULT_PALETTE: Palette = {
  ground: '#0c1017',
  surface: '#1a212d',
  ink: '#f5f2ea',
  muted: '#a8b0bd',
  accent: '#e9b44c',
}

/** Less than this is grey, whatever its hue says. */
const GREY = 0.025
const DEFAULT_HUE = { ground: 4.45, accent: 1.42 }

const turn = (a: number, b: number): number => {
  const d = Math.abs(a - b) % (2 * Math.PI)
  return Math.min(d, 2 * Math.PI - d)
}

/** Lighter by small steps until it can be read on every ground. */
const readableOn = (grounds: readonly string[], wish: Lch): string => {
  for (let l = wish.l; l < 1; l += 0.01) {
    const hex = hexOf({ ...wish, l })
    if (grounds.every((ground) => contrast(hex, ground) >= READABLE)) return hex
  }
  return '#ffffff'
}

/** The hue that fills most of the film, weighed by how much of a colour it is. */
const hueOfFilm = (colours: readonly (Colour & { readonly lch: Lch })[]): number => {
  const sum = (of: (angle: number) => number) => colours.reduce((total, { lch, weight }) => total + weight * lch.c * of(lch.h), 0)
  return Math.atan2(sum(Math.sin), sum(Math.cos))
}

/**
 * A palette taken from the film: a dark ground in its hue, ink near white, and as accent its most vivid colour,
 * rather one that stands apart from the ground. Accent and muted reach 4.5 : 1 on ground and surface. Pure and
 * independent of the samples' order.
 */
export const paletteOf = (samples: readonly Sample[]): Palette => {
  const seen = samples.filter(({ weight }) => weight > 0).map(({ r, g, b, weight }) => ({ lab: labOfRgb(r, g, b), weight }))
  const colours = clustersOf(seen, 7).map((cluster) => ({
    ...cluster,
    lch: lchOf(cluster.lab),
  }))
  const vivid = colours.filter(({ lch, weight }) => lch.c >= GREY && weight > 0.004)
  const hue = vivid.length > 0 ? hueOfFilm(vivid) : DEFAULT_HUE.ground
  const strength = vivid.reduce((most, { lch }) => Math.max(most, lch.c), 0)
  const tint = clamp(strength * 0.2, 0.008, 0.03)
  const ground = hexOf({ l: 0.165, c: tint, h: hue })
  const surface = hexOf({ l: 0.245, c: tint * 1.25, h: hue })
  const worth = ({ lch, weight }: (typeof vivid)[number]) => lch.c * weight ** 0.3 * (0.5 + turn(lch.h, hue) / Math.PI)
  const best = vivid.reduce<(typeof vivid)[number] | undefined>((most, one) => (most && worth(most) >= worth(one) ? most : one), undefined)
  const accent = best
    ? {
        l: clamp(best.lch.l, 0.74, 0.84),
        c: clamp(best.lch.c * 1.3, 0.11, 0.165),
        h: best.lch.h,
      }
    : { l: 0.8, c: 0.135, h: DEFAULT_HUE.accent }
  return {
    ground,
    surface,
    ink: hexOf({ l: 0.962, c: 0.01, h: accent.h }),
    muted: readableOn([ground, surface], { l: 0.75, c: tint * 0.7, h: hue }),
    accent: readableOn([ground, surface], accent),
  }
}
