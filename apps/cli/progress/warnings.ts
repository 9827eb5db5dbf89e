import type { PropertyBrief } from '@reelwright/film/property/brief'
import { ReelStoryboard } from '@reelwright/film/property/plan/warning'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { brandPaletteOfFilm } from '@reelwright/studio/formats/property/assemble-property'
import type { Warning } from './tell-warnings.js'

const whyMoved = (role: string): string =>
  role === 'surface' ? 'is so far from colours.ground that nothing could be read on both' : 'cannot be read on ground and surface'

/** A photo by the name of the file that was brought. */
export const photoName = ({ media }: PropertyBrief, photoId: string): string =>
  media.find(({ id }) => id === photoId)?.asset.name ?? photoId

const remarkOf = ({ project: { script } }: FilmState): readonly Warning[] =>
  script?.remark ? [{ code: 'SCRIPT_REMARK', sentence: script.remark }] : []

/** How the words came about where that wants saying, and what a reel's shot plan and brand colours want said. */
export const warningsOf = (film: FilmState): readonly Warning[] => {
  const { brief } = film.project
  if (!film.storyboard) return []
  if (brief.format !== 'property') return remarkOf(film)
  const { warnings } = ReelStoryboard.parse(film.storyboard)
  return [
    ...warnings.map(({ code, sentence, photoId }) => ({
      code,
      sentence: photoId ? sentence.replaceAll(photoId, photoName(brief, photoId)) : sentence,
    })),
    ...brandPaletteOfFilm(film, brief).moved.map(({ role, from, to }) => ({
      code: 'COLOUR_MOVED',
      sentence: `The brand kit's colours.${role} ${from} ${whyMoved(role)}; ${to} of the same hue is used in its place.`,
    })),
  ]
}
