import type { Asset } from '@reelwright/film/asset'
import type { Scenery, StillShot } from '@reelwright/look/composition/content'
import { type StillView, viewOf } from '@reelwright/look/composition/still-view'
import { keepRecent } from '../keep-recent.js'
import type { UrlOf } from '../player.js'
import type { StillAnswer, StillJob } from './still-job.js'

/** A decoded picture and the part of it that was decoded. */
export type Still = { readonly bitmap: ImageBitmap; readonly view: StillView }

export type Stills = {
  /** The picture of a shot as large as its move needs it; undefined while it is being decoded. */
  readonly of: (shot: StillShot, scenery: Scenery, scale: number) => Still | undefined
  /** A picture of a graphic, whole. */
  readonly whole: (asset: Asset) => ImageBitmap | undefined
  /** Tries again what could not be had. */
  readonly retry: () => void
  readonly dispose: () => void
}

/** Bytes of decoded pictures: a dozen of a large screen's. */
const MOST = 320_000_000
/** Pixels of the decoded picture for one of the canvas: what a browser's own enlarging loses in sharpness. */
const OVERSAMPLE = 1.25
/** The longer side of a graphic's picture, as the renderer decodes it. */
const LONGEST = 3508

/** Decodes the pictures of a film on a thread of their own. `arrived` is told when one is there, `failed` when one never will be. */
export const openStills = (urlOf: () => UrlOf, arrived: () => void, failed: (sentence: string) => void): Stills => {
  const worker = new Worker(new URL('./still-worker.ts', import.meta.url), { type: 'module' })
  const decoded = keepRecent<ImageBitmap>(
    MOST,
    ({ width, height }) => width * height * 4,
    (bitmap) => bitmap.close(),
  )
  const asked = new Map<string, number>()
  const names = new Map<number, string>()
  const broken = new Set<string>()
  let count = 0

  worker.onmessage = ({ data }: MessageEvent<StillAnswer>) => {
    const name = names.get(data.id)
    names.delete(data.id)
    if (name === undefined) return
    asked.delete(name)
    if ('bitmap' in data) decoded.set(name, data.bitmap)
    else {
      broken.add(name)
      failed(data.fault)
    }
    arrived()
  }

  const ask = (name: string, asset: Asset, job: Omit<StillJob, 'id' | 'url'>): ImageBitmap | undefined => {
    const known = decoded.get(name)
    if (known || asked.has(name) || broken.has(name)) return known
    const url = urlOf()(asset)
    if (!url) {
      broken.add(name)
      failed('A picture of the film cannot be found; replace it.')
      return undefined
    }
    count += 1
    asked.set(name, count)
    names.set(count, name)
    worker.postMessage({ id: count, url: new URL(url, location.href).href, ...job } satisfies StillJob)
    return undefined
  }

  const views = new WeakMap<StillShot['move'], { readonly name: string; readonly view: StillView }>()

  return {
    of: (shot, scenery, scale) => {
      const { asset, grade, frames, shifts, move } = shot
      const whole = { width: asset.width!, height: asset.height! }
      // Over all frames of a shot, so once for each: not for each frame that is painted.
      const made = `${asset.hash} ${frames} ${JSON.stringify(shifts)} ${scenery.width} ${scenery.height}`
      const known = views.get(move)
      const view = known?.name === made ? known.view : viewOf(shot, scenery, OVERSAMPLE)
      views.set(move, { name: made, view })
      const width = Math.max(1, Math.min(view.columns, Math.round(view.width * scale)))
      const height = Math.max(1, Math.min(view.rows, Math.round(view.height * scale)))
      const { left, top, columns, rows } = view
      const name = JSON.stringify([asset.hash, left, top, columns, rows, width, height, scenery.palette.ground, grade])
      const bitmap = ask(name, asset, { whole, part: view, width, height, ground: scenery.palette.ground, grade })
      return bitmap && { bitmap, view }
    },
    whole: (asset) => {
      const { width = LONGEST, height = LONGEST } = asset
      const part = { left: 0, top: 0, columns: width, rows: height }
      return ask(`${asset.hash} whole`, asset, { whole: { width, height }, part, width, height })
    },
    retry: () => broken.clear(),
    dispose: () => {
      worker.terminate()
      decoded.clear()
    },
  }
}
