import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import { fail } from '@reelwright/film/fault'
import type { Rate } from '@reelwright/film/time'
import type { Drawing, Op } from '@reelwright/look/drawing'
import type { FilmShown } from '@reelwright/look/graphics/design'
import { startFfmpeg } from '../ffmpeg/run.js'
import type { Pictures } from './paint.js'

type Size = { readonly width: number; readonly height: number }
type Image = Extract<Op, { op: 'image' }>

const imageOf = (ops: readonly Op[], ref: string): Image | undefined => {
  for (const op of ops) {
    if (op.op === 'image' && op.ref === ref) return op
    const found = op.op === 'group' ? imageOf(op.ops, ref) : undefined
    if (found) return found
  }
  return undefined
}

/** Pixels of a whole film of which an op shows a part: it is decoded as large as it is seen, and never scaled again. */
const seenSize = ({ box, crop = { x: 0, y: 0, width: 1, height: 1 } }: Image): Size => ({
  width: Math.max(2, Math.round(box.width / crop.width)),
  height: Math.max(2, Math.round(box.height / crop.height)),
})

type Reader = { readonly upTo: (frame: number) => Promise<Canvas>; readonly close: () => void }

/** Frames of a film from one of them on, in order; when it ends its last frame stands. */
const openReader = (ffmpeg: string, file: string, from: number, rate: Rate, { width, height }: Size, signal?: AbortSignal): Reader => {
  const filters = [
    `fps=${rate.num}/${rate.den}:start_time=0`,
    `scale=${width}:${height}:flags=lanczos+accurate_rnd+full_chroma_int`,
    'format=rgba',
  ]
  const args = [
    ...['-protocol_whitelist', 'file,pipe', '-threads', '1', '-ss', ((from * rate.den) / rate.num).toFixed(6), '-i', `file:${file}`],
    ...['-map', '0:v:0', '-an', '-sn', '-vf', filters.join(','), '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'],
  ]
  const running = startFfmpeg(ffmpeg, args, { signal })
  running.done.catch(() => {}) // what is missing shows itself in the frames
  running.stdin.end()
  const parts = running.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const pixels = new Uint8ClampedArray(width * height * 4)
  let canvas: Canvas | undefined
  let rest: Buffer = Buffer.alloc(0)
  let at = from - 1
  let ended = false
  const read = async (): Promise<boolean> => {
    for (let filled = 0; filled < pixels.length; ) {
      if (rest.length === 0) {
        const { value, done } = await parts.next()
        if (done) return false
        rest = value
        continue
      }
      const take = Math.min(rest.length, pixels.length - filled)
      pixels.set(rest.subarray(0, take), filled)
      rest = rest.subarray(take)
      filled += take
    }
    return true
  }
  return {
    upTo: async (frame) => {
      let isNew = false
      while (at < frame && !ended) {
        if (await read()) [at, isNew] = [at + 1, true]
        else ended = true
      }
      if (isNew) {
        // A canvas of its own: halves of a picture are remembered by the canvas they are of.
        canvas = createCanvas(width, height)
        canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
      }
      if (!canvas) throw fail('VIDEO_EMPTY', 'A film in a graphic has no frame where it is to be shown; make it again.', { given: file })
      return canvas
    },
    close: () => {
      running.kill()
      running.stdout.destroy()
    },
  }
}

/** The pictures of a graphic that shows films: those that rest, and of each film the frame that is due. Close them when they are done with. */
export type MovingPictures = {
  /** Pictures for the graphic's drawing of a frame; frames are asked for in order. @throws VIDEO_EMPTY */
  readonly due: (frame: number, drawing: Drawing) => Promise<Pictures>
  readonly close: () => void
}

export const openFilms = (
  films: readonly FilmShown[],
  resting: Pictures,
  {
    files,
    ffmpeg,
    rate,
    signal,
  }: { readonly files: Readonly<Record<string, string>>; readonly ffmpeg: string; readonly rate: Rate; readonly signal?: AbortSignal },
): MovingPictures => {
  const readers = new Map<string, Reader>()
  return {
    due: async (frame, drawing) => {
      const pictures = new Map(resting)
      for (const { asset, first } of films) {
        const image = imageOf(drawing.ops, asset.hash)
        if (!image) continue
        const reader = readers.get(asset.hash) ?? openReader(ffmpeg, files[asset.hash]!, first + frame, rate, seenSize(image), signal)
        readers.set(asset.hash, reader)
        pictures.set(asset.hash, await reader.upTo(first + frame))
      }
      return pictures
    },
    close: () => {
      for (const reader of readers.values()) reader.close()
    },
  }
}
