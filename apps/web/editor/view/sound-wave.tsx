import type { Rate } from '@reelwright/film/time'
import { SAMPLE_RATE, secondsOf } from '@reelwright/film/time'
import type { ClipSource } from '@reelwright/film/timeline/timeline'
import { useCallback } from 'react'
import { PEAK_PIECE, PEAKS_A_SECOND, peaksOf } from './peaks.js'
import { type DrawTile, Tiles } from './tiles.js'

/** Pieces read for what is in view: an hour and more. */
const MOST_PIECES = 500

type Audio = Extract<ClipSource, { kind: 'audio' }>

/** The part of a sound that is in view, as loud as it is; `from`, `to` and `of` in pixels of its clip. */
export const SoundWave = ({
  source,
  url,
  rate,
  pixelsPerFrame,
  height,
  ...seen
}: {
  readonly source: Audio
  readonly url: string
  readonly rate: Rate
  readonly pixelsPerFrame: number
  readonly from: number
  readonly to: number
  readonly of: number
  readonly height: number
}) => {
  const { asset, start, loop } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sound is known by its hash; addresses are renewed
  const draw = useCallback<DrawTile>(
    async (canvas, left, gone) => {
      const across = canvas.width
      const length = asset.samples ?? 0
      const secondAt = (pixel: number): number => {
        const sample = start + secondsOf((left + pixel) / pixelsPerFrame, rate) * SAMPLE_RATE
        return (loop && length > 0 ? sample % length : sample) / SAMPLE_RATE
      }
      const heightAt = (pixel: number, peaks: ReadonlyMap<number, Uint8Array>): number => {
        const [a, b] = [secondAt(pixel), secondAt(pixel + 1)]
        const piece = Math.floor(a / PEAK_PIECE)
        const loud = peaks.get(piece)
        if (!loud) return 0
        const first = Math.floor((a - piece * PEAK_PIECE) * PEAKS_A_SECOND)
        const last = Math.max(first + 1, b > a ? Math.floor((b - piece * PEAK_PIECE) * PEAKS_A_SECOND) : 0)
        // Where a pixel is many peaks wide, some of them tell enough.
        const step = Math.max(1, Math.floor((last - first) / 8))
        let most = 0
        for (let n = first; n < Math.min(last, loud.length); n += step) most = Math.max(most, loud[n]!)
        return Math.max(1, Math.sqrt(most / 255) * (height - 4))
      }
      const wanted = new Set<number>()
      for (let pixel = 0; pixel < across; pixel += 1) wanted.add(Math.floor(secondAt(pixel) / PEAK_PIECE))
      const pieces = [...wanted].slice(0, MOST_PIECES)
      const read = await Promise.all(pieces.map(async (piece) => [piece, await peaksOf(asset, url, piece, () => !gone())] as const))
      const context = gone() ? null : canvas.getContext('2d')
      if (!context) return
      const peaks = new Map(read)
      context.fillStyle = getComputedStyle(canvas).color
      context.beginPath()
      for (let pixel = 0; pixel < across; pixel += 1) {
        const tall = heightAt(pixel, peaks)
        if (tall > 0) context.rect(pixel, (height - tall) / 2, 1, tall)
      }
      context.fill()
    },
    [asset.hash, start, loop, rate, pixelsPerFrame, height],
  )
  return <Tiles {...seen} height={height} draw={draw} className="opacity-55" />
}
