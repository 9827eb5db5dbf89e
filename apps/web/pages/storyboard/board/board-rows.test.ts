import type { Storyboard } from '@reelwright/contract/scene'
import { expect, test } from 'vitest'
import { boardRows, columnsIn, flowRows, rowOf } from './board-rows.js'

const board = {
  sections: [
    { id: 'A', scenes: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }] },
    { id: 'B', scenes: [] },
    { id: 'C', scenes: [{ id: 'c1' }] },
  ],
} as unknown as Storyboard

test('scenes are numbered through the film and stand in rows below their section', () => {
  const rows = boardRows(board, 2, true)
  const shown = rows.map((row) =>
    row.kind === 'section' ? row.section.id : row.cells.map((cell) => (cell === 'add' ? '+' : cell.number)).join(' '),
  )
  expect(shown).toEqual(['A', '1 2', '3 +', 'B', '+', 'C', '4 +'])
  expect(rowOf(rows, 'a3')).toBe(2)
  expect(rowOf(rows, 'gone')).toBe(-1)
  expect(boardRows(board, 2, false).map(({ key }) => key)).toEqual(['A', 'A 0', 'A 1', 'B', 'C', 'C 0'])
})

test('short sections flow through the same rows, and each frame knows its own', () => {
  const rows = flowRows(board, 3, true)
  const shown = rows.map(
    (row) => row.kind === 'cells' && row.cells.map((cell) => (cell === 'add' ? '+' : `${cell.section?.id}${cell.number}`)).join(' '),
  )
  expect(shown).toEqual(['A1 A2 A3', 'C4 +'])
})

test('as many frames stand side by side as there is room for, one at least', () => {
  expect([columnsIn(100, 240, 12), columnsIn(492, 240, 12), columnsIn(491, 240, 12)]).toEqual([1, 2, 1])
})
