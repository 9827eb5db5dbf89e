import type { Asset } from '@reelwright/film/asset'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { drawCaption } from '@reelwright/look/captions/draw-caption'
import type { Content, Overlay } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import { typeLanguageOf } from '@reelwright/look/composition/type-language'
import type { Drawing } from '@reelwright/look/drawing'
import { rasterise } from '@reelwright/media/raster/rasterise'
import { openFonts } from '../picture/drawn-assets.js'
import { typesetterOf } from '../picture/stage.js'
import { shapeOf } from '../plan/compile-plan.js'
import type { Setting } from '../plan/plan.js'
import { qualityOf } from '../plan/quality.js'
import type { Expectations } from './expectations.js'
import type { Size } from './watching.js'

type Caption = Extract<Overlay, { kind: 'caption' }>

/** A caption and the frames of the film in which it stands. */
export type Shown = { readonly caption: Caption; readonly from: number; readonly to: number }

/** Letters as they should lie on the small picture: `ink` from 0 to 1 in a box of it. */
type Mask = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly ink: Float32Array }

/** How much the letters of a caption can be made out at a frame: 1 as drawn, about 0 when they are not there. */
export type Sight = { readonly frame: number; readonly likeness: number }

/** A caption's letters are looked for this often while it stands, in seconds. */
const EVERY = 0.2

/** The captions that burn into the picture, each once. */
export const captionsShown = ({ stretches }: Expectations): readonly Shown[] => {
  const shown = new Map<string, Shown>()
  for (const { from, overlays } of stretches) {
    for (const overlay of overlays) {
      if (overlay.kind !== 'caption') continue
      const start = from - overlay.offset
      const key = `${start} ${overlay.frames}`
      if (!shown.has(key)) shown.set(key, { caption: overlay, from: start, to: start + overlay.frames })
    }
  }
  return [...shown.values()].sort((a, b) => a.from - b.from)
}

const maskOf = (drawings: readonly Drawing[], scale: number, size: Size): Mask | undefined => {
  // the first is the panel, which dims the picture; what follows are the letters
  const rasters = drawings.slice(1).map((drawing) => {
    const raster = rasterise(drawing, scale)
    return { ...raster, rgba: raster.rgba.slice() }
  })
  if (rasters.length === 0) return undefined
  const x = Math.max(0, Math.min(...rasters.map((raster) => raster.x)))
  const y = Math.max(0, Math.min(...rasters.map((raster) => raster.y)))
  const width = Math.min(size.width, Math.max(...rasters.map((raster) => raster.x + raster.width))) - x
  const height = Math.min(size.height, Math.max(...rasters.map((raster) => raster.y + raster.height))) - y
  if (width < 2 || height < 2) return undefined
  const ink = new Float32Array(width * height)
  for (const raster of rasters) {
    for (let row = 0; row < raster.height; row += 1) {
      for (let column = 0; column < raster.width; column += 1) {
        const [mx, my] = [raster.x + column - x, raster.y + row - y]
        if (mx < 0 || my < 0 || mx >= width || my >= height) continue
        const i = (row * raster.width + column) * 4
        const luma = (0.2126 * raster.rgba[i]! + 0.7152 * raster.rgba[i + 1]! + 0.0722 * raster.rgba[i + 2]!) / 255
        ink[my * width + mx] = Math.max(ink[my * width + mx]!, luma)
      }
    }
  }
  return { x, y, width, height, ink }
}

/** The correlation of a mask with the picture under it. */
const likenessOf = (frame: Uint8Array, size: Size, { x, y, width, height, ink }: Mask): number => {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const a = frame[(y + row) * size.width + x + column]!
      const b = ink[row * width + column]!
      sumA += a
      sumB += b
      sumAA += a * a
      sumBB += b * b
      sumAB += a * b
    }
  }
  const n = width * height
  const [varA, varB] = [sumAA - (sumA * sumA) / n, sumBB - (sumB * sumB) / n]
  return varA <= 0 || varB <= 0 ? 0 : (sumAB - (sumA * sumB) / n) / Math.sqrt(varA * varB)
}

export type CaptionWatch = {
  readonly onFrame: (frame: Uint8Array, index: number) => void
  readonly sights: readonly (Shown & { readonly sights: readonly Sight[] })[]
  /** Everything that shapes what is seen of captions in a stretch of the film, wherever it stands. */
  readonly shapeIn: (from: number, to: number) => unknown
  /** What was seen in a stretch: for each caption that stands in it, in order, counted from the stretch's first frame. */
  readonly seenIn: (from: number, to: number) => readonly (readonly Sight[])[]
  /** Takes what `seenIn` gave before for what is seen in a stretch like it. Stretches come in the film's order. */
  readonly recall: (from: number, to: number, seen: readonly (readonly Sight[])[]) => void
}

/** Looks for the letters of every burned caption while the film is watched. */
export const watchCaptions = async (
  expectations: Expectations,
  timeline: Timeline,
  size: Size,
  open?: (asset: Asset) => Promise<string>,
): Promise<CaptionWatch> => {
  const { width, height, rate, palette, language, platform } = timeline
  // A font that cannot be opened here is looked for in the house's letters.
  const typefaces = open ? timeline.typefaces : undefined
  const typeLanguage = typeLanguageOf(timeline)
  const setting: Setting = { width, height, rate, palette, language, quality: qualityOf('preview'), typeLanguage, typefaces, platform }
  const type = await typesetterOf(setting, open && (await openFonts(typefaces, open)))
  const scale = size.width / width
  const step = Math.max(2, Math.round((EVERY * rate.num) / rate.den))
  const sights = captionsShown(expectations).map((shown) => ({ ...shown, sights: [] as Sight[] }))
  let first = 0
  let known: { key: string; mask: Mask | undefined } | undefined
  const look = (shown: Shown & { sights: Sight[] }, frame: Uint8Array, index: number): void => {
    const drawings = drawCaption(shown.caption, stageOf(setting, shown.caption.frames, type), index - shown.from)
    const key = drawings.map((drawing) => drawing.key).join('|')
    if (known?.key !== key) known = { key, mask: maskOf(drawings, scale, size) }
    if (known.mask) shown.sights.push({ frame: index, likeness: likenessOf(frame, size, known.mask) })
  }
  const standing = (from: number, to: number) => sights.filter((shown) => shown.from < to && shown.to > from)
  return {
    sights,
    shapeIn: (from, to) => {
      const overlays = standing(from, to).map((shown) => ({ ...shown.caption, offset: from - shown.from }))
      const content: Content = { frames: to - from, base: { kind: 'shot', shot: { kind: 'ground' } }, overlays }
      return [shapeOf(content, setting), step, typefaces !== undefined]
    },
    seenIn: (from, to) =>
      standing(from, to).map((shown) =>
        shown.sights.flatMap(({ frame, likeness }) => (frame >= from && frame < to ? [{ frame: frame - from, likeness }] : [])),
      ),
    recall: (from, to, seen) => {
      for (const [n, shown] of standing(from, to).entries())
        shown.sights.push(...seen[n]!.map(({ frame, likeness }) => ({ frame: from + frame, likeness })))
    },
    onFrame: (frame, index) => {
      while (first < sights.length && sights[first]!.to <= index) first += 1
      for (let i = first; i < sights.length && sights[i]!.from <= index; i += 1) {
        const shown = sights[i]!
        const inner = index - shown.from
        if (index < shown.to && (inner % step === 1 || index === shown.to - 1)) look(shown, frame, index)
      }
    },
  }
}
