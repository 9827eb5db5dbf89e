import type { Media } from '@reelwright/contract/media'
import { expect, test } from 'vitest'
import { marksOf } from './photo-marks.js'

type Seen = NonNullable<Media['photo']>
const seen = (fingerprint: string, part: Partial<Seen> = {}): Seen => ({
  ...{ room: 'other', confidence: 0.2, flags: [], fingerprint, sharpness: 200, brightness: 0.5, clipped: { dark: 0, bright: 0 } },
  ...{ width: 3000, height: 2000, tilt: 0, ...part },
})
const photos = ['a', 'b', 'c'].map((id) => ({ id, name: `${id}.jpg` }))

test('of photos of one view all but the best are marked, by the number of that one', () => {
  const found: Record<string, Seen> = {
    a: seen('0000000000000001', { sharpness: 20 }),
    b: seen('ffffffffffffffff'),
    c: seen('0000000000000000'),
  }
  const marks = marksOf(photos, (id) => found[id])
  expect(marks.get('a')).toEqual({ flags: [], sameAs: 3 })
  expect(marks.get('b')?.sameAs).toBeUndefined()
  expect(marks.get('c')?.sameAs).toBeUndefined()
})

test('a room that a person chose excuses what is so on purpose, and parts views', () => {
  const dark = seen('0000000000000000', { flags: ['dark', 'small'] })
  expect(marksOf([{ ...photos[0]!, room: 'twilight' }], () => dark).get('a')?.flags).toEqual(['small'])
  const parted = [
    { ...photos[0]!, room: 'kitchen' as const },
    { ...photos[1]!, room: 'living' as const },
  ]
  expect([...marksOf(parted, () => dark).values()].map(({ sameAs }) => sameAs)).toEqual([undefined, undefined])
})

test('what was not looked at yet has no marks', () => {
  expect(marksOf(photos, () => null).size).toBe(0)
})
