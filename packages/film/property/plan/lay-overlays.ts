import type { Graphic } from '../../storyboard.js'
import type { PropertyBrief } from '../brief.js'
import type { Room } from '../photo.js'
import { addressThird, brandBug, disclosure, factsCard, openHouse, presenter, reelIntro, ribbon } from './cards.js'
import { findFeature } from './find-feature.js'
import { FULL_CARDS } from './least-seconds.js'
import { CALLOUTS } from './pace.js'
import type { ReelShot } from './shot.js'
import type { Choices } from './sift-photos.js'

/** Which shot bears which card, at most one each. */
type Cards = Map<number, Graphic>

/** The free shot of a photo nearest to a share of the film, rather one of a room that no words speak of. */
const nearest = (shots: readonly ReelShot[], cards: Cards, share: number, spoken: ReadonlySet<Room> = new Set()): number | undefined => {
  const all = shots.flatMap(({ role }, i) => (role === 'photo' && i > 1 && !cards.has(i) ? [i] : []))
  const silent = all.filter((i) => !spoken.has(shots[i]!.room ?? 'other'))
  const free = silent.length > 0 ? silent : all
  const at = share * (shots.length - 1)
  return free.length === 0 ? undefined : free.reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best))
}

const lay = (cards: Cards, at: number | undefined, card: Graphic | undefined): void => {
  if (at !== undefined && card !== undefined) cards.set(at, card)
}

/** Features pointed at where they are seen: the weightiest shots first, each feature once. */
const layCallouts = (shots: readonly ReelShot[], cards: Cards, brief: PropertyBrief): void => {
  const said = new Set<string>()
  const places = shots
    .flatMap(({ photo, role, again, weight }, at) => {
      const feature = photo && role === 'photo' && !again ? findFeature(photo, brief.listing) : undefined
      return feature ? [{ at, weight, feature }] : []
    })
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  for (const { at, feature } of places) {
    const text = feature.text.toLowerCase()
    if (said.size >= CALLOUTS[brief.length] || cards.has(at) || said.has(text)) continue
    said.add(text)
    cards.set(at, { kind: 'callout', params: { ...feature } })
  }
}

const WHY: Readonly<Record<string, string>> = {
  addressThird: 'The address is named early',
  factsCard: 'The facts stand here, where the house has been seen from inside',
  openHouse: 'The open house is told late, so that it is remembered',
  presenter: 'The agent is shown before the end, in branded films',
  callout: 'What is seen here is named in the listing or was found in the photo',
}

/**
 * The shots with what stands over them: the intro and ribbon on the first, the address on the second, one card or
 * callout at most on any other (the facts, which have words of their own, where no others are heard: `spoken`), the logo on what is left open, and a label on every altered photo.
 */
export const layOverlays = (
  shots: readonly ReelShot[],
  brief: PropertyBrief,
  choices: Choices,
  spoken: ReadonlySet<Room>,
): readonly ReelShot[] => {
  const cards: Cards = new Map()
  const long = brief.length >= 30
  // In the shortest film the intro has named the address two seconds before.
  if (long && shots[1]?.role === 'photo') lay(cards, 1, addressThird(brief))
  if (long) lay(cards, nearest(shots, cards, 0.5, spoken), factsCard(brief))
  lay(cards, nearest(shots, cards, 0.8), openHouse(brief))
  // One card at the end of a short film is enough.
  if (brief.length >= 60 || (long && brief.listing.openHouses.length === 0)) lay(cards, nearest(shots, cards, 1), presenter(brief))
  layCallouts(shots, cards, brief)
  const bug = brandBug(brief)
  return shots.map((shot, i) => {
    const card = cards.get(i)
    const what = shot.photo && choices.get(shot.photo.photoId)?.altered?.what
    const opens = shot.role === 'hero' ? [reelIntro(brief), ribbon(brief)] : []
    const closes = shot.role === 'closing' ? [ribbon(brief, true)] : []
    const open = shot.role === 'photo' && !(card && FULL_CARDS.includes(card.kind))
    return {
      ...shot,
      overlays: [...opens, ...(card ? [card] : []), ...closes, ...(bug && open ? [bug] : []), ...(what ? [disclosure(what, brief)] : [])],
      reasons: [...shot.reasons, ...(card ? [`${WHY[card.kind]}.`] : []), ...(what ? ['It carries a label, because it was altered.'] : [])],
    }
  })
}
