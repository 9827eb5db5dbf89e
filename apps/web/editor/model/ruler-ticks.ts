import { type Rate, timebase } from '@reelwright/film/time'

/** Seconds between two written times, and into how many parts a stretch is divided, from close to far. */
const STEPS = [
  [1, 4],
  [2, 4],
  [5, 5],
  [10, 5],
  [15, 3],
  [30, 6],
  [60, 6],
  [120, 4],
  [300, 5],
  [600, 5],
  [1800, 6],
  [3600, 6],
] as const

export type Tick = { readonly frame: number; readonly named: boolean }

/** Frames between ticks with a time written beside them, and how many parts lie between: times never come closer than `room` pixels. */
export const rulerStep = (pixelsPerFrame: number, rate: Rate, room = 92): { readonly every: number; readonly parts: number } => {
  const base = timebase(rate)
  for (const frames of [1, 2, 5, 10])
    if (frames < base && frames * pixelsPerFrame >= room) return { every: frames, parts: frames === 1 ? 1 : frames === 2 ? 2 : 5 }
  const [seconds, parts] = STEPS.find(([each]) => each * base * pixelsPerFrame >= room) ?? STEPS.at(-1)!
  return { every: seconds * base, parts }
}

/** Ticks from one frame to another. */
export const rulerTicks = (from: number, to: number, pixelsPerFrame: number, rate: Rate): readonly Tick[] => {
  const { every, parts } = rulerStep(pixelsPerFrame, rate)
  const ticks: Tick[] = []
  for (let n = Math.floor(Math.max(0, from) / every) * parts; ; n += 1) {
    const frame = Math.round((n * every) / parts)
    if (frame > to) return ticks
    if (frame >= from) ticks.push({ frame, named: n % parts === 0 })
  }
}
