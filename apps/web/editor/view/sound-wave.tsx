import type { Rate } from '@reelwright/film/time'
import { SAMPLE_RATE, secondsOf } from '@reelwright/film/time'
import type { ClipSource } from '@reelwright/film/timeline/timeline'
import { useEffect, useRef } from 'react'
import { PEAK_PIECE, PEAKS_A_SECOND, peaksOf } from './peaks.js'

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
  const { asset, start, loop } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sound is known by its hash; addresses are renewed
  useEffect(() => {
    let gone = false
    const context = canvas.current?.getContext('2d')
    if (!context || !canvas.current) return
    const across = Math.max(1, Math.round(width))
    canvas.current.width = across
    canvas.current.height = height
    context.fillStyle = getComputedStyle(canvas.current).color
    const length = asset.samples ?? 0
    const secondAt = (pixel: number): number => {
      const sample = start + secondsOf((from + pixel) / pixelsPerFrame, rate) * SAMPLE_RATE
      return (loop && length > 0 ? sample % length : sample) / SAMPLE_RATE
    }
    const draw = (peaks: Uint8Array, piece: number): void => {
      for (let pixel = 0; pixel < across; pixel += 1) {
        const [a, b] = [secondAt(pixel), secondAt(pixel + 1)]
        if (Math.floor(a / PEAK_PIECE) !== piece) continue
        const first = Math.floor((a - piece * PEAK_PIECE) * PEAKS_A_SECOND)
        const last = Math.max(first + 1, b > a ? Math.floor((b - piece * PEAK_PIECE) * PEAKS_A_SECOND) : first + 1)
        let most = 0
        for (let n = first; n < Math.min(last, peaks.length); n += 1) most = Math.max(most, peaks[n]!)
        const tall = Math.max(1, Math.sqrt(most / 255) * (height - 4))
        context.fillRect(pixel, (height - tall) / 2, 1, tall)
      }
    }
    const wanted = new Set<number>()
    for (let pixel = 0; pixel < across; pixel += 1) wanted.add(Math.floor(secondAt(pixel) / PEAK_PIECE))
    for (const piece of wanted) void peaksOf(asset, url, piece).then((peaks) => !gone && draw(peaks, piece))
    return () => {
      gone = true
    }
  }, [asset.hash, start, loop, rate, pixelsPerFrame, from, width, height])
  return (
    <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-y-0 opacity-55" style={{ left: from, width, height }} />
  )
}
