import { expect, test } from 'vitest'
import { sectionName } from './rooms.js'

test('parts of a reel are read as words, and what people called theirs as they called it', () => {
  expect(['closing-branded', 'kitchen', 'The Dark Star', '', 'toString'].map(sectionName)).toEqual([
    'Closing, branded',
    'Kitchen',
    'The Dark Star',
    '',
    'toString',
  ])
})
