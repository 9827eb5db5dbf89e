import type { Rate } from '@reelwright/film/time'
import { SAMPLE_RATE, secondsOf } from '@reelwright/film/time'
import type { ClipSource } from '@reelwright/film/timeline/timeline'
import { useEffect, useRef } from 'react'
import { PEAK_PIECE, PEAKS_A_SECOND, peaksOf } from './peaks.js'

/** Milliseconds until a wave is drawn anew after its size changed, and between drawings while it is being read. */
const [RESTS, SOON] = [140, 250]
/** Pieces read for what is in view: an hour and more. */
const MOST_PIECES = 500

type Audio = Extract<ClipSource, { kind: 'audio' }>

/** The part of a sound that is in view, as loud as it is; `from` and `width` in pixels of its clip. */
export const SoundWave = ({
  source,
  url,
  rate,
  pixelsPerFrame,
  from,
  width,
  height,
}: {
  readonly source: Audio
  readonly url: string
  readonly rate: Rate
  readonly pixelsPerFrame: number
  readonly from: number
  readonly width: number
  readonly height: number
}) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef(false)
  const { asset, start, loop } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sound is known by its hash; addresses are renewed
  useEffect(() => {
    let gone = false
    const across = Math.max(1, Math.round(width))
    const length = asset.samples ?? 0
    const secondAt = (pixel: number): number => {
      const sample = start + secondsOf((from + pixel) / pixelsPerFrame, rate) * SAMPLE_RATE
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
    const draw = (peaks: ReadonlyMap<number, Uint8Array>): void => {
      const context = canvas.current?.getContext('2d')
      if (gone || !context || !canvas.current) return
      canvas.current.width = across
      canvas.current.height = height
      context.fillStyle = getComputedStyle(canvas.current).color
      context.beginPath()
      for (let pixel = 0; pixel < across; pixel += 1) {
        const tall = heightAt(pixel, peaks)
        if (tall > 0) context.rect(pixel, (height - tall) / 2, 1, tall)
      }
      context.fill()
    }
    const begin = async (): Promise<void> => {
      const wanted = new Set<number>()
      for (let pixel = 0; pixel < across; pixel += 1) wanted.add(Math.floor(secondAt(pixel) / PEAK_PIECE))
      const peaks = new Map<number, Uint8Array>()
      let due = performance.now() + SOON
      for (const piece of [...wanted].slice(0, MOST_PIECES)) {
        if (gone) return
        peaks.set(piece, await peaksOf(asset, url, piece))
        if (performance.now() < due) continue
        draw(peaks)
        due = performance.now() + SOON
      }
      draw(peaks)
    }
    // While the zoom changes, what was drawn is stretched.
    const resting = setTimeout(begin, drawn.current ? RESTS : 0)
    drawn.current = true
    return () => {
      gone = true
      clearTimeout(resting)
    }
  }, [asset.hash, start, loop, rate, pixelsPerFrame, from, width, height])
  return (
    <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-y-0 opacity-55" style={{ left: from, width, height }} />
  )
}
