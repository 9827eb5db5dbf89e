import type { PropertyBrief } from '@reelwright/film/property/brief'
import { type PhotoFacts, ROOMS } from '@reelwright/film/property/photo'
import type { Script } from '@reelwright/film/script'
import { type Draft, paragraphsOf } from './draft.js'
import { ownWords } from './own-words.js'
import { bookFor } from './phrases/book-for.js'
import { tongueFor } from './tongues/tongue-for.js'
import { writeReel } from './write-reel.js'

const REMARK =
  'Written by rule, without a language model, from the listing and what was seen in the photos; nothing else is claimed. ' +
  'Read it before the film is made, or write your own. Where a language model is set up, it writes the words in its place.'

const SECTIONS = ['opening', 'facts', ...ROOMS, 'closing', 'closing-branded', 'closing-unbranded']

const sectionsOf = (draft: Draft, speech: PropertyBrief['speech']): Script['sections'] =>
  SECTIONS.flatMap((name) => {
    const paragraphs = paragraphsOf(draft, name, speech).map((sentences) => sentences.map((text) => ({ text, sources: [] })))
    return paragraphs.length === 0 ? [] : [{ name, paragraphs, notes: [] }]
  })

/**
 * The script of a reel without a language model: the user's own words, else sentences by rule that fit the film's length.
 * Sections are named after rooms, `opening`, `facts` (said over the facts card), `closing`, and `closing-branded` and `closing-unbranded`, of which each
 * branding hears its own. Pure: the same brief and photos give the same words.
 */
export const reelScript = (brief: PropertyBrief, photos: readonly PhotoFacts[]): Script => {
  if (brief.ownScript !== undefined) return ownWords(brief.ownScript, brief, photos)
  const draft = writeReel(brief, photos, bookFor(brief.language, brief.style), tongueFor(brief.language))
  return {
    schema: 'script/1',
    title: brief.title ?? brief.listing.address,
    language: brief.language,
    sections: sectionsOf(draft, brief.speech),
    writtenBy: 'rule',
    remark: REMARK,
  }
}
