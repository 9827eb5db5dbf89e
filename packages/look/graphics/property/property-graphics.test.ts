import { PLACEMENTS } from '@reelwright/film/property/avatar/avatar'
import { RIBBONS } from '@reelwright/film/property/listing'
import { PLATFORMS } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Op } from '../../drawing.js'
import type { Stage } from '../design.js'
import { type GraphicKind, graphicOf } from '../list.js'
import { lettersIn, printed, stageOf } from '../stand-in.test-data.js'
import { footOf, safeOf } from './room.js'

const words = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 20 })
    .map((list) => list.join(' ').slice(0, most).trim())
const asset = (n: number, width: number, height: number) => ({
  hash: n.toString(16).padStart(64, '0'),
  type: 'image/png',
  bytes: 1,
  width,
  height,
})
const logo = fc.constantFrom(asset(1, 900, 200), asset(2, 200, 900), asset(3, 8000, 8000))
const photo = fc.constantFrom(asset(4, 800, 1000), asset(5, 3000, 2000))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const fact = fc.record({ label: fc.constantFrom('Price', 'Bedrooms', 'Baths', 'Lot', 'Year built', 'Anything'), value: words(24) })
const address = words(120)
const agent = {
  name: words(80),
  licence: some(words(60)),
  phone: some(words(40)),
  email: some(words(60)),
  url: some(words(80)),
  brokerage: some(words(80)),
  photo: some(photo),
  logo: some(logo),
}
const smallPrint = { disclaimer: some(words(240)), equalHousing: some(fc.boolean()) }
const chart = fc.record({
  title: words(60),
  unit: some(fc.constantFrom('$', '$k', '%', 'sq ft')),
  points: fc.array(fc.record({ label: words(24), value: fc.integer({ min: -1e5, max: 1e6 }) }), { minLength: 2, maxLength: 8 }),
  source: some(words(80)),
})
const rows = fc.array(fc.record({ label: words(32), values: fc.tuple(words(24), words(24)) }), { minLength: 1, maxLength: 6 })
const comparison = { title: words(60), columns: fc.tuple(words(24), words(24)), rows, source: some(words(80)) }
const figure = fc.oneof(
  chart.map((one) => ({ ...one, kind: 'bars', unit: one.unit?.slice(0, 12) })),
  fc.record(comparison).map((one) => ({ ...one, kind: 'comparison' })),
)

const PARAMS = {
  reelIntro: fc.record({ address, place: some(words(60)), line: some(words(60)), logo: some(logo) }),
  addressThird: fc.record({ address, place: some(words(60)), price: some(words(20)) }),
  callout: fc.record({ text: words(80), x: share, y: share }),
  factsCard: fc.record({ address, place: some(words(60)), line: some(words(60)), facts: fc.array(fact, { minLength: 2, maxLength: 8 }) }),
  openHouse: fc.record({ title: words(60), when: fc.array(words(60), { minLength: 1, maxLength: 4 }), address: some(address) }),
  ribbon: fc.record({ ribbon: fc.constantFrom(...RIBBONS), text: words(30), last: some(fc.boolean()) }),
  agentCard: fc.record({ ...agent, ...smallPrint, line: some(words(60)) }),
  presenter: fc.record({ name: words(80), role: some(words(80)), licence: some(words(60)), photo }),
  avatar: fc.record({
    film: fc.constantFrom(asset(6, 720, 720), asset(7, 1080, 1920), asset(8, 1920, 1080)),
    first: fc.nat(90),
    placement: fc.constantFrom(...PLACEMENTS),
    label: words(40),
    name: some(words(80)),
    role: some(words(80)),
    licence: some(words(60)),
  }),
  closingCard: fc.record({
    address,
    ...smallPrint,
    place: some(words(60)),
    line: some(words(60)),
    facts: some(fc.array(words(24), { maxLength: 6 })),
  }),
  brandBug: fc.record({ logo }),
  disclosure: fc.record({ text: words(80) }),
  barChart: chart,
  lineChart: chart,
  comparison: fc.record(comparison),
  mapPin: fc.record({
    latitude: fc.integer({ min: -90, max: 90 }),
    longitude: fc.integer({ min: -180, max: 180 }),
    label: words(80),
    place: some(words(60)),
  }),
  listingSheet: fc.record({
    hero: some(photo),
    address,
    ...smallPrint,
    place: some(words(60)),
    line: some(words(60)),
    facts: fc.array(fact, { maxLength: 9 }),
    features: fc.array(words(60), { maxLength: 14 }),
    agent: some(fc.record(agent)),
    figures: fc.array(figure, { maxLength: 1 }),
  }),
} satisfies Partial<Record<GraphicKind, fc.Arbitrary<Record<string, unknown>>>>

const graphics = fc
  .constantFrom(...Object.entries(PARAMS))
  .chain(([kind, params]) => (params as fc.Arbitrary<Record<string, unknown>>).map((given) => ({ kind, params: given })))
const stages = fc
  .record({ size: fc.constantFrom([1920, 1080], [1080, 1080], [1080, 1920], [1080, 1350]), platform: fc.constantFrom(...PLATFORMS) })
  .map(({ size, platform }): Stage => ({ ...stageOf(size[0]!, size[1]!, 5), platform }))

/** Pictures that ops show, by name. */
const refsIn = (ops: readonly Op[]): readonly string[] =>
  ops.flatMap((op) => (op.op === 'group' ? refsIn(op.ops) : op.op === 'image' ? [op.ref] : []))

test('every text is drawn whole, inside the platform’s safe area and the drawing’s box, whatever is left out', () => {
  fc.assert(
    fc.property(graphics, stages, ({ kind, params }, stage) => {
      const graphic = graphicOf({ kind, params })
      const { ops, box } = graphic.draw(stage, graphic.proofFrame(stage))
      const letters = lettersIn(ops)
      expect(letters.length).toBeGreaterThanOrEqual(
        printed(kind === 'closingCard' ? graphic.texts.filter((text) => text !== '  ·  ') : graphic.texts),
      )
      // The sheet is paper: it has margins of its own, and nobody lays buttons over it.
      const paper = { x: 40, y: 40, width: stage.width - 80, height: stage.height - 80 }
      const safe = kind === 'listingSheet' ? paper : safeOf(stage)
      for (const { x, y, width, height } of letters) {
        expect(x).toBeGreaterThanOrEqual(Math.max(safe.x, box.x) - 0.51)
        expect(y).toBeGreaterThanOrEqual(Math.max(safe.y, box.y) - 0.51)
        expect(x + width).toBeLessThanOrEqual(Math.min(safe.x + safe.width, box.x + box.width) + 0.51)
        expect(y + height).toBeLessThanOrEqual(Math.min(safe.y + safe.height, box.y + box.height) + 0.51)
      }
      expect([box.x, box.y, box.width, box.height].every(Number.isInteger)).toBe(true)
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= stage.width && box.y + box.height <= stage.height).toBe(true)
    }),
    { numRuns: 250 },
  )
})

test('captions of two lines stay free below everything but the sheet', () => {
  fc.assert(
    fc.property(graphics, stages, ({ kind, params }, stage) => {
      if (kind === 'listingSheet') return
      const graphic = graphicOf({ kind, params })
      for (const { y, height } of lettersIn(graphic.draw(stage, graphic.proofFrame(stage)).ops))
        expect(y + height).toBeLessThanOrEqual(footOf(stage) + 0.51)
    }),
    { numRuns: 100 },
  )
})

test('every picture it paints is one it names, and it names no other', () => {
  fc.assert(
    fc.property(graphics, stages, ({ kind, params }, stage) => {
      const graphic = graphicOf({ kind, params })
      const shown = refsIn(graphic.draw(stage, graphic.proofFrame(stage)).ops)
      expect(new Set(shown)).toEqual(new Set([...graphic.pictures, ...graphic.films.map((film) => film.asset)].map(({ hash }) => hash)))
    }),
    { numRuns: 100 },
  )
})

/** After these there is nothing but the film's end. */
const ENDINGS = ['agentCard', 'closingCard']

test('it comes in from nothing, rests, and leaves nothing but its ground, or stands to the end of the film that it ends', () => {
  fc.assert(
    fc.property(graphics, ({ kind, params }) => {
      const stage = stageOf(1080, 1920, 5)
      const graphic = graphicOf({ kind, params })
      const rest = graphic.draw(stage, graphic.proofFrame(stage))
      const keys = Array.from({ length: stage.frames }, (_, frame) => graphic.draw(stage, frame).key)
      // A film never rests: every frame of it is another.
      const moves = graphic.films.length > 0
      if (moves) expect(new Set(keys).size).toBe(stage.frames)
      else expect(keys.filter((key) => key === rest.key).length / stage.frames).toBeGreaterThan(0.2)
      expect(graphic.draw(stage, keys.indexOf(rest.key))).toEqual(rest)
      expect(lettersIn(graphic.draw(stage, 0).ops)).toEqual([])
      const end = graphic.draw(stage, stage.frames - 1)
      if (ENDINGS.includes(kind) || params.last) expect(end).toEqual(rest)
      else expect(lettersIn(end.ops)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a callout’s dot is where it was asked for, and its label is not on it', () => {
  fc.assert(
    fc.property(stages, share, share, (stage, x, y) => {
      const graphic = graphicOf({ kind: 'callout', params: { text: 'bay window', x, y } })
      const { ops } = graphic.draw(stage, graphic.proofFrame(stage))
      const dots = JSON.stringify(ops).match(/M[-\d.]+ [-\d.]+a/g) ?? []
      expect(dots.length).toBe(2)
      for (const { x: left, y: top, width, height } of lettersIn(ops)) {
        const [px, py] = [x * stage.width, y * stage.height]
        expect(px > left && px < left + width && py > top && py < top + height).toBe(false)
      }
    }),
  )
})

test('what does not fit is refused with the field to mend', () => {
  const refused = (kind: GraphicKind, params: Record<string, unknown>) => {
    try {
      graphicOf({ kind, params })
    } catch (fault) {
      return (fault as { field?: string }).field
    }
    return undefined
  }
  expect(refused('factsCard', { address: 'A', facts: [{ label: 'x', value: 'y' }] })).toBe('params.facts')
  expect(refused('callout', { text: 'A', x: 1.2, y: 0 })).toBe('params.x')
  expect(refused('ribbon', { ribbon: 'gone', text: 'A' })).toBe('params.ribbon')
  expect(refused('brandBug', {})).toBe('params.logo')
  expect(refused('mapPin', { latitude: 91, longitude: 0, label: 'A' })).toBe('params.latitude')
})

test('a presenter in the whole frame covers what moves under it, one in a corner does not', () => {
  const params = { film: asset(6, 1080, 1920), label: 'AI presenter' }
  for (const placement of PLACEMENTS)
    expect(graphicOf({ kind: 'avatar', params: { ...params, placement } }).veils, placement).toBe(placement === 'full')
})
