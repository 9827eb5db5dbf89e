import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MUSIC_LEVELS, musicLevel } from './music-level.js'
import type { Span } from './sound-plan.js'

const SECOND = 48_000

/** Words with gaps between them, all in seconds. */
const spans = fc
  .array(fc.tuple(fc.double({ min: 0.01, max: 7, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 25,
  })
  .map((pairs) => {
    let at = 0
    const out: Span[] = []
    for (const [gap, length] of pairs) {
      at += Math.round(gap * SECOND)
      out.push({ from: at, to: at + Math.round(length * SECOND) })
      at = out.at(-1)!.to
    }
    return { speech: out, length: at + 3 * SECOND }
  })

describe('the level of the music', () => {
  it('is down while a word sounds, whatever the words', () => {
    fc.assert(
      fc.property(spans, ({ speech, length }) => {
        const level = musicLevel(speech, length)
        for (const { from, to } of speech) for (const sample of [from, Math.round((from + to) / 2), to - 1]) expect(level(sample)).toBe(0)
      }),
    )
  })

  it('moves gently and stays within its bounds', () => {
    fc.assert(
      fc.property(spans, ({ speech, length }) => {
        const level = musicLevel(speech, length)
        const levels = Array.from({ length: Math.floor(length / 960) }, (_, i) => level(i * 960))
        const steps = levels.slice(1).map((now, i) => Math.abs(now - levels[i]!))
        expect(Math.min(...levels)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...levels)).toBeLessThanOrEqual(MUSIC_LEVELS.rise)
        expect(Math.max(...steps)).toBeLessThan(1)
      }),
    )
  })

  it('does not pump between words, lifts a little in a short pause and fully in a long one', () => {
    const speech = [
      { from: 0, to: SECOND },
      { from: 2 * SECOND, to: 3 * SECOND },
      { from: 5 * SECOND, to: 6 * SECOND },
      { from: 12 * SECOND, to: 13 * SECOND },
    ]
    const level = musicLevel(speech, 13 * SECOND)
    expect(level(1.5 * SECOND)).toBe(0)
    expect(level(4.3 * SECOND)).toBeGreaterThan(2)
    expect(level(4.3 * SECOND)).toBeLessThan(6)
    expect(level(9 * SECOND)).toBe(MUSIC_LEVELS.rise)
  })

  it('gives the same answer in whatever order it is asked', () => {
    const level = musicLevel([{ from: 4 * SECOND, to: 5 * SECOND }], 10 * SECOND)
    const asked = [9, 0, 3.8, 5.4, 1, 9.9].map((second) => level(second * SECOND))
    const fresh = [9, 0, 3.8, 5.4, 1, 9.9].map((second) => musicLevel([{ from: 4 * SECOND, to: 5 * SECOND }], 10 * SECOND)(second * SECOND))
    expect(asked).toEqual(fresh)
  })

  it('stands open in a film where nobody speaks', () => expect(musicLevel([], SECOND)(100)).toBe(MUSIC_LEVELS.rise))
})
