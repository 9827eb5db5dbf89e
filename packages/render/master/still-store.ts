import type { Asset } from '@reelwright/film/asset'
import { decodeStill } from '../picture/decode-still.js'
import { type Fit, fitOf } from '../picture/fit.js'
import { rememberStill } from '../picture/recent-stills.js'
import type { Sampler } from '../picture/sampler.js'
import { shotsOf } from '../picture/segment-painter.js'
import type { Still } from '../picture/still.js'
import type { Segment, Setting } from '../plan/plan.js'

/** Decodes each still once, ahead of its need, and lets it go after the last segment that shows it. */
export type StillStore = {
  readonly prepare: (segment: Segment) => void
  readonly take: (segment: Segment) => Promise<Readonly<Record<string, Still>>>
  readonly release: (segment: Segment) => void
}

/** Pictures decoded at a time: each takes a core. */
const AT_ONCE = 2

export const openStillStore = (
  segments: readonly Segment[],
  setting: Setting,
  open: (asset: Asset) => Promise<string>,
  sampler: Sampler,
): StillStore => {
  const fits = new Map<Segment, readonly Fit[]>()
  const uses = new Map<string, number>()
  for (const segment of segments) {
    const needed = shotsOf(segment).flatMap((shot) => (shot.kind === 'still' ? [fitOf(shot, setting)] : []))
    fits.set(segment, needed)
    for (const { key } of needed) uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const decoded = new Map<string, Promise<Still>>()
  let running = 0
  const waiting: (() => void)[] = []
  const decode = async (fit: Fit): Promise<Still> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return rememberStill(await decodeStill(await open(fit.asset), fit, setting.palette.ground, sampler))
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  const get = (fit: Fit): Promise<Still> => {
    const known = decoded.get(fit.key) ?? decode(fit)
    known.catch(() => {}) // whoever takes it hears of it
    decoded.set(fit.key, known)
    return known
  }
  return {
    prepare: (segment) => {
      for (const fit of fits.get(segment) ?? []) void get(fit)
    },
    take: async (segment) =>
      Object.fromEntries(await Promise.all((fits.get(segment) ?? []).map(async (fit) => [fit.key, await get(fit)] as const))),
    release: (segment) => {
      for (const { key } of fits.get(segment) ?? []) {
        const left = uses.get(key)! - 1
        uses.set(key, left)
        if (left === 0) decoded.delete(key)
      }
    },
  }
}
