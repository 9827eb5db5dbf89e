import { AVATAR_PLACES } from '@reelwright/film/property/avatar/avatar'
import { checkFairHousing } from '@reelwright/film/property/rules/fair-housing/check-fair-housing'
import { type AnsweredFinding, withOverrides } from '@reelwright/film/property/rules/fair-housing/overrides'
import { narrationOf } from '@reelwright/film/script'
import type { FilmState } from '../film-state.js'
import { propertyBrief } from './brief-of.js'

/** Everything a film of a property says or shows in words of its own, and where. */
const wordsOf = ({ project, scenes }: FilmState): readonly { readonly where: string; readonly text: string }[] => {
  const { listing, brandKit, avatar } = propertyBrief(project.brief)
  const sections = project.script?.sections ?? []
  const written = sections.map(narrationOf).join(' ')
  // Words that a person gave a scene after the script was approved.
  const own = scenes.filter(({ scene }) => !written.includes(scene.narration))
  return [
    ...sections.flatMap(({ name, paragraphs }) =>
      paragraphs.map((sentences) => ({ where: `script: ${name}`, text: sentences.map(({ text }) => text).join(' ') })),
    ),
    ...own.map(({ order, scene }) => ({ where: `scene ${order + 1}`, text: scene.narration })),
    ...AVATAR_PLACES.flatMap((place) => (avatar?.script?.[place] ? [{ where: `avatar: ${place}`, text: avatar.script[place] }] : [])),
    ...listing.features.map((text, n) => ({ where: `features.${n}`, text })),
    ...(listing.description ? [{ where: 'description', text: listing.description }] : []),
    ...[brandKit?.intro, brandKit?.outro].flatMap((text) => (text ? [{ where: 'brand kit', text }] : [])),
  ]
}

/** What the rules of fair housing flag in a film's words, with a person's answer where there is one. */
export const findingsOf = (film: FilmState): readonly AnsweredFinding[] =>
  withOverrides(checkFairHousing(wordsOf(film), propertyBrief(film.project.brief).rules), film.project.approvals.overrides ?? {})

export const openFindings = (film: FilmState): readonly AnsweredFinding[] => findingsOf(film).filter(({ overridden }) => !overridden)
