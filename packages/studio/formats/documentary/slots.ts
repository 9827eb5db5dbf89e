import type { SceneRow } from '@reelwright/data/tables/scenes'
import { samplesAt } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../../canonical.js'
import { callKey } from '../../ledger/call.js'
import { type FilmState, takeFor } from '../film-state.js'
import { musicRequest, narrationRequest, pictureRequest } from './requests.js'
import { timelineOf } from './timeline-of.js'

/** The key a slot's take must have to be of today's inputs. Whether a slot is stale is derived from it, not stored. */
export const narrationKey = (film: FilmState, registry: Registry, { scene }: SceneRow): string => {
  const { brief } = film.project
  if (brief.narration.length > 0)
    return keyOf({
      own: brief.narration.map((recording) => recording.asset.hash),
      text: scene.narration,
    })
  return callKey(film.organizationId, registry.local.voice, narrationRequest(brief, scene))
}

export const frameKey = (film: FilmState, registry: Registry, { scene }: SceneRow): string => {
  const { brief } = film.project
  const own = brief.media.find((medium) => medium.id === scene.mediaId)
  if (own) return keyOf({ own: own.asset.hash })
  return callKey(film.organizationId, registry.local.picture, pictureRequest(brief, scene))
}

/** Needs every narration: the bed is as long as the film. */
export const musicKey = (film: FilmState, registry: Registry): string => {
  const { brief } = film.project
  if (brief.music) return keyOf({ own: brief.music.asset.hash })
  return callKey(film.organizationId, registry.local.music, musicRequest(brief, filmSamples(film)))
}

export const filmSamples = (film: FilmState): number => {
  const timeline = timelineOf(film, 'music')
  return samplesAt(durationOf(timeline), timeline.rate)
}

export const needsFrame = ({ scene }: SceneRow): boolean => scene.shotType !== 'MOTION_GRAPHIC'
export const isFresh = (film: FilmState, sceneId: string | null, slot: 'narration' | 'frame' | 'music', key: string): boolean =>
  takeFor(film, sceneId, slot)?.key === key
