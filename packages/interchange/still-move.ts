import type { PackagedMedia, StillKey } from './packaged-media.js'

type Size = { readonly width: number; readonly height: number }

/** How a still lies on the frame: pixels of the frame for one of the still, and how far its middle is from the frame's, in pixels, downwards positive. */
export type Placing = {
  readonly frame: number
  readonly scale: number
  readonly right: number
  readonly down: number
}

const between = (a: StillKey, b: StillKey, frame: number): StillKey => {
  const t = (frame - a.frame) / (b.frame - a.frame)
  const mix = (from: number, to: number): number => from + (to - from) * t
  return { frame, x: mix(a.x, b.x), y: mix(a.y, b.y), width: mix(a.width, b.width) }
}

/** The keys counted from frame `from` of the file; what lies before it is left out, and the move is where it was. */
const startingAt = (keys: readonly StillKey[], from: number): readonly StillKey[] => {
  const next = keys.findIndex((key) => key.frame >= from)
  const [before, after] = [keys[next < 0 ? keys.length - 1 : next - 1], keys[next]]
  if (!before) return keys.map((key) => ({ ...key, frame: key.frame - from }))
  const first = after ? between(before, after, from) : { ...before, frame: from }
  const rest = after ? keys.slice(next).filter((key) => key.frame > from) : []
  return [first, ...rest].map((key) => ({ ...key, frame: key.frame - from }))
}

/** The move of a still as what lies on the frame, its keys counted from frame `from` of the file. */
export const placingsOf = (media: PackagedMedia, frame: Size, from: number): readonly Placing[] => {
  const [width, height] = [media.width ?? frame.width, media.height ?? frame.height]
  return startingAt(media.keys ?? [], from).map((key) => {
    const scale = frame.width / (key.width * width)
    return { frame: key.frame, scale, right: (0.5 - key.x) * width * scale, down: (0.5 - key.y) * height * scale }
  })
}

/** Pixels of the frame for one of a picture that is fitted into it whole. */
export const fittedScale = (media: PackagedMedia, frame: Size): number =>
  Math.min(frame.width / (media.width ?? frame.width), frame.height / (media.height ?? frame.height))
