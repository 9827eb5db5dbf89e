import { z } from 'zod'
import { refuse } from './fault.js'

/** Seconds a pause may last, and those of one of which nothing is said. */
export const PAUSE_LIMITS = { least: 0.1, most: 3, usual: 0.5 } as const

/** Silence within a narration: after so many characters of it (UTF-16), so many seconds. */
export const Pause = z.object({ after: z.int().nonnegative(), seconds: z.number().min(PAUSE_LIMITS.least).max(PAUSE_LIMITS.most) })
export type Pause = Readonly<z.infer<typeof Pause>>

/** `[pause]`, `[pause 0.8]`, `[pause 0.8 s]`; not a direction in double brackets, nor a link. */
const MARK = /(?<!\[)\[pause(?:[ \t]+([^\][\n]{0,20}))?\](?![\](])/giu

const secondsOf = (text: string | undefined, field: string): number => {
  const { least, most, usual } = PAUSE_LIMITS
  if (text === undefined || text.trim() === '') return usual
  const seconds = /^\d{1,3}(?:\.\d{1,3})?\s*s?$/.test(text.trim()) ? Number.parseFloat(text) : Number.NaN
  if (seconds >= least && seconds <= most) return seconds
  throw refuse('PAUSE_INVALID', `A pause of "${text.trim()}" cannot be made; write [pause 0.8], from ${least} to ${most} seconds.`, {
    field,
    limit: `${least}–${most}`,
    given: text.trim(),
  })
}

/** A text without its marks of pauses, and where they stood in what is left. Two that follow each other are one. @throws PAUSE_INVALID */
export const readPauses = (given: string, field: string): { readonly text: string; readonly pauses: readonly Pause[] } => {
  const pauses: Pause[] = []
  const parts: string[] = []
  let [from, length] = [0, 0]
  for (const { 0: mark, 1: told, index } of given.matchAll(MARK)) {
    const before = given.slice(from, index)
    const part = length === 0 ? before.trim() : before.trimEnd()
    parts.push(part)
    from = index + mark.length
    length += part.length
    const own = secondsOf(told, field)
    const last = pauses.at(-1)
    if (last?.after !== length) pauses.push({ after: length, seconds: own })
    else pauses[pauses.length - 1] = { after: length, seconds: secondsOf(String(Math.round((last.seconds + own) * 1000) / 1000), field) }
  }
  const rest = given.slice(from)
  return { text: [...parts, length === 0 ? rest.trim() : rest.trimEnd()].join(''), pauses }
}

/** A text with its pauses as they are written: what `readPauses` reads back. */
export const writePauses = (text: string, pauses: readonly Pause[] = []): string =>
  pauses.reduceRight((all, { after, seconds }) => {
    const [before, rest] = [all.slice(0, after), all.slice(after)]
    const mark = `[pause ${seconds}]`
    return before === '' ? `${mark} ${rest}` : `${before} ${mark}${rest}`
  }, text)

/** The pauses of a stretch of a text, as they stand in it. */
export const pausesWithin = (pauses: readonly Pause[] | undefined, from: number, to: number): readonly Pause[] =>
  (pauses ?? []).filter(({ after }) => after > from && after <= to).map(({ after, seconds }) => ({ after: after - from, seconds }))

/** Something narrated in other words: its pauses are those that are written with them. @throws PAUSE_INVALID */
export const toldAs = <Told extends { readonly narration: string; readonly pauses?: readonly Pause[] }>(
  told: Told,
  narration: string,
): Told => {
  const { pauses: _, ...rest } = told
  const { text, pauses } = readPauses(narration, 'narration')
  return { ...rest, narration: text, ...(pauses.length > 0 ? { pauses: [...pauses] } : {}) } as unknown as Told
}
