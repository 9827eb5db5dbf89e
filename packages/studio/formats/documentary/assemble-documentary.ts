import { assemble } from '@reelwright/film/documentary/assemble'
import { Edit } from '@reelwright/film/edits/edit'
import { DEFAULT_PALETTE, paletteOf } from '@reelwright/look/palette'
import { z } from 'zod'
import type { Assembled } from '../assembled.js'
import type { FilmState } from '../film-state.js'
import { documentaryBrief } from './brief-of.js'

/** Weighted colours of a picture, as its take carries them: `[red, green, blue]` of 0–255. */
type Colours = readonly (readonly [number, number, number])[]

/** The film assembled: a pure function of storyboard, chosen takes and edits. Edits whose clip is gone come back in `setAside`. */
export const assembleDocumentary = (film: FilmState, without?: 'music'): Assembled => {
  const takes = film.takes.map(({ take }) => take).filter((take) => take.slot !== without)
  const colours = takes.flatMap((take) => (take.colours as Colours | undefined) ?? []).map(([r, g, b]) => ({ r, g, b, weight: 1 }))
  const { project, storyboard } = film
  const script = project.script
  return assemble({
    title: script?.title ?? project.title,
    brief: documentaryBrief(project.brief),
    storyboard: storyboard as NonNullable<typeof storyboard>,
    takes,
    // Asked for without its music, a film is asked for its time: nobody sees it.
    palette: without ? DEFAULT_PALETTE : paletteOf(colours),
    edits: z.array(Edit).parse(project.edits),
  })
}
