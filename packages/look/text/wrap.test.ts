import { describe, expect, it } from 'vitest'
import { wrapText } from './wrap.js'

/** Every UTF-16 unit ten pixels wide. */
const wrap = (text: string, width: number, most: number): readonly string[] | undefined =>
  wrapText(text, (from, to) => (to - from) * 10, width, most)?.map(([from, to]) => text.slice(from, to))

describe('wrapText', () => {
  it('keeps one line when it fits', () => expect(wrap('a short line', 200, 3)).toEqual(['a short line']))
  it('evens its lines out rather than filling the first', () =>
    expect(wrap('aaaa bbbb cccc dddd', 160, 2)).toEqual(['aaaa bbbb', 'cccc dddd']))
  it('rather breaks after a comma than after an article', () =>
    expect(wrap('when it falls, the star shines', 170, 2)).toEqual(['when it falls,', 'the star shines']))
  it('does not leave a small word hanging', () => expect(wrap('night of the stars', 160, 2)).toEqual(['night', 'of the stars']))
  it('breaks where it must', () => expect(wrap('one\ntwo three', 500, 3)).toEqual(['one', 'two three']))
  it('says when the text needs more lines', () => expect(wrap('aaaa bbbb cccc dddd', 50, 3)).toBeUndefined())
  it('says when a word is wider than the line', () => expect(wrap('a incomprehensibilities', 100, 9)).toBeUndefined())
  it('has no lines for no text', () => expect(wrap('', 100, 2)).toEqual([]))
})
