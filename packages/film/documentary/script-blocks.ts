import type { Source } from '../brief.js'

export type Block = { readonly kind: 'heading' | 'paragraph' | 'note'; readonly text: string }

const DEFINITION = /^\[\^([^\]\s]+)\]:\s*(.*)$/u
const URL = /<?(https?:\/\/[^\s<>]+?)>?[.,;)]*$/u
const DIRECTION = /\[\[([\s\S]*?)\]\]/gu

/** `Title. URL` of a definition; the URL may be missing. */
const sourceOf = (id: string, text: string): Source => {
  const url = URL.exec(text)?.[1]
  const title = text
    .replace(URL, '')
    .replace(/[\s.,;:–—-]+$/u, '')
    .trim()
  return { id, title: title === '' ? (url ?? id) : title, ...(url === undefined ? {} : { url }) }
}

/** A line's marks for lists and quotations, which are read aloud without them. A list's item is a paragraph of its own. */
const unmarked = (line: string): string => line.replace(/^\s*(?:>\s?)+/u, '').replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)/u, '')
const beginsItem = (line: string): boolean => /^\s*(?:>\s?)*(?:[-*+]|\d{1,3}[.)])\s+\S/u.test(line)

/** Lines of a front matter or HTML comments say nothing aloud. */
const withoutMeta = (text: string): string =>
  text
    .replace(/^\ufeff?/u, '')
    .replace(/^---\n[\s\S]*?\n---(?:\n|$)/u, '')
    .replace(/<!--[\s\S]*?-->/gu, '')

/**
 * A Markdown script as blocks in order, the title and the sources taken out. Only the first `#` heading is the title;
 * every other heading begins a section. Underlined headings (=== and ---) count too.
 */
export const readBlocks = (
  raw: string,
): { readonly title?: string; readonly blocks: readonly Block[]; readonly sources: readonly Source[] } => {
  const text = withoutMeta(
    raw
      .replace(/\r\n?/g, '\n')
      .replace(/[\u2028\u2029]/g, '\n')
      .normalize('NFC'),
  )
  const sources = new Map<string, Source>()
  const blocks: Block[] = []
  let title: string | undefined
  let lines: string[] = []
  const close = (): void => {
    const paragraph = lines.join('\n')
    lines = []
    for (const [, note] of paragraph.matchAll(DIRECTION)) blocks.push({ kind: 'note', text: note!.replace(/\s+/gu, ' ').trim() })
    const spoken = paragraph.replace(DIRECTION, ' ').trim()
    if (spoken !== '') blocks.push({ kind: 'paragraph', text: spoken })
  }
  const head = (heading: string, level: number): void => {
    const name = heading
      .replace(/\s+#+\s*$/u, '')
      .replace(/[*_`]{1,2}(\S.*?\S|\S)[*_`]{1,2}/gu, '$1')
      .trim()
    if (level === 1 && title === undefined && !blocks.some((block) => block.kind === 'paragraph')) title = name
    else blocks.push({ kind: 'heading', text: name })
  }
  for (const line of text.split('\n')) {
    const definition = DEFINITION.exec(line.trim())
    const heading = /^\s{0,3}(#{1,6})\s+(.*\S)\s*$/u.exec(line)
    const underline = /^\s{0,3}(=+|-{3,})\s*$/u.exec(line)
    if (definition) {
      close()
      sources.set(definition[1]!, sourceOf(definition[1]!, definition[2]!))
    } else if (heading) {
      close()
      head(heading[2]!, heading[1]!.length)
    } else if (underline && lines.length === 1) {
      head(lines.pop()!, underline[1]!.startsWith('=') ? 1 : 2)
    } else if (line.trim() === '' || /^\s{0,3}([-*_]\s*){3,}$/u.test(line) || /^\s{0,3}#{1,6}\s*$/u.test(line)) {
      // A direction that runs over a blank line is not closed by it.
      if (!/\[\[(?![\s\S]*\]\])/u.test(lines.join('\n'))) close()
    } else {
      if (beginsItem(line) && lines.length > 0) close()
      lines.push(unmarked(line))
    }
  }
  close()
  return { title, blocks, sources: [...sources.values()] }
}
