import { glyphMissing } from '@reelwright/look/text/glyph-missing'
import type { Line, TextStyle, Typesetter } from '@reelwright/look/text/typesetter'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadTypesetter } from './load-typesetter.js'

const SAMPLES = {
  Latin: 'Beyond the horizon, “fi” & ffl — Şçğ Żółć Việt Nam',
  Greek: 'Μαύρες τρύπες στο σύμπαν, ἀρχῆς',
  Cyrillic: 'Чёрные дыры — ґанок, Ђурђевдан',
  Japanese: 'ブラックホールは、光さえも逃れられない「時空」の領域である。',
  Chinese: '黑洞是时空中引力极强的区域，连光都无法逃脱。',
  Traditional: '黑洞是時空中引力極強的區域，連光都無法逃脫。',
  Korean: '블랙홀은 빛조차 빠져나올 수 없는 영역이다.',
  Arabic: 'الثقب الأسود هو منطقة في الزمكان (1916)، لا يفلت منها شيء',
  Devanagari: 'ब्लैक होल अंतरिक्ष का वह क्षेत्र है, क्षत्रिय।',
  Signs: 'H₂O × 10⁻⁹ ± 5 °C → € № ½ ∞ ≈ ✓ ★ ♪',
  Emoji: '😀 👩‍🚀 🇫🇷 1️⃣ ❤️ ✈️ 👍🏽',
} as const

const STYLE: TextStyle = { family: 'sans', weight: 500, size: 40 }
let type: Typesetter
beforeAll(async () => {
  type = await loadTypesetter([])
})

const inked = (line: Line) => line.pieces.filter((piece) => piece.path !== '' || piece.emoji.length > 0)

describe.each(['sans', 'serif'] as const)('%s', (family) => {
  it.each(Object.entries(SAMPLES))('%s is whole', (_, text) => {
    expect(type.missing(text)).toEqual([])
    const line = type.line(text, { ...STYLE, family })
    // Every word and no space is drawn.
    for (const piece of line.pieces)
      expect(piece.path !== '' || piece.emoji.length > 0).toBe(text.slice(piece.from, piece.to).trim() !== '')
    // Side by side, from the left edge to the width.
    const ends = line.pieces.map((piece) => piece.x + piece.width)
    for (const [index, piece] of line.pieces.entries()) expect(piece.x).toBeCloseTo(ends[index - 1] ?? 0, 6)
    expect(ends.at(-1)).toBeCloseTo(line.width, 6)
    expect(line.pieces.map(({ from, to }) => text.slice(from, to)).join('').length).toBe(text.length)
    // An em a letter at most, a fifth at least.
    expect(line.width / STYLE.size).toBeLessThan([...text].length * 1.1)
    expect(line.width / STYLE.size).toBeGreaterThan([...text].length * 0.18)
  })
})

describe('shaping', () => {
  it('gives the same outlines for the same text, whichever typesetter', async () => {
    const other = await loadTypesetter([])
    for (const text of Object.values(SAMPLES)) expect(other.line(text, STYLE)).toEqual(type.line(text, STYLE))
  })

  it('joins Arabic letters: a word is narrower than its letters apart', () => {
    const apart = [...'منطقة'].reduce((sum, letter) => sum + type.line(letter, STYLE).width, 0)
    expect(type.line('منطقة', STYLE).width).toBeLessThan(apart * 0.9)
  })

  it('forms Devanagari conjuncts', () => {
    expect(type.line('क्ष', STYLE).width).toBeLessThan(type.line('कष', STYLE).width * 0.8)
  })

  it('reads Arabic from the right', () => {
    const [first, last] = ['الثقب', 'الأسود'].map(
      (word) => type.line('الثقب الأسود', STYLE).pieces.find(({ from, to }) => 'الثقب الأسود'.slice(from, to) === word)!,
    )
    expect(first!.x).toBeGreaterThan(last!.x)
  })

  it('kerns', () =>
    expect(type.line('AVAV', STYLE).width).toBeLessThan(2 * type.line('A', STYLE).width + 2 * type.line('V', STYLE).width - 2))

  it('sets figures of one width when asked', () => {
    const width = (text: string, tabular: boolean): number => type.line(text, { ...STYLE, tabular }).width
    expect(width('1111', true)).toBeCloseTo(width('8888', true), 6)
    expect(width('1111', false)).toBeLessThan(width('8888', false) - 5)
  })

  it('grows with weight, and by the em with size', () => {
    expect(type.line('weight', { ...STYLE, weight: 800 }).width).toBeGreaterThan(type.line('weight', { ...STYLE, weight: 300 }).width + 3)
    expect(type.line('size', { ...STYLE, size: 120 }).width).toBeCloseTo(type.line('size', { ...STYLE, size: 60 }).width * 2, 6)
  })

  it('spaces letters by tracking, but never tears a joined script', () => {
    // Three gaps between four letters, and none after the last.
    expect(type.line('ABCD', { ...STYLE, tracking: 0.1 }).width).toBeCloseTo(type.line('ABCD', STYLE).width + 12, 6)
    expect(type.line('منطقة', { ...STYLE, tracking: 0.1 }).width).toBe(type.line('منطقة', STYLE).width)
  })

  it('draws Han as the text’s language does', async () => {
    const japanese = await loadTypesetter(['ひらがな'])
    const path = (setter: Typesetter): string => setter.line('骨直', STYLE).pieces[0]!.path
    expect(path(japanese)).not.toBe(path(type))
    expect(path(await loadTypesetter([], { language: 'ja' }))).toBe(path(japanese))
    expect(path(await loadTypesetter(['ひらがな'], { language: 'zh-Hans' }))).toBe(path(type))
  })

  it('makes small figures that no font has from the plain ones', () => {
    const width = (text: string): number => type.line(text, STYLE).width
    expect(type.missing('CO₂ 10⁻⁹ m²')).toEqual([])
    expect(width('CO₂') - width('CO')).toBeGreaterThan((width('CO2') - width('CO')) * 0.5)
    expect(width('CO₂') - width('CO')).toBeLessThan((width('CO2') - width('CO')) * 0.8)
    expect(type.line('₂', STYLE).pieces[0]!.path).not.toBe(type.line('²', STYLE).pieces[0]!.path)
  })

  it('has metrics that hold its letters', () => {
    const line = type.line('Åg', STYLE)
    expect(line.ascent).toBeGreaterThan(line.capHeight)
    expect(line.capHeight / STYLE.size).toBeCloseTo(0.7275, 2)
    expect(line.descent).toBeGreaterThan(0)
    expect(type.line('', STYLE)).toMatchObject({ width: 0, pieces: [] })
  })
})

describe('missing', () => {
  it('names what no font has, once, and nothing else', () => {
    expect(type.missing('a 𓀀 b 𓀀 😀 時 \u200D\n')).toEqual(['𓀀'])
  })

  it('becomes one sentence for the whole film', () => {
    expect(glyphMissing(Object.values(SAMPLES), type)).toBeUndefined()
    const fault = glyphMissing(['fine', 'ancient 𓀀', 'and 𓁐𓀀'], type)
    expect(fault).toMatchObject({ code: 'GLYPH_MISSING', kind: 'input', given: '𓀀𓁐' })
    expect(fault?.message).toBe(
      'No font that comes with Reelwright has the characters 𓀀 (U+13000), 𓁐 (U+13050); write the text without them.',
    )
  })
})

describe('wrap', () => {
  // Signs are left out, dashes too: some keep to the word before them.
  const { Signs: _, ...spoken } = SAMPLES
  const scripts = fc.constantFrom(
    ...Object.values(spoken)
      .flatMap((text) => text.split(' '))
      .filter((word) => /\p{L}/u.test(word)),
  )
  const texts = fc.array(scripts, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))

  it('never passes the width, the number of lines, nor loses a character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 120, max: 1400 }), fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const lines = type.wrap(text, STYLE, width, most)
        if (!lines) return
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width)
        const bare = (from: string): string => from.replace(/\s/gu, '')
        expect(lines.map((line) => bare(line.text)).join('')).toBe(bare(text))
      }),
      { numRuns: 60 },
    )
  })

  it('refuses only what cannot be: with room for each word alone it always finds lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const widest = Math.max(...text.split(' ').map((word) => type.line(word, STYLE).width))
        expect(type.wrap(text, STYLE, widest * 1.02, 60)).toBeDefined()
      }),
      { numRuns: 30 },
    )
  })

  it('is even', () => {
    const lines = type.wrap('Black holes are regions of spacetime where gravity is so strong that nothing can escape', STYLE, 700, 4)!
    const widths = lines.map((line) => line.width)
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.7)
  })

  it('draws each word once', () => expect(inked(type.wrap('nothing can escape', STYLE, 5000, 1)![0]!)).toHaveLength(3))
})
