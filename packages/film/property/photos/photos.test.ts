import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHOTO_FLAGS, type PhotoFacts, ROOMS } from '../photo.js'
import { fingerprintDistance } from './fingerprint-distance.js'
import { groupDuplicates, SAME_VIEW } from './group-duplicates.js'
import { GRADE_LIMITS, matchGrades } from './match-grades.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 }).map((digits) => digits.join(''))
const tint = fc.double({ min: -18, max: 18, noNaN: true })

const facts = fc.record({
  width: fc.integer({ min: 400, max: 6000 }),
  height: fc.integer({ min: 400, max: 6000 }),
  room: fc.constantFrom(...ROOMS),
  confidence: unit,
  flags: fc.uniqueArray(fc.constantFrom(...PHOTO_FLAGS), { maxLength: 3 }),
  sharpness: fc.double({ min: 0, max: 4000, noNaN: true }),
  brightness: unit,
  clipped: fc.record({ dark: fc.double({ min: 0, max: 0.05, noNaN: true }), bright: fc.double({ min: 0, max: 0.05, noNaN: true }) }),
  tilt: fc.double({ min: -8, max: 8, noNaN: true }),
  fingerprint: hex,
  colour: fc.record({ l: fc.double({ min: 0, max: 100, noNaN: true }), a: tint, b: tint, neutral: fc.record({ a: tint, b: tint }) }),
})
const photosOf = fc.array(facts, { maxLength: 12 }).map((all) => all.map((one, i) => ({ ...one, photoId: `p${i}` })))

const plain = {
  width: 4000,
  height: 3000,
  room: 'living' as const,
  confidence: 0.9,
  flags: [] as PhotoFacts['flags'],
  sharpness: 400,
  brightness: 0.5,
  clipped: { dark: 0, bright: 0 },
  tilt: 0,
  fingerprint: '0123456789abcdef',
  colour: { l: 55, a: 0, b: 0, neutral: { a: 0, b: 0 } },
}

describe('fingerprints', () => {
  it('are a distance', () => {
    fc.assert(
      fc.property(hex, hex, hex, (a, b, c) => {
        expect(fingerprintDistance(a, a)).toBe(0)
        expect(fingerprintDistance(a, b)).toBe(fingerprintDistance(b, a))
        expect(fingerprintDistance(a, c)).toBeLessThanOrEqual(fingerprintDistance(a, b) + fingerprintDistance(b, c))
      }),
    )
    expect(fingerprintDistance('0000000000000000', 'f00000000000000f')).toBe(8)
  })
})

describe('groupDuplicates', () => {
  it('groups hold two or more, no photo twice, all near their first', () => {
    // Few distinct fingerprints, so that groups do come about.
    const near = fc.array(fc.tuple(facts, fc.constantFrom('00', '01', '0f', 'ff')), { maxLength: 12 })
    fc.assert(
      fc.property(near, (all) => {
        const photos = all.map(([one, end], i) => ({ ...one, photoId: `p${i}`, fingerprint: `00000000000000${end}` }))
        const of = (id: string) => photos.find(({ photoId }) => photoId === id)!
        const { groups, best } = groupDuplicates(photos)
        expect(new Set(groups.flat()).size).toBe(groups.flat().length)
        for (const group of groups) {
          expect(group.length).toBeGreaterThan(1)
          for (const id of group) expect(fingerprintDistance(of(id).fingerprint, of(group[0]!).fingerprint)).toBeLessThanOrEqual(SAME_VIEW)
          expect(group).toContain(best(group).photoId)
        }
      }),
    )
  })

  it('takes 12 bits for one view and 13 for another', () => {
    const photos = ['0000000000000000', '0000000000000fff', '0000000000001fff'].map((fingerprint, i) => ({
      ...plain,
      photoId: `p${i}`,
      fingerprint,
    }))
    expect(groupDuplicates(photos).groups).toEqual([['p0', 'p1']])
  })

  it('keeps known rooms apart, but not a guessed one', () => {
    const [a, b, c] = [
      { ...plain, photoId: 'a' },
      { ...plain, photoId: 'b', room: 'kitchen' as const },
      { ...plain, photoId: 'c', room: 'exterior' as const, confidence: 0.4 },
    ]
    expect(groupDuplicates([a, b, c]).groups).toEqual([['a', 'c']])
  })

  it.each([
    [{ sharpness: 40 }, 'sharper'],
    [{ brightness: 0.1 }, 'better exposed'],
    [{ width: 1600, height: 1200 }, 'larger'],
    [{ tilt: 3 }, 'straighter'],
  ])('proposes the better one when the other has %j', (fault, why) => {
    const { groups, best } = groupDuplicates([
      { ...plain, ...fault, photoId: 'worse' },
      { ...plain, photoId: 'better' },
    ])
    expect(best(groups[0]!)).toEqual({ photoId: 'better', reason: `It is ${why} than the other photo of this view.` })
  })

  it('takes the first of two alike and says so', () => {
    const { groups, best } = groupDuplicates([
      { ...plain, photoId: 'IMG_1.heic' },
      { ...plain, photoId: 'IMG_1.jpg' },
    ])
    expect(best(groups[0]!).photoId).toBe('IMG_1.heic')
    expect(best(groups[0]!).reason).toContain('came first')
  })
})

describe('matchGrades', () => {
  it('stays within its bounds, never adds to what is clipped, never takes greys further from grey', () => {
    fc.assert(
      fc.property(photosOf, (photos) => {
        const grades = matchGrades(photos)
        for (const photo of photos) {
          const grade = grades.get(photo.photoId)
          if (!grade) continue
          expect(['twilight', 'view', 'aerial', 'plan']).not.toContain(photo.room)
          expect(Math.abs(grade.exposure)).toBeLessThanOrEqual(GRADE_LIMITS.exposure)
          expect(Math.max(Math.abs(grade.a), Math.abs(grade.b))).toBeLessThanOrEqual(GRADE_LIMITS.shift)
          if (photo.clipped.bright >= 0.01) expect(grade.exposure).toBeLessThanOrEqual(0)
          if (photo.clipped.dark >= 0.01) expect(grade.exposure).toBeGreaterThanOrEqual(0)
          const { a, b } = photo.colour.neutral
          expect(Math.abs(a + grade.a)).toBeLessThanOrEqual(Math.abs(a) + 1e-3)
          expect(Math.abs(b + grade.b)).toBeLessThanOrEqual(Math.abs(b) + 1e-3)
        }
      }),
    )
  })

  it('leaves photos that match as they are, one alone too', () => {
    expect(matchGrades([plain, plain, plain].map((one, i) => ({ ...one, photoId: `p${i}` }))).size).toBe(0)
    expect(matchGrades([{ ...plain, photoId: 'p', colour: { ...plain.colour, l: 20 } }]).size).toBe(0)
  })

  it('lifts a dim photo between bright ones and cools a yellow one', () => {
    const neighbour = { ...plain, colour: { ...plain.colour, l: 62 } }
    const dim = { ...plain, photoId: 'dim', colour: { l: 52, a: 2, b: 10, neutral: { a: 1, b: 9 } } }
    const grades = matchGrades([{ ...neighbour, photoId: 'a' }, dim, { ...neighbour, photoId: 'b' }])
    const grade = grades.get('dim')!
    expect(grade.exposure).toBeGreaterThan(0.1)
    expect(grade.b).toBeLessThan(-1.5)
    expect(grades.get('a')!.exposure).toBeLessThan(0)
  })

  it('brings neighbours nearer to each other, never past', () => {
    const light = fc.double({ min: 30, max: 80, noNaN: true })
    fc.assert(
      fc.property(light, light, (l1, l2) => {
        const pair = [l1, l2].map((l, i) => ({ ...plain, photoId: `p${i}`, colour: { ...plain.colour, l } }))
        const [e1, e2] = pair.map(({ photoId }) => matchGrades(pair).get(photoId)?.exposure ?? 0)
        const stops = (l: number): number => 3 * Math.log2((l + 16) / 116)
        const before = stops(l1) - stops(l2)
        const after = before + e1! - e2!
        expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 1e-9)
        expect(before * after).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('does not match a room to the night outside', () => {
    const night = { ...plain, photoId: 'night', room: 'twilight' as const, colour: { ...plain.colour, l: 15 } }
    expect(matchGrades([{ ...plain, photoId: 'a' }, night, { ...plain, photoId: 'b' }]).size).toBe(0)
  })
})
