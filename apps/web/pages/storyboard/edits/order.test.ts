import type { Storyboard } from '@reelwright/contract/scene'
import { expect, test } from 'vitest'
import { moved, orderOf, stepPlace } from './order.js'

const board = {
  sections: [
    { id: 'A', name: 'A', order: 0, scenes: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }] },
    { id: 'B', name: 'B', order: 1, scenes: [{ id: 'b1' }] },
    { id: 'C', name: 'C', order: 2, scenes: [] },
  ],
} as unknown as Storyboard

const line = (of: Storyboard): string =>
  orderOf(of)
    .map(({ scenes }) => scenes.join(' '))
    .join(' | ')

test('scenes go before or after another, or to the end of a section, and are numbered anew', () => {
  expect(line(moved(board, ['a3'], { before: 'a1' }))).toBe('a3 a1 a2 | b1 | ')
  expect(line(moved(board, ['a1'], { after: 'b1' }))).toBe('a2 a3 | b1 a1 | ')
  expect(line(moved(board, ['b1', 'a1'], { endOf: 'C' }))).toBe('a2 a3 |  | a1 b1')
  const scenes = moved(board, ['a1'], { after: 'b1' }).sections.flatMap((section) => section.scenes)
  expect(scenes.map(({ order }) => order)).toEqual([0, 1, 2, 3])
  expect(scenes.at(-1)?.sectionId).toBe('B')
})

test('what does not move leaves the storyboard as it is', () => {
  expect(moved(board, ['a1'], { before: 'a2' })).toBe(board)
  expect(moved(board, ['a1', 'a2'], { before: 'a2' })).toBe(board)
})

test('a step goes over the edge of a section, and not over the edge of the film', () => {
  expect(stepPlace(board, 'a2', 1)).toEqual({ after: 'a3' })
  expect(stepPlace(board, 'a3', 1)).toEqual({ before: 'b1' })
  expect(stepPlace(board, 'b1', -1)).toEqual({ endOf: 'A' })
  expect(stepPlace(board, 'b1', 1)).toEqual({ endOf: 'C' })
  expect(stepPlace(board, 'a1', -1)).toBeUndefined()
})
