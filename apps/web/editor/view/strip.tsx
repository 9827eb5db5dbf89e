import { type Rate, secondsOf } from '@reelwright/film/time'
import type { Clip, ClipSource } from '@reelwright/film/timeline/timeline'
import { useEffect, useRef } from 'react'
import { filmFrame } from './film-strip.js'
import { useThumbnail } from './thumbnails.js'

type Film = Extract<ClipSource, { kind: 'video' }>
type Still = Extract<ClipSource, { kind: 'still' }>

/** A picture side by side with itself, as a film strip shows what stands. */
export const StillStrip = ({ source, url }: { readonly source: Still; readonly url: string }) => {
  const small = useThumbnail(source.asset.hash, url)
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-0 bg-left bg-repeat-x"
      style={small ? { backgroundImage: `url("${small}")`, backgroundSize: 'auto 100%' } : undefined}
    />
  )
}

/** Frames of a film as far as they are in view. */
export const VideoStrip = ({
  clip,
  source,
  url,
  rate,
  pixelsPerFrame,
  from,
  width,
  height,
}: {
  readonly clip: Clip
  readonly source: Film
  readonly url: string
  readonly rate: Rate
  readonly pixelsPerFrame: number
  readonly from: number
  readonly width: number
  readonly height: number
}) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { asset, start, speed } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: a film is known by its hash; addresses are renewed
  useEffect(() => {
    let gone = false
    const context = canvas.current?.getContext('2d')
    if (!context || !canvas.current) return
    const across = Math.max(1, Math.round(width))
    canvas.current.width = across
    canvas.current.height = height
    const wide = Math.max(24, Math.round((height * (asset.width ?? 16)) / (asset.height ?? 9)))
    const first = Math.floor(from / wide)
    for (let n = first; n * wide < from + across; n += 1) {
      const frame = start + (clip.head + (n * wide) / pixelsPerFrame) * speed
      void filmFrame(asset.hash, url, Math.floor(secondsOf(frame, rate))).then((picture) => {
        if (!gone && picture) context.drawImage(picture, Math.round(n * wide - from), 0, wide, height)
      })
    }
    return () => {
      gone = true
    }
  }, [asset.hash, start, speed, clip.head, rate, pixelsPerFrame, from, width, height])
  return <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-y-0" style={{ left: from, width, height }} />
}
