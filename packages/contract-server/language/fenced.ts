export type Block = { readonly label: string; readonly text: string }
export type Passage = { readonly name: string; readonly text: string }

const FENCES = [
  /<data name="([^"]*)"()[^<>]*>\n([\s\S]*?)\n<\/data[^<>]*>/g,
  /^(`{3,}|~{3,})([^\n]*)\n([\s\S]*?)\n\1\s*$/gm,
  /<((?!data\b)[A-Za-z][\w-]*)()(?:\s[^<>]*)?>\s*([\s\S]*?)\s*<\/\1>/g,
]

/** The fenced blocks of a prompt, outermost only: named data, code fences and tags. */
export const blocksOf = (prompt: string): Block[] => {
  const found = FENCES.flatMap((fence, kind) =>
    [...prompt.matchAll(fence)].map((match) => ({
      at: match.index,
      label: (kind === 1 ? match[2]! : match[1]!).trim(),
      text: match[3]!.trim(),
    })),
  )
  return found.sort((a, b) => a.at - b.at).map(({ label, text }) => ({ label, text }))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join(' ')
  if (value === null || typeof value !== 'object') return ''
  const members = value as Record<string, unknown>
  for (const name of ['narration', 'text', 'paragraphs', 'sentences', 'sections', 'scenes', 'script'])
    if (members[name] !== undefined) return textIn(members[name])
  return ''
}

const byHeadings = (text: string): Passage[] => {
  const passages: { name: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const name = /^#{1,4}\s+(.+?)\s*#*$/.exec(line.trim())?.[1] ?? /^\[section:?\s*(.+?)\]$/i.exec(line.trim())?.[1]
    if (name !== undefined) passages.push({ name, lines: [] })
    else if (passages.length > 0) passages.at(-1)!.lines.push(line)
    else if (line.trim() !== '') passages.push({ name: '', lines: [line] })
  }
  return passages.map(({ name, lines }) => ({ name, text: lines.join('\n').trim() })).filter(({ text }) => text !== '')
}

/** The sections of a block that is a script: as JSON, or as text with headings. */
export const sectionsIn = (block: string): Passage[] => {
  const json = parsed(block)
  if (json === undefined) return byHeadings(block)
  const sections = (json as { sections?: unknown } | null)?.sections ?? (Array.isArray(json) ? json : undefined)
  if (Array.isArray(sections))
    return sections
      .map((section) => ({
        name: String((section as { name?: unknown; title?: unknown })?.name ?? (section as { title?: unknown })?.title ?? ''),
        text: textIn(section),
      }))
      .filter(({ text }) => text !== '')
  const text = textIn(json)
  return text === '' ? [] : [{ name: '', text }]
}

const SECTION = /^section \d+:\s*(.*)$/i
const SCRIPT = /script|narration|passage/i

/** What there is to break down: blocks called sections, else the one called a script or a narration, else the longest. */
export const scriptIn = (blocks: readonly Block[]): Passage[] => {
  const sections = blocks.filter(({ label }) => SECTION.test(label))
  if (sections.length > 0) return sections.map(({ label, text }) => ({ name: SECTION.exec(label)![1]!, text }))
  const named = blocks.filter(({ label }) => SCRIPT.test(label))
  const from = named.length > 0 ? named : [...blocks].sort((a, b) => b.text.length - a.text.length).slice(0, 1)
  return from.flatMap(({ text }) => sectionsIn(text))
}

export type Source = { readonly id: string; readonly text: string }

/** Sources that are given: blocks called `source <id>`, without the lines of their head. */
export const sourcesIn = (blocks: readonly Block[]): Source[] =>
  blocks.flatMap(({ label, text }) => {
    const id = /^source (.+)$/i.exec(label)?.[1]
    return id === undefined ? [] : [{ id, text: text.replace(/^(?:id|title|address):.*$/gm, '').trim() }]
  })

/** Things to be judged: blocks called `candidate <id>`. */
export const candidatesIn = (blocks: readonly Block[]): Source[] =>
  blocks.flatMap(({ label, text }) => {
    const id = /^candidate (\S+)$/i.exec(label)?.[1]
    return id === undefined ? [] : [{ id, text }]
  })
