import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { Slot } from '@reelwright/film/take'
import { samplesAt } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../canonical.js'
import { callKey } from '../ledger/call.js'
import { stockKey, stockOf, stockWish } from '../stock/stock-wish.js'
import { documentaryBrief } from './documentary/brief-of.js'
import { type FilmBrief, type FilmState, takeFor } from './film-state.js'
import { mastersOf, timelineOf } from './masters.js'
import { profileFor } from './profile-for.js'
import { musicRequest, narrationRequest, pictureRequest } from './requests.js'

/** How often a slot was asked for anew. */
export const variationOf = ({ slots }: SceneRow, slot: Slot): number => slots?.[slot]?.variation ?? 0

/** A take that was chosen for these very inputs is as good as the one they ask for. */
export const pinned = ({ slots }: SceneRow, slot: Slot, key: string): string => {
  const pin = slots?.[slot]?.pin
  return pin?.for === key ? pin.take : key
}

/** The key that follows from today's inputs of a narration, whatever a person chose. */
export const narrationInputs = (film: FilmBrief, registry: Registry, row: SceneRow): string => {
  const { scene } = row
  const { brief } = film.project
  if (brief.narration.length > 0)
    return keyOf({
      own: brief.narration.map((recording) => recording.asset.hash),
      text: scene.narration,
    })
  const request = narrationRequest(brief, scene)
  const call = callKey(film.organizationId, profileFor(registry, brief, scene).voice, request, variationOf(row, 'narration'))
  // Pauses, and another spelling of what is shown than of what is said, are another take of the same recording.
  const { pauses = [] } = scene
  if (pauses.length > 0) return keyOf({ call, written: scene.narration, pauses })
  return request.text === scene.narration ? call : keyOf({ call, written: scene.narration })
}

/** The key that follows from today's inputs of a frame, whatever a person chose. */
export const frameInputs = (film: FilmBrief, registry: Registry, row: SceneRow): string => {
  const { scene } = row
  const { brief } = film.project
  const own = brief.media.find((medium) => medium.id === scene.mediaId)
  if (own) return keyOf({ own: own.asset.hash })
  const variation = variationOf(row, 'frame')
  const profile = profileFor(registry, brief, scene)
  const asked = documentaryBrief(brief)
  const drawn = callKey(film.organizationId, profile.picture, pictureRequest(asked, scene, variation), variation)
  const stock = stockOf(profile, scene)
  return stock ? stockKey(film.organizationId, stock, stockWish(asked, scene, variation), drawn) : drawn
}

/** The key a slot's take must have to be of today's inputs. Whether a slot is stale is derived from it, not stored. */
export const narrationKey = (film: FilmBrief, registry: Registry, row: SceneRow): string =>
  pinned(row, 'narration', narrationInputs(film, registry, row))

export const frameKey = (film: FilmBrief, registry: Registry, row: SceneRow): string =>
  pinned(row, 'frame', frameInputs(film, registry, row))

/** Needs every narration: the bed is as long as the film. */
export const musicKey = (film: FilmState, registry: Registry): string => {
  const { brief } = film.project
  if (brief.music) return keyOf({ own: brief.music.asset.hash })
  return callKey(film.organizationId, profileFor(registry, brief).music, musicRequest(brief, filmSamples(film)))
}

export const filmSamples = (film: FilmState): number => {
  const timeline = timelineOf(film, mastersOf(film)[0] ?? '', 'music')
  return samplesAt(durationOf(timeline), timeline.rate)
}

export const needsFrame = ({ scene }: SceneRow): boolean => scene.shotType !== 'MOTION_GRAPHIC'
export const isFresh = (film: FilmState, sceneId: string | null, slot: 'narration' | 'frame' | 'music', key: string): boolean =>
  takeFor(film, sceneId, slot)?.key === key
