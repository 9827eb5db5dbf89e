import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { drawCaption } from '@reelwright/look/captions/draw-caption'
import type { Drawing } from '@reelwright/look/drawing'
import type { Stage } from '@reelwright/look/graphics/design'
import { graphicOf } from '@reelwright/look/graphics/list'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { beforeAll, describe, expect, it } from 'vitest'
import { likeness } from './likeness.js'
import { loadTypesetter } from './load-typesetter.js'
import { paint } from './paint.js'
import { rasterise } from './rasterise.js'

const SHAPES = { wide: [1920, 1080], square: [1080, 1080], tall: [1080, 1920] } as const
type Shape = keyof typeof SHAPES

let type: Typesetter
beforeAll(async () => {
  type = await loadTypesetter([])
})
const stageOf = (shape: Shape, seconds = 6): Stage => {
  const [width, height] = SHAPES[shape]
  return { width, height, rate: { num: 30, den: 1 }, frames: seconds * 30, palette: DEFAULT_PALETTE, type }
}

const TITLE = {
  kind: 'title',
  params: { title: 'Black Holes: Where Light Goes to Die', subtitle: 'A short history of an idea nobody wanted to be true' },
}
const CHAPTER = { kind: 'chapter', params: { number: 2, title: 'The Man Who Calculated the Impossible' } }
const QUOTE = { kind: 'quote', params: { text: '宇宙中最不可理解的事，就是它竟然可以被理解。', by: '阿尔伯特·爱因斯坦' } }
const ARABIC = {
  kind: 'timeline',
  params: {
    title: 'قرن من النجوم المظلمة',
    entries: [
      { when: '1783', what: 'جون ميشيل يتخيل نجمًا ثقيلًا لا يغادره الضوء' },
      { when: '1916', what: 'شفارتسشيلد يحل معادلات أينشتاين' },
      { when: '2019', what: 'التلسكوب يُظهر ظل الثقب الأسود' },
    ],
  },
}
const COUNTER = {
  kind: 'counter',
  params: { value: 6_500_000_000, unit: 'suns', label: 'The mass of the black hole at the centre of the galaxy M87' },
}
const MEASURE = { kind: 'counter', params: { value: 1900, unit: 'years old' } }
const LIST = {
  kind: 'list',
  params: {
    title: 'Что мы видим в темноте',
    items: ['Звёзды, обращающиеся вокруг ничего', 'Газ, который светится перед падением', 'Рябь пространства'],
  },
}
const LOWER_THIRD = { kind: 'lowerThird', params: { name: 'Dr. Andrea Ghez', role: 'Astronomer, University of California, Los Angeles' } }
const CREDIT = { kind: 'credit', params: { text: 'NASA / ESA / Hubble Heritage Team' } }

const at = (graphic: { kind: string; params: Record<string, unknown> }, shape: Shape, seconds?: number): Drawing => {
  const ready = graphicOf(graphic)
  const stage = stageOf(shape)
  return ready.draw(stage, seconds === undefined ? ready.proofFrame(stage) : Math.round(seconds * 30))
}

/** The whole frame at half its size, over a middle grey where a drawing leaves it open. */
const picture = (drawing: Drawing, shape: Shape): Canvas => {
  const [width, height] = SHAPES[shape]
  const canvas = createCanvas(width / 2, height / 2)
  const context = canvas.getContext('2d')
  context.fillStyle = '#7c8a92'
  context.fillRect(0, 0, width, height)
  context.scale(0.5, 0.5)
  paint(drawing, context)
  return canvas
}

describe('graphics look as they did when they were looked at', () => {
  const golden = (name: string): URL => new URL(`../../raster/golden-graphics/${name}.jpg`, import.meta.url)
  const shots = [
    ['title', TITLE, 'wide', undefined],
    ['title-rising', TITLE, 'wide', 0.8],
    ['title-square', TITLE, 'square', undefined],
    ['chapter', CHAPTER, 'wide', undefined],
    ['quote-chinese', QUOTE, 'wide', undefined],
    ['timeline-arabic', ARABIC, 'wide', undefined],
    ['timeline-arabic-tall', ARABIC, 'tall', undefined],
    ['counter-counting', COUNTER, 'wide', 0.7],
    ['counter-without-label', MEASURE, 'wide', undefined],
    ['list-russian-tall', LIST, 'tall', undefined],
    ['lower-third', LOWER_THIRD, 'wide', undefined],
    ['credit', CREDIT, 'wide', undefined],
  ] as const

  it.each(shots)('%s', async (name, graphic, shape, seconds) => {
    const drawn = picture(at(graphic, shape, seconds), shape)
    // REELWRIGHT_GOLDEN=write keeps what is drawn now, to be looked at before it is committed.
    if (process.env.REELWRIGHT_GOLDEN === 'write') {
      mkdirSync(new URL('.', golden(name)), { recursive: true })
      writeFileSync(golden(name), await drawn.encode('jpeg', 88))
    }
    const kept = await loadImage(readFileSync(golden(name)))
    const canvas = createCanvas(kept.width, kept.height)
    canvas.getContext('2d').drawImage(kept, 0, 0)
    expect([canvas.width, canvas.height]).toEqual([drawn.width, drawn.height])
    expect(likeness(drawn, canvas)).toBeGreaterThanOrEqual(0.97)
  })

  it('and another word, a lost line or a shifted one would be noticed', () => {
    const right = picture(at(CHAPTER, 'wide'), 'wide')
    expect(likeness(right, right)).toBe(1)
    const other = { ...CHAPTER, params: { number: 2, title: 'The Man Who Calculated the Improbable' } }
    expect(likeness(right, picture(at(other, 'wide'), 'wide'))).toBeLessThan(0.97)
    const shifted = createCanvas(right.width, right.height)
    shifted.getContext('2d').drawImage(right, 0, 3)
    expect(likeness(right, shifted)).toBeLessThan(0.97)
  })
})

describe('overlays', () => {
  it('paint nothing outside their box at any moment', () => {
    for (const graphic of [LOWER_THIRD, CREDIT]) {
      for (const seconds of [0.4, 0.7, 1, 3, 5.7, 5.9]) {
        const drawing = at(graphic, 'wide', seconds)
        const { box } = drawing
        const rim = { x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 }
        const { width, height, rgba } = rasterise({ ...drawing, box: rim })
        let outside = 0
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            if (x >= 20 && x < width - 20 && y >= 20 && y < height - 20) continue
            outside = Math.max(outside, rgba[(y * width + x) * 4 + 3]!)
          }
        }
        expect(outside).toBeLessThanOrEqual(2)
      }
    }
  })

  it('leave the captions of every shape their place', () => {
    const word = (text: string, from: number) => ({ text, from, to: from + text.length, start: from * 1000, end: from * 1000 + 900 })
    const source = {
      kind: 'caption' as const,
      lines: [[word('Every black hole is wrapped', 0)], [word('in a boundary nothing crosses', 28)]],
    }
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const [, ...lines] = drawCaption(source, stageOf(shape), 3)
      expect(lines).toHaveLength(2)
      for (const graphic of [LOWER_THIRD, CREDIT]) {
        const { box } = at(graphic, shape)
        const above = lines.every((line) => box.y + box.height <= line.box.y)
        const below = lines.every((line) => line.box.y + line.box.height <= box.y)
        expect(above || below, `${graphic.kind} in a ${shape} frame`).toBe(true)
      }
    }
  })
})
