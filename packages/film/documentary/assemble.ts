import type { DocumentaryBrief } from '../brief.js'
import { applyEdits, type SetAside } from '../edits/apply-edits.js'
import type { Edit } from '../edits/edit.js'
import { selectedTakes } from '../selected-takes.js'
import type { Scene, Storyboard } from '../storyboard.js'
import type { Take } from '../take.js'
import type { Rate } from '../time.js'
import { placeClips, track } from '../timeline/build-track.js'
import { captionClips } from '../timeline/caption-clips.js'
import { fitMusic } from '../timeline/fit-music.js'
import { musicItems, narrationClip, soundFrames } from '../timeline/sound-clips.js'
import type { Item, Marker, Palette, Timeline } from '../timeline/timeline.js'
import { overlayClips } from './overlays.js'
import { pictureOf } from './picture.js'
import { type Shot, shotsOf, titleOf } from './shots.js'

export type DocumentaryFilm = {
  readonly title: string
  readonly brief: DocumentaryBrief
  readonly storyboard: Storyboard
  /** The selected takes: at most one a slot of a scene, and the film's music. */
  readonly takes: readonly Take[]
  readonly palette: Palette
  readonly edits: readonly Edit[]
}

type PlacedShot = Shot & { readonly start: number }

const place = (shots: readonly Shot[]): readonly PlacedShot[] => {
  let at = 0
  return shots.map((shot) => {
    const placed = { ...shot, start: at }
    at += shot.frames
    return placed
  })
}

const narrated = (
  shots: readonly PlacedShot[],
): readonly (PlacedShot & {
  readonly scene: Scene
  readonly narration: Take
})[] =>
  shots.filter(
    (shot): shot is PlacedShot & { scene: Scene; narration: Take } => shot.scene !== undefined && (shot.narration?.asset.samples ?? 0) > 0,
  )

const narrationTrack = (shots: readonly PlacedShot[], total: number, rate: Rate): Item[] =>
  placeClips(
    narrated(shots).map(({ scene, narration, start, name }) => ({ start, clip: narrationClip(scene.id, name, narration, rate) })),
    total,
  )

const captionTrack = (shots: readonly PlacedShot[], total: number, language: string, rate: Rate): Item[] =>
  placeClips(
    narrated(shots).flatMap(({ scene, narration, start }) =>
      captionClips(scene, narration, start, soundFrames(narration, rate), language, rate),
    ),
    total,
  )

const markersOf = (shots: readonly PlacedShot[], title: string): Marker[] => {
  const chapters = shots.flatMap((shot, i): Marker[] => {
    if (shot.opens === undefined) return []
    // The first chapter begins with the film: the title card belongs to it.
    const frame = shots.slice(0, i).every((earlier) => earlier.opens === undefined) ? 0 : shot.start
    return [{ frame, frames: 1, name: shot.opens.trim() || title, kind: 'chapter' }]
  })
  const scenes = shots.flatMap(({ scene, start, name, frames }): Marker[] => {
    if (!scene) return []
    const note = scene.motionGraphicDesc ?? scene.graphic?.kind
    const graphic: Marker[] =
      scene.shotType === 'MOTION_GRAPHIC'
        ? [
            {
              frame: start,
              frames,
              name: 'Motion graphic',
              kind: 'graphic',
              ...(note === undefined ? {} : { note }),
            },
          ]
        : []
    return [{ frame: start, frames: 1, name, kind: 'scene' }, ...graphic]
  })
  return [...chapters, ...scenes].sort((a, b) => a.frame - b.frame)
}

/**
 * The film as a timeline, a pure function of its storyboard, its selected takes and the edits made on it.
 * Edits whose clip is gone come back in `setAside`. Without a music take the music track is silent: the length
 * of the music a film needs is `samplesAt(durationOf(timeline), rate)` of the film assembled without it.
 */
export const assemble = (film: DocumentaryFilm): { readonly timeline: Timeline; readonly setAside: readonly SetAside[] } => {
  const { picture, captions } = film.brief
  const { rate } = picture
  const selected = selectedTakes(film.takes)
  const shots = place(shotsOf(film, selected, film.takes))
  const title = titleOf(film)
  const total = shots.reduce((sum, shot) => sum + shot.frames, 0)
  const timeline: Timeline = {
    schema: 'timeline/1',
    title,
    language: film.storyboard.language,
    rate,
    width: picture.width,
    height: picture.height,
    palette: film.palette,
    tracks: [
      track('video', pictureOf(shots, selected, rate)),
      track(
        'graphics',
        placeClips(
          shots.flatMap((shot) => overlayClips(shot, selected, rate)),
          total,
        ),
      ),
      track('captions', captionTrack(shots, total, film.storyboard.language, rate)),
      track('narration', narrationTrack(shots, total, rate)),
      track('music', musicItems(selected.take(null, 'music'), total)),
    ],
    markers: markersOf(shots, title),
    captions,
  }
  return applyEdits(fitMusic(timeline), film.edits)
}
