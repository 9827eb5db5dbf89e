import type { Selected } from '../selected-takes.js'
import type { Scene } from '../storyboard.js'
import type { Take } from '../take.js'
import { framesOf, type Rate } from '../time.js'
import type { Clip, ClipSource, Item } from '../timeline/timeline.js'
import { transitionFrames, transitionsBefore } from '../timeline/transitions.js'
import { graphicOf } from './graphic-of.js'
import { moveFor } from './moves.js'
import type { Shot } from './shots.js'

/** A take is slowed to this at most before the picture goes on as a still (PRODUCT.md, documentary rules). */
export const SLOWEST = 0.8
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

/** The video track's items: every shot with its source and handles, transitions between them. */
export const pictureOf = (shots: readonly Shot[], selected: Selected, rate: Rate): Item[] => {
  const transitions = transitionsBefore(shots, {}, rate)
  return shots.flatMap((shot, i) => {
    const into = transitions[i]
    const place = {
      id: shot.id,
      name: shot.name,
      sceneId: shot.scene?.id ?? null,
      frames: shot.frames,
      head: into?.before ?? 0,
      tail: transitions[i + 1]?.after ?? 0,
    }
    const items = shot.scene ? scenePicture(place, shot.scene, selected, rate) : [clipOf(place, { kind: 'graphic', graphic: shot.card! })]
    return into ? [into, ...items] : items
  })
}
