import { rateName, secondsOf } from '@reelwright/film/time'
import { clipsWithStarts, durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { MediaByClip } from '@reelwright/interchange/packaged-media'
import type { FilmState } from '../formats/film-state.js'
import { storyboardNow } from '../formats/property/reissue-of.js'
import { filmPrefix } from './save-storyboard.js'

/** Every scene with its intent, its takes and its files, as `metadata.json`. */
export const metadataOf = (film: FilmState, timeline: Timeline, media: MediaByClip): string => {
  const { project } = film
  const storyboard = storyboardNow(film)
  const clips = timeline.tracks.flatMap((track) => clipsWithStarts(track).map(({ clip }) => clip))
  const filesOf = (sceneId: string): readonly string[] =>
    clips.flatMap((clip) => (clip.sceneId === sceneId ? (media.get(clip.id)?.file ?? []) : []))
  const sections = (storyboard?.sections ?? []).map((section) => ({
    ...section,
    scenes: section.scenes.map((scene) => ({
      ...scene,
      takes: film.takes
        .filter(({ take }) => take.sceneId === scene.id)
        .map(({ take }) => ({ slot: take.slot, provenance: take.provenance, hash: take.asset.hash })),
      files: filesOf(scene.id),
    })),
  }))
  const facts = {
    // By what was asked for: an id would give the same film other bytes in every studio.
    film: filmPrefix(project),
    title: timeline.title,
    topic: project.brief.topic,
    language: timeline.language,
    frameRate: rateName(timeline.rate) ?? `${timeline.rate.num}/${timeline.rate.den}`,
    width: timeline.width,
    height: timeline.height,
    totalDuration: secondsOf(durationOf(timeline), timeline.rate),
  }
  return `${JSON.stringify({ schema: 'package/1', ...facts, sections, repairs: storyboard?.repairs ?? [] }, undefined, 2)}\n`
}
