import type { Source } from '../brief.js'

export type Block = { readonly kind: 'heading' | 'paragraph' | 'note'; readonly text: string }

const DEFINITION = /^\[\^([^\]\s]+)\]:\s*(.*)$/u
const URL = /<?(https?:\/\/[^\s<>]+?)>?[.,;)]*$/u
/** Stands in a line for the direction of this number while blocks are made. */
const PLACE = /\ue000(\d+)\ue001/gu

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

/** Every stretch from `open` to the next `close` replaced, in one pass; what is never closed stays. */
const replaceStretches = (text: string, open: string, close: string, by: (inside: string) => string): string => {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const from = text.indexOf(open, at)
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length)
    if (to < 0) return [...parts, text.slice(at)].join('')
    parts.push(text.slice(at, from), by(text.slice(from + open.length, to)))
    at = to + close.length
  }
}

/** Plain line ends, no front matter and no HTML comments: they say nothing aloud. */
const cleaned = (raw: string): string => {
  const text = raw
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\ue000\ue001]/g, '')
    .normalize('NFC')
  return replaceStretches(text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/u, ''), '<!--', '-->', () => '')
}

/**
 * A Markdown script as blocks in order, the title and the sources taken out. Only the first `#` heading is the title;
 * every other heading begins a section. Underlined headings (=== and ---) count too.
 */
export const readBlocks = (
  raw: string,
): { readonly title?: string; readonly blocks: readonly Block[]; readonly sources: readonly Source[] } => {
  const notes: string[] = []
  // Directions may run over several lines, even blank ones: they leave the text before it is cut into blocks.
  const keep = (note: string): string => ` \ue000${notes.push(note.replace(/\s+/gu, ' ').trim()) - 1}\ue001 `
  const text = replaceStretches(cleaned(raw), '[[', ']]', keep)
  const sources = new Map<string, Source>()
  const blocks: Block[] = []
  let title: string | undefined
  let lines: string[] = []
  const close = (): void => {
    const paragraph = lines.join('\n')
    lines = []
    for (const [, note] of paragraph.matchAll(PLACE)) blocks.push({ kind: 'note', text: notes[Number(note)]! })
    const spoken = paragraph.replace(PLACE, '').trim()
    if (spoken !== '') blocks.push({ kind: 'paragraph', text: spoken })
  }
  const head = (heading: string, level: number): void => {
    const name = heading
      .replace(PLACE, '')
      .slice(0, 500)
      .replace(/\s+#+\s*$/u, '')
      .replace(/[*_`]{1,2}(\S.*?\S|\S)[*_`]{1,2}/gu, '$1')
      .trim()
    if (level === 1 && title === undefined && !blocks.some((block) => block.kind === 'paragraph')) title = name
    else blocks.push({ kind: 'heading', text: name })
  }
  for (const line of text.split('\n').map((one) => one.trimEnd())) {
    const definition = DEFINITION.exec(line.slice(0, 2000).trim())
    const heading = /^\s{0,3}(#{1,6})\s+(\S.*)$/u.exec(line)
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
      close()
    } else {
      if (beginsItem(line) && lines.length > 0) close()
      lines.push(unmarked(line))
    }
  }
  close()
  return { title, blocks, sources: [...sources.values()] }
}
