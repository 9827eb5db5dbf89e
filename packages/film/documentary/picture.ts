import type { Selected } from '../selected-takes.js'
import type { Scene } from '../storyboard.js'
import type { Take } from '../take.js'
import { framesOf, type Rate } from '../time.js'
import type { Clip, ClipSource, Item, Transition } from '../timeline/timeline.js'
import { transitionFrames, transitionsBefore } from '../timeline/transitions.js'
import { SLOWEST } from './cover-clips.js'
import { graphicOf } from './graphic-of.js'
import { moveFor } from './moves.js'
import type { Shot } from './shots.js'

/** Shorter pieces than this many seconds are no shots. */
const LEAST_PIECE = 1

const stillOf = (scene: Scene, frame: Take): ClipSource => ({
  kind: 'still',
  asset: frame.asset,
  move: moveFor(scene.id, scene.focalPoints, scene.shotType === 'IMAGE_EFFECT' ? scene.imageEffect : undefined),
})

/** Whole frames of a take's film at this rate. */
const framesIn = (take: Take, rate: Rate): number => Math.floor(((take.asset.seconds ?? 0) * rate.num) / rate.den + 1e-6)

type Place = {
  readonly id: string
  readonly name: string
  readonly sceneId: string | null
  readonly frames: number
  readonly head: number
  readonly tail: number
}

const clipOf = (place: Place, source: ClipSource): Clip => ({
  type: 'clip',
  ...place,
  source,
})

/** A filmed scene: at its own speed where the take is long enough, else slowed, else film that dissolves into `rest`. */
const filmed = (place: Place, clip: Take, rest: ClipSource, rate: Rate): Item[] => {
  const has = framesIn(clip, rate)
  const needs = place.head + place.frames + place.tail
  const video = (frames: number): ClipSource => ({
    kind: 'video',
    asset: clip.asset,
    start: 0,
    speed: Math.min(1, Math.max(SLOWEST, has / frames)),
  })
  if (has / needs >= SLOWEST) return [clipOf(place, video(needs))]
  const piece = framesOf(LEAST_PIECE, rate)
  const half = transitionFrames('dissolve', place.frames, place.frames, {}, rate) / 2
  const first = Math.min(Math.floor(has / SLOWEST) - place.head - half, place.frames - piece)
  if (first < piece || half === 0) return [clipOf(place, rest)]
  return [
    clipOf({ ...place, frames: first, tail: half }, video(place.head + first + half)),
    { type: 'transition', id: `${place.id.replace(/^v/, 't')}:hold`, kind: 'dissolve', before: half, after: half },
    clipOf({ ...place, id: `${place.id}:hold`, frames: place.frames - first, head: half }, rest),
  ]
}

const scenePicture = (place: Place, scene: Scene, selected: Selected, rate: Rate): Item[] => {
  const [clip, frame, graphic] = [selected.take(scene.id, 'clip'), selected.take(scene.id, 'frame'), selected.take(scene.id, 'graphic')]
  const drawn: ClipSource = { kind: 'graphic', graphic: scene.graphic ?? graphicOf(scene.narration) }
  // A graphic rendered elsewhere and brought back is film like any other.
  if (scene.shotType === 'MOTION_GRAPHIC') return graphic ? filmed(place, graphic, drawn, rate) : [clipOf(place, drawn)]
  const still = frame ? stillOf(scene, frame) : drawn
  return scene.shotType === 'AI_VIDEO' && clip ? filmed(place, clip, still, rate) : [clipOf(place, still)]
}

/** A shot and the frames it is seen under the transitions around it. */
export type Handled = { readonly shot: Shot; readonly head: number; readonly tail: number; readonly into?: Transition }

export const withTransitions = (shots: readonly Shot[], rate: Rate): readonly Handled[] => {
  const transitions = transitionsBefore(shots, {}, rate)
  return shots.map((shot, i) => ({ shot, head: transitions[i]?.before ?? 0, tail: transitions[i + 1]?.after ?? 0, into: transitions[i] }))
}

/** The video track's items: every shot with its source and handles, transitions between them. */
export const pictureOf = (shots: readonly Shot[], selected: Selected, rate: Rate): Item[] =>
  withTransitions(shots, rate).flatMap(({ shot, head, tail, into }) => {
    const place = { id: shot.id, name: shot.name, sceneId: shot.scene?.id ?? null, frames: shot.frames, head, tail }
    const items = shot.scene ? scenePicture(place, shot.scene, selected, rate) : [clipOf(place, { kind: 'graphic', graphic: shot.card! })]
    return into ? [into, ...items] : items
  })
