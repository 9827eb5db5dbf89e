import type { DocumentaryBrief } from '../brief.js'
import { cutTo } from '../language/cut-to.js'
import { type Graphic, type Storyboard, scenesOf } from '../storyboard.js'
import type { Take } from '../take.js'

const MOST_LINES = 6
/** Characters a line of the card has room for; the whole stands in CREDITS.txt. */
export const LINE_LENGTH = 88

const unique = (lines: readonly string[]): string[] => [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))]

/** What a take asks to have named: stock always, own media when the user gave a credit; what was made here names nobody. */
export const creditOf = ({ provenance }: Take): string => {
  if (provenance.source === 'own') return provenance.credit ?? ''
  if (provenance.source !== 'stock') return ''
  return provenance.credit ?? [provenance.author, provenance.licence, provenance.provider].filter((part) => part !== undefined).join(', ')
}

/** The lines of the end card: the sources that the narration leans on, then the makers of what was not made here. Six at most. */
const creditLines = (brief: DocumentaryBrief, storyboard: Storyboard, takes: readonly Take[]): string[] => {
  const leanedOn = new Set(scenesOf(storyboard).flatMap((scene) => scene.sources))
  const sources = brief.sources.filter((source) => leanedOn.has(source.id)).map((source) => source.title)
  const lines = unique([...sources, ...takes.map(creditOf)].map((line) => cutTo(line, LINE_LENGTH)))
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `and ${lines.length - MOST_LINES + 1} more, named in CREDITS.txt`]
}

/** The card that names them; undefined when there is nobody to name. */
export const creditsCard = (brief: DocumentaryBrief, storyboard: Storyboard, takes: readonly Take[]): Graphic | undefined => {
  const lines = creditLines(brief, storyboard, takes)
  const title = 'Sources and credits'
  if (lines.length === 0) return undefined
  // One line makes no list.
  return lines.length === 1 ? { kind: 'title', params: { title, subtitle: lines[0] } } : { kind: 'list', params: { title, items: lines } }
}
