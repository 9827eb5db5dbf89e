import { stableHash } from '../../stable-hash.js'
import type { Graphic } from '../../storyboard.js'
import type { PropertyBrief } from '../brief.js'
import type { PhotoFacts } from '../photo.js'
import { figuresOf } from './cards.js'
import { chooseGesture, type Turn } from './choose-gesture.js'
import type { Picked } from './pick-photos.js'
import { type ReelShot, shotId } from './shot.js'
import type { Choices } from './sift-photos.js'
import { FIGURES_RANK, HERO_WEIGHT, placeName, roomWeight, tourRank } from './tour.js'

type Planned = Omit<ReelShot, 'overlays' | 'transition' | 'turn'>

/** A second look weighs less, or it would feel like a mistake. */
const AGAIN = 0.8

const photoShot = (photo: PhotoFacts, again: boolean, why: string): Planned => ({
  id: `${shotId(photo.photoId, stableHash)}${again ? '-again' : ''}`,
  role: 'photo',
  place: { id: photo.room, name: placeName(photo.room) },
  room: photo.room,
  photo,
  again,
  weight: roomWeight(photo.room) * (again ? AGAIN : 1),
  reasons: [why],
})

const figureShot = (graphic: Graphic, i: number): Planned => ({
  id: graphic.kind === 'mapPin' ? 'map' : `figure-${i + 1}`,
  role: 'figure',
  place: { id: 'figures', name: 'Facts' },
  again: false,
  graphic,
  weight: 1.2,
  reasons: [
    graphic.kind === 'mapPin'
      ? 'The map was drawn because coordinates are given.'
      : 'The figures are drawn because the listing gives them.',
  ],
})

/** What the closing card lies over: dusk where there is a photo of it, else the photo that opened the film. */
const closingShot = (hero: PhotoFacts, photos: readonly PhotoFacts[]): Planned => {
  const dusk = photos.findLast((photo) => photo.room === 'twilight' && photo !== hero)
  return {
    id: 'closing',
    role: 'closing',
    place: { id: 'closing', name: 'Closing' },
    photo: dusk ?? hero,
    again: true,
    weight: HERO_WEIGHT,
    reasons: [dusk ? 'The closing card lies over the house at dusk.' : 'The closing card lies over the photo that opened the film.'],
  }
}

const walked = (planned: readonly (Planned & { readonly rank: number })[]): readonly Planned[] =>
  [...planned].sort((a, b) => a.rank - b.rank || Number(a.again) - Number(b.again))

/** Every shot's gesture, each in view of those before it. The closing card's photo only glides. */
const moved = (shots: readonly Planned[], brief: PropertyBrief, choices: Choices): readonly ReelShot[] => {
  const turns: Turn[] = []
  const photosTurned: PhotoFacts[] = []
  return shots.map((shot) => {
    const bare = { ...shot, overlays: [], transition: 'cut' as const }
    if (!shot.photo) return bare
    const chosen = shot.role === 'photo' && shot.again ? undefined : choices.get(shot.photo.photoId)?.gesture
    const first = shot.again ? turns[photosTurned.indexOf(shot.photo)] : undefined
    const turn = chooseGesture(shot.photo, brief.style, chosen, turns, first)
    photosTurned.push(shot.photo)
    turns.push(turn)
    return { ...bare, turn, reasons: [...shot.reasons, turn.reason] }
  })
}

/** The shots of a reel in the order of a visit: the hero, the rooms, figures drawn, outside again, the closing card. */
export const rowShots = (
  brief: PropertyBrief,
  hero: PhotoFacts,
  whyHero: string,
  picked: Picked,
  choices: Choices,
): readonly ReelShot[] => {
  const rest = picked.shown.filter((photo) => photo !== hero)
  const opening: Planned = {
    ...photoShot(hero, false, whyHero),
    role: 'hero',
    place: { id: 'opening', name: 'Opening' },
    weight: HERO_WEIGHT,
  }
  const first = rest.map((photo) => ({
    ...photoShot(photo, false, `It stands where the tour comes to “${placeName(photo.room)}”. ${photo.reason}`),
    rank: tourRank(photo.room),
  }))
  const second = picked.shown
    .filter(({ photoId }) => picked.again.has(photoId))
    .map((photo) => ({
      ...photoShot(
        photo,
        true,
        `It is shown a second time in another way, because ${picked.shown.length} photos have to fill ${brief.length} s.`,
      ),
      rank: tourRank(photo.room),
    }))
  const figures = figuresOf(brief).map((graphic, i) => ({ ...figureShot(graphic, i), rank: FIGURES_RANK }))
  return moved([opening, ...walked([...first, ...second, ...figures]), closingShot(hero, picked.shown)], brief, choices)
}
