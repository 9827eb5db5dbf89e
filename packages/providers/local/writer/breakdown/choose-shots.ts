import { mixFor } from '@reelwright/film/documentary/mix'
import type { ShotType } from '@reelwright/film/storyboard'

/** What a scene offers: the weight of its best graphic (0–1, 0 for none), how much its picture asks to move (0–1), whether own media wait for it. */
export type Offer = { readonly graphic: number; readonly life: number; readonly owned: boolean }

/** The best places by weight, no two side by side while that can be helped, never the film's opening. */
const graphicPlaces = (offers: readonly Offer[], wanted: number): ReadonlySet<number> => {
  const ranked = offers
    .map((offer, i) => ({ i, weight: offer.graphic }))
    .filter(({ i, weight }) => weight > 0 && i > 0)
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
  const chosen = new Set<number>()
  for (const apart of [3, 2, 1]) {
    for (const { i, weight } of ranked) {
      const near = [...chosen].some((other) => other !== i && Math.abs(other - i) < apart)
      // A strong graphic may stand close to another; a weak one has to wait for the wider round.
      if (chosen.size < wanted && !near && (apart < 3 || weight >= 0.3)) chosen.add(i)
    }
  }
  return chosen
}

/** A run of stills or of moving shots wearies: each neighbour of the same type lowers a claim. */
const CROWDING = 0.18

/** The shot type of every scene, in order: graphics where they carry most, moving shots where the picture lives, stills elsewhere. */
export const chooseShots = (offers: readonly Offer[]): ShotType[] => {
  const wanted = mixFor(offers.length)
  const graphics = graphicPlaces(offers, wanted.MOTION_GRAPHIC)
  const rest = offers.map((_, i) => i).filter((i) => !graphics.has(i))
  const moving = new Set<number>()
  const target = Math.min(rest.length, Math.round((rest.length * wanted.AI_VIDEO) / Math.max(1, wanted.AI_VIDEO + wanted.IMAGE_EFFECT)))
  while (moving.size < target) {
    const claim = (i: number): number =>
      (i === 0 ? 1 : 0) +
      offers[i]!.life -
      (offers[i]!.owned ? 2 : 0) -
      CROWDING * ([i - 1, i + 1].filter((n) => moving.has(n)).length + (moving.has(i - 1) && moving.has(i - 2) ? 2 : 0))
    const next = rest.filter((i) => !moving.has(i)).reduce((best, i) => (claim(i) > claim(best) ? i : best))
    moving.add(next)
  }
  return offers.map((_, i) => (graphics.has(i) ? 'MOTION_GRAPHIC' : moving.has(i) ? 'AI_VIDEO' : 'IMAGE_EFFECT'))
}
