import { DocumentaryBrief } from '@reelwright/film/brief'
import type { PropertyBrief } from '@reelwright/film/property/brief'

/** What no word of a documentary, and nothing that a storyboard is drafted from, follows from. */
const WORDLESS: readonly string[] = [
  'voice',
  'pronunciations',
  'references',
  'music',
  'picture',
  'captions',
  'quality',
  'models',
  'profile',
] satisfies readonly (keyof DocumentaryBrief)[]

/** A brief as whoever writes is given it: another voice, picture model or size buys no script and no storyboard anew. */
export const briefInWords = (brief: DocumentaryBrief): DocumentaryBrief =>
  DocumentaryBrief.parse(Object.fromEntries(Object.entries(brief).filter(([name]) => !WORDLESS.includes(name))))

/** The same of a property: who films it, and how much, changes no word. */
export const reelInWords = ({ models: _, clips: __, ...brief }: PropertyBrief): PropertyBrief => brief
