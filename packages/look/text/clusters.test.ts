import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from './clusters.js'

const parts = (text: string): readonly string[] => clustersOf(text).map((cluster) => cluster.text)
const pictures = (text: string): readonly string[] => clustersOf(text).flatMap((cluster) => (cluster.emoji ? [cluster.text] : []))

describe('clustersOf', () => {
  it('keeps marks with their letter', () => expect(parts('e\u0301क्षि')).toEqual(['e\u0301', 'क्', 'षि']))
  it('keeps joined emoji, flags, keycaps, skin tones and tags whole', () => {
    const emoji = ['👩‍🚀', '🇫🇷', '1️⃣', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', '👨‍👩‍👧', '🏳️‍🌈']
    expect(pictures(emoji.join(''))).toEqual(emoji)
  })
  it('takes signs that are text by default for text', () => expect(pictures('© ™ 1 # ☎ ↔')).toEqual([]))
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parts(text).join('')).toBe(text)
      }),
    )
  })
})
