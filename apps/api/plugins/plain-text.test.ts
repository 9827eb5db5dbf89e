import { expect, test } from 'vitest'
import { unstorable } from './plain-text.js'

test('texts that no database keeps are found wherever they stand', () => {
  expect(unstorable({ scenes: [{ narration: 'a' }, { narration: 'b\0' }] })).toEqual(['scenes', '1', 'narration'])
  expect(unstorable({ title: 'half \ud83d of it' })).toEqual(['title'])
  expect(unstorable({ 'na\0me': 1 })).toEqual(['a name'])
})

test('all other texts are left alone', () => {
  expect(unstorable({ title: 'Whole: 😀, 漢字, \u0007', list: [null, 1, true, ''] })).toBeUndefined()
})
