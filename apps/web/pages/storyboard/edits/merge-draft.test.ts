import type { Scene } from '@reelwright/contract/scene'
import { expect, test } from 'vitest'
import { drafted, merged, rest, settled, withDraft } from './merge-draft.js'

const scene = {
  id: 's',
  narration: 'Night falls.',
  visualPrompt: 'A field.',
  transition: 'cut',
  focalPoints: [],
  revision: 3,
} as unknown as Scene

test('a draft keeps what a scene was, and what is changed back is no change', () => {
  const draft = drafted(undefined, 'p', scene, { narration: 'Day breaks.' })
  expect(draft).toMatchObject({ patch: { narration: 'Day breaks.' }, base: { narration: 'Night falls.' }, revision: 3 })
  const more = drafted(draft, 'p', { ...scene, narration: 'Day breaks.' }, { transition: 'dip' })
  expect(more).toMatchObject({
    patch: { narration: 'Day breaks.', transition: 'dip' },
    base: { narration: 'Night falls.', transition: 'cut' },
  })
  expect(withDraft(scene, more)).toMatchObject({ narration: 'Day breaks.', transition: 'dip', visualPrompt: 'A field.' })
  expect(drafted(draft, 'p', scene, { narration: 'Night falls.' })).toBeUndefined()
})

test('what somebody else changed elsewhere is taken over, and the draft goes on from there', () => {
  const draft = drafted(undefined, 'p', scene, { narration: 'Day breaks.' })!
  const now = { ...scene, visualPrompt: 'A sea.', revision: 4 }
  const after = merged(draft, now)
  expect(after).toMatchObject({ revision: 4, conflicts: [], patch: { narration: 'Day breaks.' } })
  expect(withDraft(now, after)).toMatchObject({ narration: 'Day breaks.', visualPrompt: 'A sea.' })
})

test('the same field changed by both is a conflict until a person chooses', () => {
  const draft = drafted(undefined, 'p', scene, { narration: 'Day breaks.', transition: 'dip' })!
  const now = { ...scene, narration: 'Dusk.', revision: 4 }
  const after = merged(draft, now)!
  expect(after.conflicts).toEqual(['narration'])
  expect(merged(after, now)!.conflicts).toEqual(['narration'])
  expect(settled(after, 'narration', 'mine')).toMatchObject({ conflicts: [], patch: { narration: 'Day breaks.', transition: 'dip' } })
  expect(settled(after, 'narration', 'theirs')).toMatchObject({ conflicts: [], patch: { transition: 'dip' } })
  expect(merged(draft, { ...now, narration: 'Day breaks.', transition: 'dip' })).toBeUndefined()
})

test('what was typed while the studio answered is saved next, on the answer', () => {
  const draft = drafted(undefined, 'p', scene, { narration: 'Day breaks. Birds.' })!
  const answer = { ...scene, narration: 'Day breaks.', revision: 4 }
  expect(rest(draft, { narration: 'Day breaks.' }, answer)).toMatchObject({
    patch: { narration: 'Day breaks. Birds.' },
    base: { narration: 'Day breaks.' },
    revision: 4,
  })
  expect(rest(draft, draft.patch, answer)).toBeUndefined()
})
