import type { StoryboardEdit } from '@reelwright/contract/section'
import { expect, it } from 'vitest'
import { editsOfDeed } from './deeds.js'

const edits = (...undone: boolean[]) => undone.map((each, n) => ({ number: n + 1, undone: each })) as unknown as readonly StoryboardEdit[]
const three = new Map([[4, 3]])

it('takes back and does again what one deed changed as one', () => {
  expect(editsOfDeed(three, edits(false, false, false, false), 'undo')).toBe(3)
  expect(editsOfDeed(three, edits(false, true, true, true), 'redo')).toBe(3)
})

it('goes one by one otherwise', () => {
  expect(editsOfDeed(three, edits(false, false, false, false, false), 'undo')).toBe(1)
  expect(editsOfDeed(three, edits(false, false, false, true), 'redo')).toBe(1)
  expect(editsOfDeed(three, edits(), 'undo')).toBe(1)
})
