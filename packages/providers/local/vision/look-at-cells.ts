import type { Room } from '@reelwright/film/property/photo'
import { CELLS, type Cell } from '@reelwright/media/image/statistics/cells'

/** A guess from where a picture is blue, green, white and warm; statistics alone are never sure, so 0.5 at most. */
export type Guess = { readonly room: Room; readonly confidence: number; readonly reason: string; readonly features: readonly string[] }

const chroma = ({ a, b }: Cell): number => Math.hypot(a, b)
const isBlue = (cell: Cell): boolean => cell.b < -8 && cell.a < 8 && cell.l > 30
const isSky = (cell: Cell): boolean => cell.detail < 5 && ((isBlue(cell) && cell.l > 50) || (cell.l > 82 && chroma(cell) < 8 && cell.b < 2))
const isGreen = ({ a, b }: Cell): boolean => a < -7 && b > 8
const isPaper = (cell: Cell): boolean => cell.l > 78 && chroma(cell) < 8
const isNightSky = (cell: Cell): boolean => cell.l > 4 && cell.l < 50 && cell.b < -8 && cell.detail < 5
const isLamp = ({ l, b }: Cell): boolean => l > 45 && b > 18

const share = (cells: readonly Cell[], is: (cell: Cell) => boolean): number => cells.filter(is).length / cells.length
const rows = (cells: readonly Cell[], from: number, to: number): readonly Cell[] => cells.slice(from * CELLS, to * CELLS)

/** How many rows without a break around the middle are blue nearly all across: water under sky. */
const blueBand = (cells: readonly Cell[]): number => {
  const blue = Array.from({ length: CELLS }, (_, row) => share(rows(cells, row, row + 1), isBlue) >= 0.8)
  let [from, to] = [CELLS / 2, CELLS / 2]
  while (from > 0 && blue[from - 1]) from -= 1
  while (to < CELLS && blue[to]) to += 1
  return to > CELLS / 2 && from < CELLS / 2 ? to - from : 0
}

const percent = (part: number): string => `${Math.round(part * 100)} %`

/** What a picture's make-up suggests, with the figures that suggest it. Cells: `CELLS` × `CELLS`, rows from the top. */
export const lookAtCells = (cells: readonly Cell[]): Guess => {
  const top = rows(cells, 0, 4)
  const below = rows(cells, 4, CELLS)
  const paper = share(cells, isPaper)
  if (paper >= 0.85 && share(cells, ({ detail }) => detail > 1) >= 0.15)
    return { room: 'plan', confidence: 0.45, reason: `Lines on white over ${percent(paper)} of it, as in a drawn plan.`, features: [] }
  const night = share(top, isNightSky)
  const lamps = share(below, isLamp)
  if (night >= 0.6 && lamps >= 0.02)
    return {
      room: 'twilight',
      confidence: 0.5,
      reason: `A dark blue sky over warm lights (${percent(lamps)} of what is below).`,
      features: [],
    }
  const band = blueBand(cells)
  if (band >= 6)
    return {
      room: 'view',
      confidence: 0.4,
      reason: `A band of blue all across the middle, ${percent(band / CELLS)} of its height.`,
      features: [],
    }
  const sky = share(top, isSky)
  const green = share(below, isGreen)
  if (sky >= 0.5 && green >= 0.45)
    return {
      room: 'outdoor',
      confidence: 0.4,
      reason: `Sky at the top and green over ${percent(green)} of the rest.`,
      features: ['greenery'],
    }
  if (sky >= 0.5 && (green >= 0.08 || share(top, isBlue) >= 0.4))
    return {
      room: 'exterior',
      confidence: 0.35,
      reason: `Sky over ${percent(sky)} of the top, and neither water nor lawn fills the rest.`,
      features: [],
    }
  if (green >= 0.6) return { room: 'outdoor', confidence: 0.35, reason: `Green over ${percent(green)} of it.`, features: ['greenery'] }
  return { room: 'other', confidence: 0.1, reason: 'Neither its name nor its colours tell what it shows.', features: [] }
}
