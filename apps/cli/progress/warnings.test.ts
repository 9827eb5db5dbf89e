import type { FilmState } from '@reelwright/studio/formats/film-state'
import { expect, test } from 'vitest'
import { warningsOf } from './warnings.js'

const film = (script: unknown, storyboard: unknown = {}): FilmState =>
  ({ project: { brief: { format: 'documentary' }, script }, storyboard }) as FilmState

test('what a script has to say of itself is told, approved without a look or not', () => {
  const remark = 'The outline holds 123 spoken words and 293 are needed for 120 seconds.'
  expect(warningsOf(film({ sections: [], remark }))).toEqual([{ code: 'SCRIPT_REMARK', sentence: remark }])
  expect(warningsOf(film({ sections: [] }))).toEqual([])
  expect(warningsOf(film({ sections: [], remark }, null))).toEqual([])
})
