import { describe, expect, it } from 'vitest'
import { type FontFile, hanOf, inRanges, parseRanges, preference } from './font-file.js'

describe('unicode ranges', () => {
  const ranges = parseRanges('U+131, U+0-FF,U+4??')
  it('reads single, spans and wildcards', () =>
    expect(ranges).toEqual([
      [0, 0xff],
      [0x131, 0x131],
      [0x400, 0x4ff],
    ]))
  it('joins what overlaps', () => expect(parseRanges('U+30-39,U+20-7F,U+80')).toEqual([[0x20, 0x80]]))
  it.each([
    [0, true],
    [0xff, true],
    [0x100, false],
    [0x131, true],
    [0x4ff, true],
    [0x500, false],
  ])('%i', (code, held) => expect(inRanges(ranges, code)).toBe(held))
})

describe('whose Han shapes', () => {
  it.each([
    ['時空の', undefined, 'ja'],
    ['時空', 'ja-JP', 'ja'],
    ['时空', undefined, 'zh'],
    ['時空', 'ko', 'ko'],
    ['시공(時空)', 'ja', 'ko'],
    ['時空', 'en', 'zh'],
  ])('%s in a film in %s: %s', (text, language, han) => expect(hanOf(text, language)).toBe(han))
})

it('asks the film’s own face first, then the other, then the scripts', () => {
  const file = (id: string, role: FontFile['role'], han?: FontFile['han']): FontFile => ({ id, role, han, covers: [] })
  const files = [
    file('zh', 'script', 'zh'),
    file('sans', 'sans'),
    file('ja', 'script', 'ja'),
    file('arabic', 'script'),
    file('emoji', 'emoji'),
    file('serif', 'serif'),
  ]
  expect(preference(files, 'serif', 'ja').map(({ id }) => id)).toEqual(['serif', 'sans', 'arabic', 'ja', 'zh'])
})
