import type { Source } from '../brief.js'
import { writePauses } from '../pauses.js'
import type { Script, Sentence } from '../script.js'

/** Sources stand at the end of a sentence, a pause after it behind them. */
const spoken = ({ text, sources, pauses = [] }: Sentence): string => {
  const marks = sources.map((id) => `[^${id}]`).join('')
  const within = pauses.filter(({ after }) => after < text.length)
  const behind = pauses.filter(({ after }) => after >= text.length)
  return writePauses(
    `${writePauses(text, within)}${marks}`,
    behind.map(({ seconds }) => ({ after: Number.MAX_SAFE_INTEGER, seconds })),
  )
}

const defined = ({ id, title, url }: Source): string => `[^${id}]: ${title}.${url === undefined ? '' : ` ${url}`}`

/** A script as the Markdown that `readScript` reads back: title, sections, directions, paragraphs, sources. */
export const scriptText = ({ title, sections }: Pick<Script, 'title' | 'sections'>, sources: readonly Source[] = []): string => {
  const blocks = sections.flatMap(({ name, notes, paragraphs }) => [
    ...(name === '' ? [] : [`## ${name}`]),
    ...notes.map((note) => `[[${note}]]`),
    ...paragraphs.map((sentences) => sentences.map(spoken).join(' ')),
  ])
  return [...(title === '' ? [] : [`# ${title}`]), ...blocks, ...sources.map(defined)].join('\n\n')
}
