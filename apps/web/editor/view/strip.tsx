import { type Rate, secondsOf } from '@reelwright/film/time'
import type { Clip, ClipSource } from '@reelwright/film/timeline/timeline'
import { useCallback } from 'react'
import { filmFrame } from './film-strip.js'
import { useThumbnail } from './thumbnails.js'
import { type DrawTile, Tiles } from './tiles.js'

type Film = Extract<ClipSource, { kind: 'video' }>
type Still = Extract<ClipSource, { kind: 'still' }>

/** A picture side by side with itself, as a film strip shows what stands. */
export const StillStrip = ({ source, url }: { readonly source: Still; readonly url: string }) => {
  const small = useThumbnail(source.asset.hash, url)
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-0 rounded-[inherit] bg-left bg-repeat-x"
      style={small ? { backgroundImage: `url("${small}")`, backgroundSize: 'auto 100%' } : undefined}
    />
  )
}

/** Frames of a film as far as they are in view; `from`, `to` and `of` in pixels of its clip. */
export const VideoStrip = ({
  clip,
  source,
  url,
  rate,
  pixelsPerFrame,
  height,
  ...seen
}: {
  readonly clip: Clip
  readonly source: Film
  readonly url: string
  readonly rate: Rate
  readonly pixelsPerFrame: number
  readonly from: number
  readonly to: number
  readonly of: number
  readonly height: number
}) => {
  const { asset, start, speed } = source
  // biome-ignore lint/correctness/useExhaustiveDependencies: a film is known by its hash; addresses are renewed
  const draw = useCallback<DrawTile>(
    async (canvas, left, gone) => {
      const wide = Math.max(24, Math.round((height * (asset.width ?? 16)) / (asset.height ?? 9)))
      const first = Math.floor(left / wide)
      const count = Math.ceil((left + canvas.width) / wide) - first
      const pictures = Array.from({ length: count }, async (_, k) => {
        const n = first + k
        const second = Math.floor(secondsOf(start + (clip.head + (n * wide) / pixelsPerFrame) * speed, rate))
        const picture = await filmFrame(asset.hash, url, second, () => !gone())
        if (!gone() && picture) canvas.getContext('2d')?.drawImage(picture, Math.round(n * wide - left), 0, wide, height)
      })
      await Promise.all(pictures)
    },
    [asset.hash, start, speed, clip.head, rate, pixelsPerFrame, height],
  )
  return <Tiles {...seen} height={height} draw={draw} />
}
