import { describe, expect, it } from 'vitest'
import { directionOf, runsOf, visualOrder } from './runs.js'

const latin = { id: 'latin', role: 'sans', covers: [] } as const
const arabic = { id: 'arabic', role: 'script', covers: [] } as const

/** The runs' texts from left to right. */
const seen = (text: string): readonly string[] =>
  visualOrder(runsOf(text, directionOf(text), 'sans', 'zh', (cluster) => (/\p{sc=Arabic}/u.test(cluster.text) ? arabic : latin))).map(
    (run) => text.slice(run.from, run.to),
  )

describe('reading order', () => {
  it('leaves one direction alone', () => expect(seen('one two')).toEqual(['one two']))
  it('sets Arabic inside English from right to left', () => expect(seen('a ثقب ب b')).toEqual(['a ', 'ب', ' ', 'ثقب', ' b']))
  it('sets English and figures inside Arabic from left to right', () =>
    expect(seen('ثقب 1916 ab cd')).toEqual(['ab cd', ' ', '1916', ' ', 'ثقب']))
  it('knows a line’s direction by its first letter', () => {
    expect(directionOf('12 ثقب b')).toBe('rtl')
    expect(directionOf('12 b ثقب')).toBe('ltr')
  })
})
