import type { Source } from '../brief.js'
import { refuse } from '../fault.js'
import { collapsed } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import { type Script, type ScriptSection, type Sentence, spokenWords } from '../script.js'
import { type Block, readBlocks } from './script-blocks.js'

/** Characters a script may have: more than twenty hours of speech. */
export const SCRIPT_LIMIT = 1_000_000

const FIELD = 'ownScript'

/** Refuses what is no text: control characters, or more than a few characters that were no UTF-8. */
const checkText = (text: string): void => {
  if (text.length > SCRIPT_LIMIT) {
    const details = {
      field: FIELD,
      limit: `${SCRIPT_LIMIT.toLocaleString('en')} characters`,
      given: `${text.length.toLocaleString('en')} characters`,
    }
    throw refuse('SCRIPT_TOO_LONG', 'The script is longer than a film can be; give at most one million characters.', details)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const control = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  if (text.includes('\u0000') || control > text.length / 1000 || broken > Math.max(2, text.length / 500)) {
    throw refuse('SCRIPT_NOT_TEXT', 'The script file is not readable text; save it as plain text or Markdown in UTF-8.', { field: FIELD })
  }
}

const MARK = /\s*\[\^([^\]\s]+)\]/gu

/** Text without Markdown's emphasis, links and code marks: what is left is what is read aloud. */
const spoken = (text: string): string =>
  collapsed(
    text
      .replace(/!\[[^\][]{0,500}\]\([^()]{0,500}\)/g, ' ')
      .replace(/\[([^\][^][^\][]{0,500})\]\([^()]{0,500}\)/g, '$1')
      .replace(/(\*\*|__|`)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,500}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/<[/a-z][^<>]{0,200}>/gi, ' '),
  )

/** Sentences with the sources marked at or after their ends. */
const sentencesOf = (paragraph: string): Sentence[] => {
  const marks: { at: number; id: string }[] = []
  let taken = 0
  // Marks leave the text before it is split, so that "true.[^1] Next" ends its sentence; where they stood is kept.
  const bare = paragraph.replace(MARK, (whole, id: string, at: number) => {
    marks.push({ at: at - taken, id })
    taken += whole.length
    return ''
  })
  let from = 0
  let next = 0
  const sentences: Sentence[] = []
  for (const raw of splitSentences(bare)) {
    const at = bare.indexOf(raw, from)
    const end = at + raw.length
    const own = new Set<string>()
    for (; next < marks.length && marks[next]!.at <= end; next++) own.add(marks[next]!.id)
    const sources = [...own]
    from = end
    const text = spoken(raw)
    if (spokenWords(text) > 0) sentences.push({ text, sources })
  }
  return sentences
}

const sectionOf = (name: string, blocks: readonly Block[]): ScriptSection => ({
  name,
  paragraphs: blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [sentencesOf(block.text)] : []))
    .filter((paragraph) => paragraph.length > 0),
  notes: blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])),
})

/** Blocks between headings, each run with the heading above it. */
const sectionsOf = (blocks: readonly Block[]): ScriptSection[] => {
  const runs: { name: string; blocks: Block[] }[] = [{ name: '', blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') runs.push({ name: block.text, blocks: [] })
    else runs.at(-1)!.blocks.push(block)
  }
  return runs.map((run) => sectionOf(run.name, run.blocks)).filter((section) => section.paragraphs.length > 0 || section.notes.length > 0)
}

/** Stage directions of a heading without narration belong to the section that follows, or the last one. */
const withNotesKept = (sections: readonly ScriptSection[]): ScriptSection[] => {
  const kept: ScriptSection[] = []
  let waiting: string[] = []
  for (const section of sections) {
    if (section.paragraphs.length === 0) waiting = [...waiting, ...section.notes]
    else {
      kept.push({ ...section, notes: [...waiting, ...section.notes] })
      waiting = []
    }
  }
  const last = kept.at(-1)
  return last && waiting.length > 0 ? [...kept.slice(0, -1), { ...last, notes: [...last.notes, ...waiting] }] : kept
}

/**
 * Reads a user's script, Markdown or plain text: `# Title`, `## Section`, paragraphs, `[[stage directions]]` that are
 * kept as notes, source marks `[^id]` with definitions `[^id]: Title. URL`. Every word that is narration is kept.
 * Refuses with SCRIPT_EMPTY (also when it has only headings or directions), SCRIPT_TOO_LONG, SCRIPT_NOT_TEXT.
 */
export const readScript = (
  text: string,
  { language = 'en' }: { readonly language?: string } = {},
): { readonly script: Script; readonly sources: readonly Source[] } => {
  checkText(text)
  if (text.trim() === '') throw refuse('SCRIPT_EMPTY', 'The script is empty; write at least one sentence of narration.', { field: FIELD })
  const { title, blocks, sources } = readBlocks(text)
  const sections = withNotesKept(sectionsOf(blocks))
  if (sections.length === 0) {
    throw refuse('SCRIPT_EMPTY', 'The script has headings or directions but no narration; write at least one sentence below a heading.', {
      field: FIELD,
    })
  }
  return { script: { schema: 'script/1', title: title ?? sections[0]!.name, language, sections, writtenBy: 'own' }, sources }
}
