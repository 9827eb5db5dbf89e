import { type Label, labelOf } from './labels.js'

/** A field as a sheet gives it: its value beside its name, and the words of both. */
export type Labelled = { readonly label: Label; readonly value: string; readonly from: string }

type Cell = { readonly text: string; readonly start: number; readonly end: number }

const BETWEEN = / {2,}|[ ]*[|•·][ ]*|[,;] +(?=[\p{L} ]{2,24}:)|\n/gu
const NUMBER_ALONE = /^[\d.,]+(?:[½¼¾]|\+)?$/
/** Fields of which a number may stand above or before the name. */
const COUNTED: ReadonlySet<Label> = new Set(['beds', 'baths', 'squareFeet', 'acres', 'lotSquareFeet'])

const cellsOf = (text: string): readonly Cell[] => {
  const cells: Cell[] = []
  let start = 0
  const add = (end: number): void => {
    const raw = text.slice(start, end)
    if (raw.trim() !== '')
      cells.push({ text: raw.trim(), start: start + raw.length - raw.trimStart().length, end: start + raw.trimEnd().length })
  }
  for (const match of text.matchAll(BETWEEN)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return cells
}

/** A cell that is a field's name, or begins with one and a colon, a dash or an equals sign. */
const named = ({ text }: Cell): { readonly label: Label; readonly rest: string } | undefined => {
  const [, words, rest] = /^[-•\s]*([^:=]{1,32}?)\s*(?:[:=]|[-–—](?= ))\s*(.*)$/su.exec(text) ?? []
  const label = words === undefined ? undefined : labelOf(words)
  if (label) return { label, rest: rest!.trim() }
  const alone = labelOf(text)
  return alone && { label: alone, rest: '' }
}

/**
 * What stands beside names of fields, in the order of the text: `Beds: 3`, a name in one column or line and its value in
 * the next, or a number above its name. `text` as `plainListing` gives it.
 */
export const readLabels = (text: string): readonly Labelled[] => {
  const cells = cellsOf(text)
  const names = cells.map(named)
  const used = new Set<number>()
  return cells.flatMap((cell, n): readonly Labelled[] => {
    const name = names[n]
    if (name === undefined) return []
    const { label, rest } = name
    const of = (value: string, first: Cell, last: Cell): readonly Labelled[] => [{ label, value, from: text.slice(first.start, last.end) }]
    if (rest !== '') return of(rest, cell, cell)
    const [before, after] = [cells[n - 1], cells[n + 1]]
    if (before && COUNTED.has(label) && !used.has(n - 1) && !names[n - 1] && NUMBER_ALONE.test(before.text)) {
      used.add(n - 1)
      return of(before.text, before, cell)
    }
    if (after === undefined || names[n + 1] || after.text.length > 120 || (COUNTED.has(label) && !/^\D{0,3}\d/.test(after.text))) return []
    used.add(n + 1)
    return of(after.text, cell, after)
  })
}

/** The first value that stands beside one of these names and can be read. */
export const firstOf = <Value>(
  labelled: readonly Labelled[],
  labels: readonly Label[],
  read: (one: Labelled) => Value | undefined,
): Value | undefined => {
  for (const one of labelled) {
    const value = labels.includes(one.label) ? read(one) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
