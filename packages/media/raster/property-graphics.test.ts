import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import type { Stage } from '@reelwright/look/graphics/design'
import { graphicOf } from '@reelwright/look/graphics/list'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { paletteOfBrand } from '@reelwright/look/palette-brand'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { beforeAll, describe, expect, it } from 'vitest'
import { likeness } from './likeness.js'
import { loadTypesetter } from './load-typesetter.js'
import { type Pictures, paint } from './paint.js'
import { rasterise } from './rasterise.js'

const SHAPES = { wide: [1920, 1080], square: [1080, 1080], tall: [1080, 1920], sheet: [1080, 1350] } as const
type Shape = keyof typeof SHAPES

const assetOf = (n: number, width: number, height: number) => ({
  hash: n.toString(16).padStart(64, '0'),
  type: 'image/png',
  bytes: 1,
  width,
  height,
})
const LOGO = assetOf(1, 600, 200)
const FACE = assetOf(2, 400, 500)
const HERO = assetOf(3, 900, 600)

/** A picture of discs and bars: enough to see where it lies and how it is cut. */
const drawn = ({ width, height }: typeof LOGO, colours: readonly [string, string, string]): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (const [n, colour] of colours.entries()) {
    context.fillStyle = colour
    context.beginPath()
    if (n === 0) context.rect(0, 0, width, height)
    else context.arc(width * (0.3 + 0.3 * n), height * 0.6, (height * 0.45) / n, 0, 2 * Math.PI)
    context.fill()
  }
  return canvas
}
const PICTURES: Pictures = new Map([
  [LOGO.hash, drawn(LOGO, ['#223344', '#f5f2ea', '#e9b44c'])],
  [FACE.hash, drawn(FACE, ['#8fa6b3', '#22303c', '#d9a987'])],
  [HERO.hash, drawn(HERO, ['#dcd2c2', '#5d8a54', '#8fc1e8'])],
])

const PAPER = paletteOfBrand({ ground: '#faf7f2', ink: '#2b2420', accent: '#8a3b12' }, DEFAULT_PALETTE).palette

let house: Typesetter
let brand: Typesetter
beforeAll(async () => {
  house = await loadTypesetter([])
  brand = await loadTypesetter([], { heading: { family: 'Playfair Display' }, text: { family: 'Montserrat' } })
})

type Look = { readonly paper?: boolean; readonly platform?: Stage['platform'] }
const stageOf = (shape: Shape, { paper = false, platform }: Look = {}): Stage => {
  const [width, height] = SHAPES[shape]
  const palette = paper ? PAPER : DEFAULT_PALETTE
  return { width, height, rate: { num: 30, den: 1 }, frames: 150, palette, type: paper ? brand : house, platform }
}

const HOUSE = { address: '128 Harbor View Lane', place: 'Sausalito, CA 94965' }
const FACTS = [
  { label: 'Price', value: '$2,495,000' },
  { label: 'Bedrooms', value: '4' },
  { label: 'Bathrooms', value: '3.5' },
  { label: 'Living area', value: '2,840 sq ft' },
  { label: 'Lot', value: '0.31 acre' },
  { label: 'Year built', value: '1962' },
]
const AGENT = {
  name: 'Elena Marchetti',
  licence: 'DRE 01234567',
  phone: '(415) 555-0142',
  email: 'elena@harborstone.example',
  url: 'https://harborstone.example/elena/',
  brokerage: 'Harbor & Stone Realty',
  photo: FACE,
  logo: LOGO,
}
const PRINT = { disclaimer: 'All information deemed reliable but not guaranteed.', equalHousing: true }
const POINTS = [1420, 1585, 1510, 1690, 1815].map((value, n) => ({ label: String(2021 + n), value }))
const CHART = { title: 'Median sale price in Sausalito', unit: '$k', points: POINTS, source: 'County recorder, 2025' }
const ROWS = [
  { label: 'Price per sq ft', values: ['$878', '$940'] },
  { label: 'Days on market', values: ['3', '27'] },
]
const ARABIC = [
  { label: 'غرف النوم', value: '4' },
  { label: 'المساحة', value: '264 م²' },
]

type Shot = readonly [name: string, kind: string, params: Record<string, unknown>, shape: Shape, look?: Look, seconds?: number]
const SHOTS: readonly Shot[] = [
  ['reel-intro', 'reelIntro', { ...HOUSE, line: 'Just listed', logo: LOGO }, 'tall'],
  ['reel-intro-rising', 'reelIntro', { ...HOUSE, line: 'Just listed', logo: LOGO }, 'wide', {}, 0.7],
  ['address-third', 'addressThird', { ...HOUSE, price: '$2,495,000' }, 'wide'],
  ['address-third-reels', 'addressThird', { ...HOUSE, price: '$2,495,000' }, 'tall', { platform: 'reels' }],
  ['callout', 'callout', { text: 'Original stone fireplace', x: 0.3, y: 0.6 }, 'square'],
  ['facts-card', 'factsCard', { ...HOUSE, facts: FACTS, line: 'At a glance' }, 'tall'],
  ['facts-card-paper', 'factsCard', { ...HOUSE, facts: FACTS, line: 'At a glance' }, 'wide', { paper: true }],
  ['facts-card-arabic', 'factsCard', { address: 'شارع الميناء ١٢٨', facts: ARABIC }, 'square'],
  [
    'open-house',
    'openHouse',
    { title: 'Open house', when: ['Saturday, Nov 28 · 1–4 pm', 'Sunday, Nov 29 · 2–4 pm'], address: HOUSE.address },
    'tall',
  ],
  ['ribbon', 'ribbon', { ribbon: 'just-listed', text: 'Just listed' }, 'square'],
  ['agent-card', 'agentCard', { ...AGENT, ...PRINT, line: 'Come and see it' }, 'wide'],
  ['agent-card-youtube', 'agentCard', { ...AGENT, ...PRINT }, 'tall', { platform: 'youtube' }],
  ['presenter', 'presenter', { name: AGENT.name, role: AGENT.brokerage, licence: AGENT.licence, photo: FACE }, 'tall'],
  ['closing-card', 'closingCard', { ...HOUSE, ...PRINT, line: 'See it in person', facts: ['4 bd', '3.5 ba', '2,840 sq ft'] }, 'square'],
  ['brand-bug', 'brandBug', { logo: LOGO }, 'wide'],
  ['disclosure', 'disclosure', { text: 'Digitally altered: virtual staging' }, 'square'],
  ['bar-chart', 'barChart', CHART, 'tall'],
  ['line-chart', 'lineChart', CHART, 'wide'],
  ['comparison', 'comparison', { title: 'Beside its neighbours', columns: ['This home', 'Area'], rows: ROWS }, 'square'],
  ['map-pin', 'mapPin', { latitude: 37.8591, longitude: -122.4853, label: HOUSE.address, place: HOUSE.place }, 'tall'],
  [
    'listing-sheet',
    'listingSheet',
    {
      ...HOUSE,
      ...PRINT,
      hero: HERO,
      facts: FACTS,
      features: ['Bay views', 'Stone fireplace', 'Heated floors'],
      line: 'Just listed',
      agent: AGENT,
    },
    'sheet',
  ],
]

/** The whole frame at half its size, over a ground that is bright on one side and dark on the other. */
const picture = ([, kind, params, shape, look, seconds]: Shot): Canvas => {
  const [width, height] = SHAPES[shape]
  const stage = stageOf(shape, look)
  const graphic = graphicOf({ kind, params })
  const canvas = createCanvas(width / 2, height / 2)
  const context = canvas.getContext('2d')
  const ground = context.createLinearGradient(0, 0, width / 2, height / 2)
  for (const [at, colour] of [
    [0, '#f1ebe0'],
    [0.5, '#8fa6b3'],
    [1, '#3b2f26'],
  ] as const)
    ground.addColorStop(at, colour)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  context.scale(0.5, 0.5)
  paint(graphic.draw(stage, seconds === undefined ? graphic.proofFrame(stage) : Math.round(seconds * 30)), context, PICTURES)
  return canvas
}

describe('the cards of a property film', () => {
  const golden = (name: string): URL => new URL(`../../raster/golden-property/${name}.jpg`, import.meta.url)

  it.each(SHOTS.map((shot) => [shot[0], shot] as const))('look as they did when they were looked at: %s', async (name, shot) => {
    const made = picture(shot)
    // REELWRIGHT_GOLDEN=write keeps what is drawn now, to be looked at before it is committed.
    if (process.env.REELWRIGHT_GOLDEN === 'write') {
      mkdirSync(new URL('.', golden(name)), { recursive: true })
      writeFileSync(golden(name), await made.encode('jpeg', 88))
    }
    const kept = await loadImage(readFileSync(golden(name)))
    const canvas = createCanvas(kept.width, kept.height)
    canvas.getContext('2d').drawImage(kept, 0, 0)
    expect([canvas.width, canvas.height]).toEqual([made.width, made.height])
    expect(likeness(made, canvas)).toBeGreaterThanOrEqual(0.96)
  })

  it('paint nothing outside their box at any moment', () => {
    for (const [, kind, params, shape] of SHOTS) {
      const stage = stageOf(shape)
      const graphic = graphicOf({ kind, params })
      for (const frame of [6, 14, 24, 75, 142]) {
        const drawing = graphic.draw(stage, frame)
        const { box } = drawing
        if (box.width === stage.width || drawing.ops.length === 0) continue
        const rim = { x: box.x - 16, y: box.y - 16, width: box.width + 32, height: box.height + 32 }
        const { width, height, rgba } = rasterise({ ...drawing, box: rim }, 1, PICTURES)
        let outside = 0
        for (let y = 0; y < height; y += 1)
          for (let x = 0; x < width; x += 1) {
            const [px, py] = [rim.x + x, rim.y + y]
            const off = px < 0 || py < 0 || px >= stage.width || py >= stage.height
            if (off || (x >= 16 && x < width - 16 && y >= 16 && y < height - 16)) continue
            outside = Math.max(outside, rgba[(y * width + x) * 4 + 3]!)
          }
        expect(outside, `${kind} at frame ${frame}`).toBeLessThanOrEqual(3)
      }
    }
  })
})
