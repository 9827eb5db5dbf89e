import { assemble } from '@reelwright/film/documentary/assemble'
import { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { paletteOf } from '@reelwright/look/palette'
import { z } from 'zod'
import { keyOf } from '../../canonical.js'
import type { FilmState } from '../film-state.js'

/** Weighted colours of a picture, as its take carries them: `[red, green, blue]` of 0–255. */
type Colours = readonly (readonly [number, number, number])[]

/** The film assembled: a pure function of storyboard, chosen takes and edits. Edits whose clip is gone come back in `setAside`. */
export const assembleFilm = (film: FilmState, without?: 'music'): ReturnType<typeof assemble> => {
  const takes = film.takes.map(({ take }) => take).filter((take) => take.slot !== without)
  const colours = takes.flatMap((take) => (take.colours as Colours | undefined) ?? []).map(([r, g, b]) => ({ r, g, b, weight: 1 }))
  const { project, storyboard } = film
  const script = project.script
  return assemble({
    title: script?.title ?? project.title,
    brief: project.brief,
    storyboard: storyboard as NonNullable<typeof storyboard>,
    takes,
    palette: paletteOf(colours),
    edits: z.array(Edit).parse(project.edits),
  })
}

export const timelineOf = (film: FilmState, without?: 'music'): Timeline => assembleFilm(film, without).timeline

/** Names everything that shapes a master: the timeline and how it is to be made. */
export const masterKey = (film: FilmState): string =>
  keyOf({
    timeline: timelineOf(film),
    quality: film.project.brief.quality,
    captions: film.project.brief.captions,
    version: 1,
  })
