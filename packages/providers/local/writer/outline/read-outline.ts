import { refuse } from '@reelwright/film/fault'

/** A point of an outline; `depth` 0 for the main ones, more for what hangs below them. */
export type Point = { readonly text: string; readonly depth: number }
export type OutlineSection = { readonly name: string; readonly points: readonly Point[]; readonly notes: readonly string[] }
export type Outline = { readonly title?: string; readonly sections: readonly OutlineSection[] }

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/u
const BULLET = /^(\s*)(?:[-*+•–]|\d{1,2}[.)])\s+(.+)$/u
const NOTE = /\[\[(.+?)\]\]/gu

const plain = (text: string): string =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|\s)[*_](\S[^*_]*)[*_]/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()

/** `Name:` or `1. Name` alone on a line with points below it names a section too. */
const namesSection = (line: string, next: string | undefined): boolean =>
  !BULLET.test(line) && next !== undefined && BULLET.test(next) && line.trim().replace(/:$/u, '').split(/\s+/).length <= 8

/**
 * Sections, points and stage directions of an outline or of notes: Markdown headings or plain names over bullets,
 * numbered lists or paragraphs. A first heading with nothing but headings under it is the title. Throws OUTLINE_EMPTY.
 */
export const readOutline = (text: string): Outline => {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
  const sections: { name: string; points: Point[]; notes: string[] }[] = []
  const current = () => sections.at(-1) ?? sections[sections.push({ name: '', points: [], notes: [] }) - 1]!
  let paragraph = false
  lines.forEach((raw, i) => {
    const notes = [...raw.matchAll(NOTE)].map((match) => match[1]!.trim())
    const line = raw.replace(NOTE, '').trimEnd()
    if (notes.length > 0) current().notes.push(...notes)
    if (line.trim() === '') {
      paragraph = false
      return
    }
    const heading = HEADING.exec(line)
    const next = lines.slice(i + 1).find((later) => later.trim() !== '')
    if (heading || namesSection(line, next)) {
      sections.push({ name: plain(heading?.[2] ?? line).replace(/[:.]$/u, ''), points: [], notes: [] })
      paragraph = false
      return
    }
    const bullet = BULLET.exec(line)
    const section = current()
    if (bullet) section.points.push({ text: plain(bullet[2]!), depth: Math.min(2, Math.floor(bullet[1]!.replace(/\t/g, '  ').length / 2)) })
    else if ((paragraph || /^\s{2,}/.test(line)) && section.points.length > 0) {
      const last = section.points.pop()!
      section.points.push({ ...last, text: `${last.text} ${plain(line)}` })
    } else section.points.push({ text: plain(line), depth: 0 })
    paragraph = true
  })
  const first = sections[0]
  const title = first && first.points.length === 0 && sections.length > 1 && /^#\s/m.test(text) ? first.name : undefined
  const told = sections.filter(({ points }) => points.length > 0)
  if (told.length === 0)
    throw refuse('OUTLINE_EMPTY', 'The outline has no points to tell; write headings with a few bullets below each.', { field: 'outline' })
  const orphanNotes = title === undefined ? [] : first!.notes
  return {
    ...(title === undefined ? {} : { title }),
    sections: told.map((section, i) => (i === 0 ? { ...section, notes: [...orphanNotes, ...section.notes] } : section)),
  }
}
