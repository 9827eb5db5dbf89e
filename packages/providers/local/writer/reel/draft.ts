import type { PropertyBrief } from '@reelwright/film/property/brief'
import { plannedSeconds, spokenBudget } from '@reelwright/film/property/plan/spoken-budget'
import { spokenWords } from '@reelwright/film/script'
import { type Line, type Said, startOf } from './choose-line.js'

/** A line with where it belongs: its section, its place there, and whether it is a scene's words of its own. */
export type Placed = Line & { readonly section: string; readonly rank: number; readonly apart?: boolean }

/** What is written so far. */
export type Draft = { readonly lines: readonly Placed[] }

/** Words of the longest caption in a film without a voice. */
export const CAPTION_WORDS = 7

export const saidIn = ({ lines }: Draft): Said => ({
  forms: lines.map(({ form }) => form),
  starts: lines.map(({ sentences }) => startOf(sentences[0]!)),
})

/** Paragraphs of a section: what is apart stands alone; in a silent film everything does. */
export const paragraphsOf = (draft: Draft, section: string, speech: PropertyBrief['speech']): readonly (readonly string[])[] => {
  const lines = draft.lines.filter((line) => line.section === section).toSorted((a, b) => a.rank - b.rank)
  const paragraphs: string[][] = []
  for (const [at, { sentences, apart }] of lines.entries()) {
    if (at === 0 || apart || lines[at - 1]!.apart || speech === 'silent') paragraphs.push([...sentences])
    else paragraphs.at(-1)!.push(...sentences)
  }
  return paragraphs
}

export const secondsOf = (sentences: readonly string[], speech: PropertyBrief['speech']): number =>
  plannedSeconds(sentences.join(' '), speech)

/** Seconds of the longer of the two brandings: each hears its own last words only. */
export const draftSeconds = (draft: Draft, speech: PropertyBrief['speech']): number => {
  const of = (section: string): number =>
    paragraphsOf(draft, section, speech).reduce((sum, sentences) => sum + secondsOf(sentences, speech), 0)
  const sections = [...new Set(draft.lines.map(({ section }) => section))]
  const shared = sections.filter((section) => !section.startsWith('closing-')).reduce((sum, section) => sum + of(section), 0)
  return shared + Math.max(of('closing-branded'), of('closing-unbranded'))
}

/** Share of the budget that is filled. */
export const filled = (draft: Draft, brief: PropertyBrief): number => draftSeconds(draft, brief.speech) / spokenBudget(brief).seconds

/** A hair below the budget, so that seconds added up in another order do not pass it either. */
const FULL = 1 - 1e-9

const readable = ({ sentences }: Line, speech: PropertyBrief['speech']): boolean =>
  speech === 'spoken' || spokenWords(sentences.join(' ')) <= CAPTION_WORDS

/** The draft with a line, or undefined where it would no longer fit. */
export const withLines = (draft: Draft, lines: readonly Placed[], brief: PropertyBrief): Draft | undefined => {
  const next = { lines: [...draft.lines, ...lines] }
  return lines.every((line) => readable(line, brief.speech)) && filled(next, brief) <= FULL ? next : undefined
}
