import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksOf } from './breaks.js'

/** The text with a stroke where a line may end. */
const strokes = (text: string): string => {
  let from = 0
  return breaksOf(text)
    .map(({ to }) => {
      const part = text.slice(from, to)
      from = to
      return part
    })
    .join('|')
}

describe('where a line may end', () => {
  it.each([
    ['a quiet sea', 'a |quiet |sea'],
    ['no\u00A0break', 'no\u00A0break'],
    ['a well-known star — far away', 'a |well-|known |star |— |far |away'],
    ['“Light, (bent) by mass.”', '“Light, |(bent) |by |mass.”'],
    ['12-15 or 3.5 % of 1/2', '12-15 |or |3.5 % |of |1/2'],
    ['Quoi ? « oui » sagt »so« .NET ’tis … so', 'Quoi ? |« oui » |sagt |»so« |.NET |’tis |… |so'],
    ['𠮷野家𠮟る', '𠮷|野|家|𠮟|る'],
    ['光さえも、逃げる。', '光|さ|え|も、|逃|げ|る。'],
    ['「時空」の「領域」', '「時|空」|の|「領|域」'],
    ['ブラックホール', 'ブ|ラッ|ク|ホー|ル'],
    ['黑洞，是《时空》', '黑|洞，|是|《时|空》'],
    ['블랙홀은 빛조차', '블랙홀은 |빛조차'],
    ['الثقب الأسود', 'الثقب |الأسود'],
    ['one\ntwo', 'one\n|two'],
    ['👩‍🚀 and 🇫🇷🇩🇪', '👩‍🚀 |and |🇫🇷🇩🇪'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(strokes(text)).toBe(expected)
  })

  it('goes through every text once, in order, to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const breaks = breaksOf(text)
        expect(breaks.map(({ to }) => to)).toEqual([...new Set(breaks.map(({ to }) => to))].sort((a, b) => a - b))
        expect(breaks.at(-1)?.to ?? 0).toBe(text.length)
        for (const { ink, to } of breaks) expect(text.slice(ink, to).trim()).toBe('')
      }),
    )
  })
})
