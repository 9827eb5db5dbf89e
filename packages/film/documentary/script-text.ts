import type { Source } from '../brief.js'
import type { Script, Sentence } from '../script.js'

const spoken = ({ text, sources }: Sentence): string => `${text}${sources.map((id) => `[^${id}]`).join('')}`

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
