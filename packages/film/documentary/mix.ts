import { SHOT_TYPES, type ShotType } from '../storyboard.js'

/** Shares of the shot types by count (PRODUCT.md, documentary rules). */
export const MIX: Record<ShotType, number> = {
  AI_VIDEO: 0.5,
  IMAGE_EFFECT: 0.3,
  MOTION_GRAPHIC: 0.2,
}

/** How far a count may lie from its share, in scenes. */
const TOLERANCE = 1

export type Counts = Readonly<Record<ShotType, number>>

export const countsOf = (types: readonly ShotType[]): Counts => {
  const counts = { AI_VIDEO: 0, IMAGE_EFFECT: 0, MOTION_GRAPHIC: 0 }
  for (const type of types) counts[type]++
  return counts
}

/** Whole numbers of scenes nearest to the shares that add up to `scenes` (largest remainder). */
export const mixFor = (scenes: number): Counts => {
  const counts = { AI_VIDEO: 0, IMAGE_EFFECT: 0, MOTION_GRAPHIC: 0 }
  for (const type of SHOT_TYPES) counts[type] = Math.floor(scenes * MIX[type] + 1e-9)
  const byRest = [...SHOT_TYPES].sort((a, b) => scenes * MIX[b] - counts[b] - (scenes * MIX[a] - counts[a]))
  for (let i = 0; counts.AI_VIDEO + counts.IMAGE_EFFECT + counts.MOTION_GRAPHIC < scenes; i++) counts[byRest[i]!]++
  return counts
}

const over = (counts: Counts, type: ShotType, scenes: number): number => counts[type] - scenes * MIX[type]

/** Whether every type lies within one scene of its share. A film of few scenes is held to the same: it leaves one scene any choice. */
export const mixHolds = (types: readonly ShotType[]): boolean => {
  const counts = countsOf(types)
  return SHOT_TYPES.every((type) => Math.abs(over(counts, type, types.length)) <= TOLERANCE + 1e-9)
}

/** A scene's present type and how much it wants to have each type (only differences count). */
export type Wish = {
  readonly shotType: ShotType
  readonly asks: Readonly<Record<ShotType, number>>
}

/** Neighbours on both sides that would have the same type: what makes a film monotonous. */
const sameAround = (types: readonly ShotType[], at: number, type: ShotType): number =>
  Number(types[at - 1] === type) + Number(types[at + 1] === type)

/** The change of one scene that costs least in what the scenes ask for; the earlier scene of equals. */
const cheapest = (wishes: readonly Wish[], types: readonly ShotType[], from: ShotType, to: ShotType): number => {
  const prices = types.map((type, i) => {
    if (type !== from) return Number.POSITIVE_INFINITY
    const { asks } = wishes[i]!
    return asks[from] - asks[to] + 0.2 * (sameAround(types, i, to) - sameAround(types, i, from))
  })
  return prices.indexOf(Math.min(...prices))
}

/**
 * Shot types within the mix, with as few scenes changed as that takes, those changed first that lose least.
 * Each step moves one scene from the type most over its share to the one most under, so it ends.
 */
export const repairMix = (wishes: readonly Wish[]): readonly ShotType[] => {
  const types = wishes.map((wish) => wish.shotType)
  while (!mixHolds(types)) {
    const counts = countsOf(types)
    const byExcess = [...SHOT_TYPES].sort((a, b) => over(counts, b, types.length) - over(counts, a, types.length))
    types[cheapest(wishes, types, byExcess[0]!, byExcess[2]!)] = byExcess[2]!
  }
  return types
}
