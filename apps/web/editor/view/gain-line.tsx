import type { Clip, ClipSource, GainKey } from '@reelwright/film/timeline/timeline'
import { gainAt } from '../model/gain.js'

/** Decibels at the upper and the lower edge of a clip, and the least a point can be drawn to. */
export const [LOUDEST, SOFTEST] = [12, -36]

/** How far down a clip of this height some decibels stand, and back. */
export const downOf = (db: number, height: number): number => ((LOUDEST - Math.max(SOFTEST, db)) / (LOUDEST - SOFTEST)) * height
export const dbAt = (down: number, height: number): number =>
  Math.min(LOUDEST, Math.max(SOFTEST, Math.round((LOUDEST - (down / height) * (LOUDEST - SOFTEST)) * 2) / 2))

/** The volume of a sound as a line over it: pressed on it, a point is made; a point is dragged, and with Alt taken away. */
export const GainLine = ({
  clip,
  source,
  width,
  height,
}: {
  readonly clip: Clip
  readonly source: Extract<ClipSource, { kind: 'audio' }>
  readonly width: number
  readonly height: number
}) => {
  const { gain } = source
  const x = (frame: number): number => (frame / clip.frames) * width
  const ends: readonly GainKey[] = [0, clip.frames].map((frame) => ({ frame, db: gainAt(gain, frame) }))
  const within = gain.filter(({ frame }) => frame >= 0 && frame <= clip.frames)
  const points = [ends[0]!, ...within, ends[1]!].map(({ frame, db }) => `${x(frame)},${downOf(db, height)}`).join(' ')
  return (
    <svg aria-hidden className="absolute inset-0 z-[2] overflow-visible" width={width} height={height}>
      <polyline points={points} fill="none" stroke="transparent" strokeWidth={9} data-gain="line" className="cursor-copy" />
      <polyline points={points} fill="none" strokeWidth={1.5} className="pointer-events-none stroke-accent" />
      {within.map(({ frame, db }) => (
        <circle
          key={frame}
          cx={x(frame)}
          cy={downOf(db, height)}
          r={5}
          data-gain={frame}
          className="cursor-grab fill-accent stroke-ground"
          strokeWidth={1.5}
        />
      ))}
    </svg>
  )
}
