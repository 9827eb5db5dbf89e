import { mixFor } from '@reelwright/film/documentary/mix'
import type { ShotType } from '@reelwright/film/storyboard'

/** What a scene offers: the weight of its best graphic (0–1, 0 for none), how much its picture asks to move (0–1), whether own media wait for it. */
export type Offer = { readonly graphic: number; readonly life: number; readonly owned: boolean }

/** How much an even spread over the film counts against a graphic's own weight. */
const SPREAD = 0.35

/** The best places by weight and spread, no two side by side while that can be helped, never the film's opening. */
const graphicPlaces = (offers: readonly Offer[], wanted: number): ReadonlySet<number> => {
  const places = offers.map((_, i) => i).filter((i) => i > 0 && offers[i]!.graphic > 0)
  const gap = offers.length / Math.max(1, wanted)
  const away = places.map((i) => i + 1)
  const chosen = new Set<number>()
  const claim = (n: number): number => offers[places[n]!]!.graphic + SPREAD * Math.min(1, away[n]! / gap) - (away[n]! < 2 ? 1 : 0)
  while (chosen.size < Math.min(wanted, places.length)) {
    let best = -1
    places.forEach((i, n) => {
      if (!chosen.has(i) && (best < 0 || claim(n) > claim(best))) best = n
    })
    const taken = places[best]!
    chosen.add(taken)
    places.forEach((i, n) => {
      away[n] = Math.min(away[n]!, Math.abs(i - taken))
    })
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
