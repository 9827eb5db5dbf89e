import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginsOf } from '../type-scale.js'
import { DESIGNS, GRAPHIC_KINDS, type GraphicKind, graphicOf, textsOf } from './list.js'
import { numberText } from './number-text.js'
import { lettersIn, printed, stageOf } from './stand-in.test-data.js'

const stages = fc
  .record({
    size: fc.constantFrom([1920, 1080], [1080, 1080], [1080, 1920], [1280, 720], [3840, 2160]),
    seconds: fc.integer({ min: 15, max: 200 }).map((n) => n / 10),
  })
  .map(({ size, seconds }) => stageOf(size[0]!, size[1]!, seconds))

const words = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 32 })
    .map((list) => list.join(' ').slice(0, most).trim())
/** Those of the property film have tests of their own, in `property/`. */
const PARAMS: Partial<Record<GraphicKind, fc.Arbitrary<Record<string, unknown>>>> = {
  title: fc.record({ title: words(240), subtitle: words(240) }),
  chapter: fc.record({ number: fc.integer({ min: 0, max: 9999 }), title: words(240) }),
  quote: fc.record({ text: words(420), by: words(240) }),
  timeline: fc.record({
    title: words(240),
    entries: fc.array(fc.record({ when: words(240), what: words(240) }), { minLength: 2, maxLength: 6 }),
  }),
  counter: fc.record({ value: fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100), unit: words(240), label: words(240) }),
  list: fc.record({ title: words(240), items: fc.array(words(240), { minLength: 2, maxLength: 6 }) }),
  lowerThird: fc.record({ name: words(240), role: words(240) }),
  credit: fc.record({ text: words(240) }),
}
const graphics = fc.constantFrom(...Object.entries(PARAMS)).chain(([kind, params]) => params.map((given) => ({ kind, params: given })))

test('every text is drawn whole and inside its box, however long it is, in every shape of frame', () => {
  fc.assert(
    fc.property(graphics, stages, ({ kind, params }, stage) => {
      const graphic = graphicOf({ kind, params })
      const { ops, box } = graphic.draw(stage, graphic.proofFrame(stage))
      const letters = lettersIn(ops)
      const figures = kind === 'list' ? (params.items as unknown[]).length - 6 : 0
      // Words that had to be divided have gained a hyphen; a counter shows one number of those it may pass.
      if (kind !== 'counter') expect(letters.length).toBeGreaterThanOrEqual(printed(graphic.texts) + figures)
      else expect(letters.length).toBeGreaterThanOrEqual(printed([String(params.unit), String(params.label)]) + 1)
      const reach = {
        left: Math.min(...letters.map(({ x }) => x)),
        top: Math.min(...letters.map(({ y }) => y)),
        right: Math.max(...letters.map(({ x, width }) => x + width)),
        bottom: Math.max(...letters.map(({ y, height }) => y + height)),
      }
      expect(reach.left).toBeGreaterThanOrEqual(box.x)
      expect(reach.top).toBeGreaterThanOrEqual(box.y)
      expect(reach.right).toBeLessThanOrEqual(box.x + box.width)
      expect(reach.bottom).toBeLessThanOrEqual(box.y + box.height)
      if (graphic.layer === 'frame') {
        const margins = marginsOf(stage)
        expect(reach.left).toBeGreaterThanOrEqual(margins.x - 1)
        expect(reach.right).toBeLessThanOrEqual(margins.x + margins.width + 1)
        expect(reach.top).toBeGreaterThanOrEqual(margins.y - 0.02 * stage.height)
        expect(reach.bottom).toBeLessThanOrEqual(margins.y + margins.height + 0.02 * stage.height)
      }
      expect([box.x, box.y, box.width, box.height].every(Number.isInteger)).toBe(true)
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= stage.width && box.y + box.height <= stage.height).toBe(true)
    }),
    { numRuns: 250 },
  )
})

test('a counter stays in its margins while it counts, whatever it counts to', () => {
  const value = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -4, max: 40 })).map(([n, power]) => n * 10 ** power)
  fc.assert(
    fc.property(value, fc.constantFrom('de', 'fr', 'en'), (value, language) => {
      const stage = { ...stageOf(1920, 1080, 5), language }
      const margins = marginsOf(stage)
      const graphic = graphicOf({ kind: 'counter', params: { value, label: 'x' } })
      const letters = [10, 14, 20, 30, 45, 60].flatMap((frame) => lettersIn(graphic.draw(stage, frame).ops))
      expect(Math.min(...letters.map(({ x }) => x))).toBeGreaterThanOrEqual(margins.x - 1)
      expect(Math.max(...letters.map(({ x, width }) => x + width))).toBeLessThanOrEqual(margins.x + margins.width + 1)
    }),
  )
})

test('a graphic rests: around its proof frame its key does not change, and equal keys mean equal drawings', () => {
  fc.assert(
    fc.property(
      graphics,
      fc.integer({ min: 40, max: 140 }).map((n) => n / 10),
      ({ kind, params }, seconds) => {
        const stage = stageOf(1920, 1080, seconds)
        const graphic = graphicOf({ kind, params })
        const proof = graphic.proofFrame(stage)
        const rest = graphic.draw(stage, proof)
        const keys = Array.from({ length: stage.frames }, (_, frame) => graphic.draw(stage, frame).key)
        expect(keys.filter((key) => key === rest.key).length / stage.frames).toBeGreaterThan(0.2)
        expect(graphic.draw(stage, keys.indexOf(rest.key))).toEqual(rest)
        expect(new Set(keys).size).toBeGreaterThan(20)
        expect(graphicOf({ kind, params }).draw(stage, 7)).toEqual(graphic.draw(stage, 7))
      },
    ),
    { numRuns: 40 },
  )
})

test('it comes in from nothing and leaves nothing but its ground', () => {
  for (const [kind, params] of Object.entries({
    title: { title: 'A title', subtitle: 'And more' },
    quote: { text: 'Words', by: 'Someone' },
    lowerThird: { name: 'A name', role: 'A role' },
    credit: { text: 'A credit' },
    list: { items: ['One', 'Two'] },
  })) {
    const stage = stageOf(1920, 1080, 5)
    const graphic = graphicOf({ kind, params })
    expect(lettersIn(graphic.draw(stage, 0).ops)).toEqual([])
    expect(lettersIn(graphic.draw(stage, stage.frames - 1).ops)).toEqual([])
    expect(lettersIn(graphic.draw(stage, graphic.proofFrame(stage)).ops).length).toBeGreaterThan(0)
  }
})

test('a kind without a design and params that do not fit are refused with the field to mend', () => {
  expect(() => graphicOf({ kind: 'toString', params: {} })).toThrow(expect.objectContaining({ code: 'GRAPHIC_UNKNOWN', kind: 'input' }))
  expect(() =>
    graphicOf({
      kind: 'timeline',
      params: {
        entries: [
          { when: '1900', what: '' },
          { when: '1901', what: 'x' },
        ],
      },
    }),
  ).toThrow(expect.objectContaining({ code: 'GRAPHIC_INVALID', field: 'params.entries.0.what' }))
  for (const kind of GRAPHIC_KINDS) expect(DESIGNS[kind].kind).toBe(kind)
  expect(textsOf('lowerThird', { name: 'A', role: 'B' })).toEqual(['A', 'B'])
})

test('numbers are written as their language writes them', () => {
  expect(numberText(1969, 0)).toBe('1969')
  expect(numberText(6_500_000, 0)).toBe('6,500,000')
  expect(numberText(12_345.6, 1, 'de-AT')).toBe('12.345,6')
  expect(numberText(-0.04, 1)).toBe('0.0')
  expect(numberText(-40, 0)).toBe('−40')
  expect(numberText(-1.989e30, 0, 'fr')).toBe('−1,99 × 10³⁰')
})
