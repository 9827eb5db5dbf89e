import { drawCaption } from '@reelwright/look/captions/draw-caption'
import type { Overlay, Scenery } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import type { Drawing } from '@reelwright/look/drawing'
import { graphicOf, type ReadyGraphic } from '@reelwright/look/graphics/list'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { keepRecent } from '../keep-recent.js'
import type { Letters } from '../text/open-letters.js'
import { FontAwaited } from '../text/open-letters.js'
import type { Stills } from './open-stills.js'
import type { Videos } from './open-videos.js'
import { type Context, contextOf, openSurface, type Sheet } from './surface.js'

/** Graphics and captions as they are laid over frames: painted when they change, drawn from a sheet while they rest. */
export type Drawings = {
  /** Lays what stands at `shown.offset` over the frame. False when something it needs is still being loaded. */
  readonly draw: (context: Context, shown: Overlay, scenery: Scenery, scale: number, pace: number) => boolean
  readonly dispose: () => void
}

/** Bytes of painted sheets: a full-frame graphic that moves and its neighbours. */
const MOST = 96_000_000

/** A canvas that shows one drawing of an overlay after another. */
type Slot = { canvas: OffscreenCanvas; key: string; x: number; y: number; width: number; height: number }

export const openDrawings = (letters: Letters, stills: Stills, videos: Videos, failed: (sentence: string) => void): Drawings => {
  let lacking = false
  const paint = openSurface(() => {
    if (!letters.emojiReady()) lacking = true
  })
  const slots = keepRecent<Slot>(
    MOST,
    ({ canvas }) => canvas.width * canvas.height * 4,
    ({ canvas }) => {
      canvas.width = 0 // a browser lets go of a canvas' memory long after the canvas itself
    },
  )
  const graphics = new WeakMap<object, ReadyGraphic | undefined>()
  const captions = new WeakMap<object, Extract<Overlay, { kind: 'caption' }>>()
  const numbers = new WeakMap<object, number>()
  let count = 0
  const numberOf = (thing: object): number => {
    const known = numbers.get(thing) ?? count++
    numbers.set(thing, known)
    return known
  }

  const readyOf = (graphic: Extract<Overlay, { kind: 'graphic' }>['graphic']): ReadyGraphic | undefined => {
    if (graphics.has(graphic)) return graphics.get(graphic)
    try {
      graphics.set(graphic, graphicOf(graphic))
    } catch (error) {
      graphics.set(graphic, undefined)
      failed(error instanceof Error ? error.message : String(error))
    }
    return graphics.get(graphic)
  }

  /** A caption keeps its layout by what it is given: the same object for as long as the film is the same. */
  const captionOf = (shown: Extract<Overlay, { kind: 'caption' }>) => {
    const known = captions.get(shown.lines) ?? shown
    captions.set(shown.lines, known)
    return known
  }

  /** The frame that an element shows, as a picture of its own; the one before it is let go of. */
  const frameBitmaps = new WeakMap<HTMLVideoElement, ImageBitmap>()
  const frameOf = (element: HTMLVideoElement): ImageBitmap => {
    const canvas = new OffscreenCanvas(element.videoWidth, element.videoHeight)
    contextOf(canvas).drawImage(element, 0, 0)
    frameBitmaps.get(element)?.close()
    const bitmap = canvas.transferToImageBitmap()
    frameBitmaps.set(element, bitmap)
    return bitmap
  }

  const drawingsOf = (shown: Overlay, scenery: Scenery, type: Typesetter): readonly Drawing[] => {
    const stage = stageOf(scenery, shown.frames, type)
    if (shown.kind === 'caption') return drawCaption(captionOf(shown), stage, shown.offset)
    const ready = readyOf(shown.graphic)
    return ready ? [ready.draw(stage, shown.offset)] : []
  }

  /** The drawing painted on its slot, which keeps it while its key stays the same. */
  const painted = (drawing: Drawing, name: string, key: string, pictures: ReadonlyMap<string, Sheet>, scale: number): Slot => {
    const known = slots.get(name)
    if (known?.key === key) return known
    const { box } = drawing
    const [x, y] = [Math.floor(box.x * scale), Math.floor(box.y * scale)]
    const width = Math.max(1, Math.ceil((box.x + box.width) * scale) - x)
    const height = Math.max(1, Math.ceil((box.y + box.height) * scale) - y)
    const fits = known !== undefined && known.canvas.width >= width && known.canvas.height >= height
    const slot: Slot = { canvas: fits ? known.canvas : new OffscreenCanvas(width, height), key, x, y, width, height }
    const context = contextOf(slot.canvas)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, slot.canvas.width, slot.canvas.height)
    context.setTransform(scale, 0, 0, scale, -x, -y)
    lacking = false
    paint(drawing, context as never, pictures)
    // What lacks its emoji is painted again when they have come.
    const kept = lacking ? { ...slot, key: '' } : slot
    if (fits) Object.assign(known, kept)
    else slots.set(name, kept)
    return slot
  }

  return {
    draw: (context, shown, scenery, scale, pace) => {
      if (shown.offset < 0 || shown.offset >= shown.frames) return true
      const type = letters.typesetterOf(scenery)
      if (!type) return false
      const pictures = new Map<string, Sheet>()
      let whole = true
      if (shown.kind === 'graphic') {
        const ready = readyOf(shown.graphic)
        for (const asset of ready?.pictures ?? []) {
          const bitmap = stills.whole(asset)
          if (!bitmap) return false
          pictures.set(asset.hash, bitmap)
        }
        for (const { asset, first } of ready?.films ?? []) {
          const { frames, offset } = shown
          const frame = videos.of({ kind: 'video', asset, start: first, speed: 1, frames, offset }, scenery, pace)
          if (!frame) return false
          whole &&= frame.exact
          pictures.set(asset.hash, frameOf(frame.element))
        }
      }
      try {
        const source = numberOf(shown.kind === 'caption' ? shown.lines : shown.graphic)
        for (const [n, drawing] of drawingsOf(shown, scenery, type).entries()) {
          if (drawing.ops.length === 0) continue
          const key = `${numberOf(type)} ${numberOf(scenery.palette)} ${scale} ${drawing.key}`
          const { canvas, x, y, width, height } = painted(drawing, `${source} ${n}`, key, pictures, scale)
          whole &&= !lacking
          context.drawImage(canvas, 0, 0, width, height, x, y, width, height)
        }
        return whole
      } catch (error) {
        if (error instanceof FontAwaited) return false
        failed(error instanceof Error ? error.message : String(error))
        return true
      } finally {
        lacking = false
      }
    },
    dispose: () => slots.clear(),
  }
}
