import type { Palette } from '@reelwright/film/timeline/timeline'

/** How much of the picture the panel keeps back. */
export const PANEL_ALPHA = 0.64

/** Contrast of the lit word with its panel: ample where the picture is dark, what large text needs (WCAG 2.2, 1.4.3) where it is white. */
const CONTRAST = { onDark: 7, onWhite: 3 }

type Rgb = readonly [number, number, number]

const rgbOf = (colour: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb

const hexOf = (rgb: Rgb): string => `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((channel, index) => channel + (b[index]! - channel) * share) as unknown as Rgb

/** Relative luminance (WCAG 2.2). */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((channel) =>
    channel <= 10.31 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

export type CaptionColours = { readonly panel: string; readonly spoken: string; readonly current: string }

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [8, 9, 11]

/**
 * The panel is near black with a breath of the film's ground; the spoken word wears the film's accent, lightened until it
 * reads on the panel. Captions lie upon any picture, so a light palette does not make them light.
 */
export const captionColours = (palette: Palette): CaptionColours => {
  const ground = rgbOf(palette.ground)
  const panel = mix(BLACK, ground, luminance(ground) > 0.1 ? 0.05 : 0.25)
  const onWhite = hexOf(mix(WHITE, panel, PANEL_ALPHA))
  const reads = (colour: string): boolean =>
    contrast(colour, hexOf(panel)) >= CONTRAST.onDark && contrast(colour, onWhite) >= CONTRAST.onWhite
  const accent = rgbOf(palette.accent)
  const lighter = Array.from({ length: 21 }, (_, step) => hexOf(mix(accent, WHITE, step / 20)))
  return { panel: hexOf(panel), spoken: '#ffffff', current: lighter.find(reads) ?? '#ffffff' }
}
