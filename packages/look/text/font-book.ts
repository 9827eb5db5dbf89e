import { fail } from '@reelwright/film/fault'
import { Blob, Face, Font, MetricsTag, Variation } from 'harfbuzzjs'
import type { Fonts } from './font-file.js'
import { type GlyphPath, glyphPath } from './outline-path.js'

/** A glyph's outline in font units, y upwards: a letter of M L Q C Z, then its numbers. */
export type Outline = readonly {
  readonly type: string
  readonly values: readonly number[]
}[]

/** Glyphs kept for each cut: an alphabet in a few dozen sizes. */
const KEPT = 4_096

/** A face at one weight and optical size. */
export type Cut = {
  readonly font: Font
  readonly unitsPerEm: number
  /** In font units, y upwards. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** Undefined for a glyph without ink. */
  readonly path: (glyph: number, size: number) => GlyphPath | undefined
}

export type FontBook = {
  readonly has: (id: string, code: number) => boolean
  readonly cut: (id: string, weight: number, size: number) => Cut
}

type Opened = {
  readonly face: Face
  readonly plain: Font
  readonly axes: Readonly<Record<string, { readonly min: number; readonly max: number }>>
}

const clamp = (value: number, axis: { readonly min: number; readonly max: number }): number => Math.min(axis.max, Math.max(axis.min, value))

/** Opens each font file once, and keeps each cut of it with the outlines drawn so far. */
export const openFontBook = (fonts: Fonts): FontBook => {
  const faces = new Map<string, Opened>()
  const cuts = new Map<string, Cut>()
  const answers = new Map<string, Map<number, boolean>>()

  const open = (id: string): Opened => {
    const known = faces.get(id)
    if (known) return known
    const face = new Face(new Blob(fonts.load(id)))
    // HarfBuzz takes any bytes for an empty font; what maps characters to glyphs tells.
    if (!face.referenceTable('cmap')?.length) throw fail('FONT_UNREADABLE', `The font file ${id} cannot be read; install the fonts again.`)
    const opened = { face, plain: new Font(face), axes: face.getAxisInfos() }
    faces.set(id, opened)
    return opened
  }

  return {
    has: (id, code) => {
      const known = answers.get(id) ?? new Map<number, boolean>()
      answers.set(id, known)
      const answer = known.get(code) ?? open(id).plain.nominalGlyph(code) !== undefined
      known.set(code, answer)
      return answer
    },
    cut: (id, weight, size) => {
      const { face, axes } = open(id)
      const settings = [
        ...(axes.wght ? [{ tag: 'wght', value: clamp(weight, axes.wght) }] : []),
        // Whole points: a title that grows from frame to frame must not open a new cut for each.
        ...(axes.opsz ? [{ tag: 'opsz', value: clamp(Math.round(size), axes.opsz) }] : []),
      ]
      const key = `${id} ${settings.map(({ tag, value }) => `${tag}${value}`).join(' ')}`
      const known = cuts.get(key)
      if (known) return known
      const font = new Font(face)
      font.setVariations(settings.map(({ tag, value }) => new Variation(tag, value)))
      const extents = font.hExtents()
      const paths = new Map<string, GlyphPath | undefined>()
      const cut: Cut = {
        font,
        unitsPerEm: face.upem,
        ascent: extents?.ascender ?? face.upem,
        descent: -(extents?.descender ?? 0),
        capHeight: font.getMetricPositionWithFallback(MetricsTag.CAP_HEIGHT),
        path: (glyph, pixels) => {
          const name = `${glyph} ${pixels}`
          if (paths.has(name)) return paths.get(name)
          const path = glyphPath(font.glyphToJson(glyph), pixels / face.upem)
          if (paths.size >= KEPT) paths.clear()
          paths.set(name, path)
          return path
        },
      }
      cuts.set(key, cut)
      return cut
    },
  }
}
