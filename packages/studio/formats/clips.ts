import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { Asset } from '@reelwright/film/asset'
import { coverClips } from '@reelwright/film/documentary/cover-clips'
import { secondsShown } from '@reelwright/film/documentary/seconds-shown'
import { photosInMotion } from '@reelwright/film/property/photos-in-motion'
import type { ClipMaker, ClipRequest } from '@reelwright/providers/ports/clip'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../canonical.js'
import { callKey } from '../ledger/call.js'
import { type FilmState, takeFor } from './film-state.js'
import { mastersOf, timelineOf } from './masters.js'
import { profileFor } from './profile-for.js'
import { clipRequest } from './requests.js'
import { pinned, variationOf } from './slots.js'

/** How a scene is set in motion: by clips of these seconds, each going on from the last frame of the one before. */
export type ClipPlan = {
  readonly maker: ClipMaker
  readonly lengths: readonly number[]
  readonly variation: number
  /** What the first of them begins with. */
  readonly frame: Asset
  readonly request: (frame: Asset, seconds: number, again?: number) => ClipRequest
  /** Follows from today's inputs, whatever a person chose. */
  readonly inputs: string
  /** The key its take must have to be of today's inputs. */
  readonly key: string
}

const bareFilms = new WeakMap<FilmState, FilmState>()

/** A film without clips and edits: how long a scene has to be filmed must not hang on what was filmed. */
const bareOf = (film: FilmState): FilmState => {
  const known = bareFilms.get(film)
  if (known) return known
  const bare = { ...film, project: { ...film.project, edits: [] }, takes: film.takes.filter(({ take }) => take.slot !== 'clip') }
  bareFilms.set(film, bare)
  return bare
}

/** Seconds that the scenes of a reel are seen: the same in all of its masters. */
const secondsOfReel = (film: FilmState): ReadonlyMap<string, number> => {
  const { tracks, rate } = timelineOf(film, mastersOf(film)[0] ?? '')
  const shown = tracks.flatMap(({ kind, items }) => (kind === 'video' ? items : []))
  return new Map(
    shown.flatMap((item) =>
      item.type === 'clip' && item.sceneId !== null ? [[item.sceneId, ((item.head + item.frames + item.tail) * rate.den) / rate.num]] : [],
    ),
  )
}

/** The scenes that a model sets in motion, and the seconds each is seen. Needs the film's narrations, and a reel's music. */
export const secondsToFilm = (film: FilmState): ReadonlyMap<string, number> => {
  const { project, storyboard } = bareOf(film)
  const { brief } = project
  if (!storyboard) return new Map()
  const moving =
    brief.format === 'property'
      ? photosInMotion(storyboard, brief.clips ?? 0)
      : new Set(film.scenes.filter(({ scene }) => scene.shotType === 'AI_VIDEO').map(({ id }) => id))
  if (moving.size === 0) return new Map()
  const takes = bareOf(film).takes.map(({ take }) => take)
  const seconds =
    brief.format === 'property' ? secondsOfReel(bareOf(film)) : secondsShown({ title: project.title, brief, storyboard }, takes)
  return new Map([...seconds].filter(([id]) => moving.has(id)))
}

/** A scene's picture: the chosen frame, else what the brief brought. */
const pictureOf = (film: FilmState, { id, scene }: SceneRow): Asset | undefined =>
  takeFor(film, id, 'frame')?.take.asset ?? film.project.brief.media.find((medium) => medium.id === scene.mediaId)?.asset

/** Whether anybody sets a scene's picture in motion. */
export const makesClips = ({ project }: Pick<FilmState, 'project'>, registry: Registry, { scene }: Pick<SceneRow, 'scene'>): boolean =>
  profileFor(registry, project.brief, scene).clip !== undefined

/** How a scene is to be filmed that is seen for so many seconds; undefined where nobody films, or there is no picture to begin with. */
export const clipPlan = (film: FilmState, registry: Registry, row: SceneRow, seconds: number | undefined): ClipPlan | undefined => {
  const { brief } = film.project
  const maker = profileFor(registry, brief, row.scene).clip
  const frame = pictureOf(film, row)
  if (!maker || !frame || seconds === undefined) return undefined
  const lengths = coverClips(seconds, maker.lengths).clips
  const variation = variationOf(row, 'clip')
  const request: ClipPlan['request'] = (from, length, again = 0) => clipRequest(brief, row.scene, from, length, variation, again)
  const first = callKey(film.organizationId, maker, request(frame, lengths[0] ?? 0), variation)
  const inputs = keyOf({ first, lengths })
  return { maker, lengths, variation, frame, request, inputs, key: pinned(row, 'clip', inputs) }
}
