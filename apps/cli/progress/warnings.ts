import type { PropertyBrief } from '@reelwright/film/property/brief'
import { ReelStoryboard } from '@reelwright/film/property/plan/warning'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { brandPaletteOfFilm } from '@reelwright/studio/formats/property/assemble-property'

/** What a person should know though the work goes on; `code` tells kinds of warnings apart. */
export type Warning = { readonly code: string; readonly sentence: string }

const whyMoved = (role: string): string =>
  role === 'surface' ? 'is so far from colours.ground that nothing could be read on both' : 'cannot be read on ground and surface'

/** More of one kind than these are counted. */
const NAMED = 3

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

/** The sentences to show: the first few of a kind, then how many more there are. */
export const shortened = (warnings: readonly Warning[]): readonly string[] =>
  [...new Set(warnings.map(({ code }) => code))].flatMap((code) => {
    const alike = warnings.filter((one) => one.code === code).map(({ sentence }) => sentence)
    const more = alike.length - NAMED
    return more > 1 ? [...alike.slice(0, NAMED), `… and ${more} more like these; storyboard.json has them all.`] : alike
  })

/** Tells warnings once: a line each, or an event each. */
export const tellWarnings = (warnings: readonly Warning[], json: boolean, say: (line: string) => void): void => {
  if (json) for (const data of warnings) process.stdout.write(`${JSON.stringify({ event: 'warning', data })}\n`)
  else for (const sentence of shortened(warnings)) say(`! ${sentence}`)
}
