import type { Source } from '../brief.js'
import { refuse } from '../fault.js'
import { collapsed } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import { type Pause, readPauses } from '../pauses.js'
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

/** A pause in a paragraph of its own belongs to the words before it. */
const joined = (text: string): string => text.replace(/\n[ \t]*\n[ \t]*((?:\[pause[^\][\n]*\][ \t]*)+)(?=\n|$)/giu, ' $1')

type Mark = { readonly at: number; readonly id: string; readonly length: number }

/** Text without its source marks, and where they stood in it. */
const withoutMarks = (paragraph: string): { readonly bare: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = []
  let taken = 0
  const bare = paragraph.replace(MARK, (whole, id: string, at: number) => {
    marks.push({ at: at - taken, id, length: whole.length })
    taken += whole.length
    return ''
  })
  return { bare, marks }
}

/** Pauses of a text as they stand in it when its source marks have left. */
const withMarksGone = (pauses: readonly Pause[], marks: readonly Mark[]): readonly Pause[] => {
  let [next, taken] = [0, 0]
  return pauses.map(({ after, seconds }) => {
    for (; next < marks.length && marks[next]!.at + taken < after; next++) taken += marks[next]!.length
    return { after: after - taken, seconds }
  })
}

/** Pauses one sentence may have. */
const MOST_PAUSES = 20

/** Pauses in and after a stretch of a text, as they stand in what is read aloud of it. @throws PAUSE_INVALID */
const pausesOf = (pauses: readonly Pause[], raw: string, at: number, text: string): Pause[] => {
  if (pauses.length > MOST_PAUSES)
    throw refuse('PAUSE_INVALID', `One sentence has ${pauses.length} pauses; it may have up to ${MOST_PAUSES}.`, {
      field: FIELD,
      limit: String(MOST_PAUSES),
      given: String(pauses.length),
    })
  return pauses.map(({ after, seconds }) => ({ after: Math.min(text.length, spoken(raw.slice(0, after - at)).length), seconds }))
}

/** Sentences with the sources marked at or after their ends, and the pauses in and after them. */
const sentencesOf = (paragraph: string): Sentence[] => {
  // Marks leave the text before it is split, so that "true.[^1] Next" ends its sentence; where they stood is kept.
  const { text: unpaused, pauses: read } = readPauses(paragraph, FIELD)
  const { bare, marks } = withoutMarks(unpaused)
  const pauses = withMarksGone(read, marks)
  let [from, mark, pause] = [0, 0, 0]
  const stretches = splitSentences(bare).map((raw) => {
    const at = bare.indexOf(raw, from)
    from = at + raw.length
    return { raw, at, end: from }
  })
  return stretches.flatMap(({ raw, at, end }, i): Sentence[] => {
    const own = new Set<string>()
    for (; mark < marks.length && marks[mark]!.at <= end; mark++) own.add(marks[mark]!.id)
    const text = spoken(raw)
    if (spokenWords(text) === 0) return []
    const first = pause
    const next = stretches[i + 1]?.at ?? Number.POSITIVE_INFINITY
    while (pause < pauses.length && pauses[pause]!.after <= next) pause += 1
    const silent = pausesOf(pauses.slice(first, pause), raw, at, text)
    return [{ text, sources: [...own], ...(silent.length > 0 ? { pauses: silent } : {}) }]
  })
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
  const { title, blocks, sources } = readBlocks(joined(text.replace(/\r\n?/g, '\n')))
  const sections = withNotesKept(sectionsOf(blocks))
  if (sections.length === 0) {
    throw refuse('SCRIPT_EMPTY', 'The script has headings or directions but no narration; write at least one sentence below a heading.', {
      field: FIELD,
    })
  }
  return { script: { schema: 'script/1', title: title ?? sections[0]!.name, language, sections, writtenBy: 'own' }, sources }
}
