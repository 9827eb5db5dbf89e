import { createCanvas } from '@napi-rs/canvas'
import { type Drawing, type Op, solid } from '@reelwright/look/drawing'
import { describe, expect, it } from 'vitest'
import { paint } from './paint.js'
import { rasterise } from './rasterise.js'

const BOX = { x: 100, y: 50, width: 40, height: 30 }
const drawing = (...ops: readonly Op[]): Drawing => ({ ops, box: BOX, key: 'test' })

/** Red, green, blue and alpha at a pixel of the frame, as rasterised. */
const at = (raster: ReturnType<typeof rasterise>, x: number, y: number): readonly number[] => {
  const from = ((y - raster.y) * raster.width + (x - raster.x)) * 4
  return [...raster.rgba.subarray(from, from + 4)]
}
const pixel = (x: number, y: number, ...ops: readonly Op[]): readonly number[] => at(rasterise(drawing(...ops)), x, y)
const rect = (x: number, y: number, width: number, height: number, colour = '#ff0000', alpha = 1): Op => ({
  op: 'rect',
  box: { x, y, width, height },
  paint: solid(colour, alpha),
})
const square = (x: number, y: number, size: number): string => `M${x} ${y}h${size}v${size}h${-size}Z`

describe('ops', () => {
  it('fills boxes, rounded ones without their corners', () => {
    expect(pixel(100, 50, rect(100, 50, 40, 30))).toEqual([255, 0, 0, 255])
    expect(pixel(100, 50, { op: 'rect', box: BOX, radius: 10, paint: solid('#ff0000') })).toEqual([0, 0, 0, 0])
  })

  it('gives colour premultiplied by alpha', () => expect(pixel(110, 60, rect(100, 50, 40, 30, '#ff0000', 0.5))).toEqual([128, 0, 0, 128]))

  it('fills paths under their matrix', () => {
    const fill: Op = { op: 'fill', path: square(0, 0, 5), paint: solid('#00ff00'), matrix: [2, 0, 0, 2, 110, 60] }
    expect(pixel(118, 68, fill)).toEqual([0, 255, 0, 255])
    expect(pixel(121, 68, fill)).toEqual([0, 0, 0, 0])
  })

  it('strokes paths, dashed where asked', () => {
    const stroke: Op = { op: 'stroke', path: 'M100 60H140', paint: solid('#0000ff'), width: 4 }
    expect(pixel(125, 60, stroke)).toEqual([0, 0, 255, 255])
    expect(pixel(125, 63, stroke)).toEqual([0, 0, 0, 0])
    expect(pixel(115, 60, { ...stroke, dash: [10, 10] })).toEqual([0, 0, 0, 0])
  })

  it('paints gradients', () => {
    const stops = [
      { at: 0, colour: '#000000', alpha: 1 },
      { at: 1, colour: '#ffffff', alpha: 1 },
    ]
    const [left, middle] = [102, 120].map(
      (x) => pixel(x, 60, { op: 'rect', box: BOX, paint: { kind: 'linear', x0: 100, y0: 0, x1: 140, y1: 0, stops } })[0]!,
    )
    expect(left).toBeLessThan(30)
    expect(middle).toBeGreaterThan(110)
    expect(middle).toBeLessThan(145)
    const radial: Op = { op: 'rect', box: BOX, paint: { kind: 'radial', x: 120, y: 65, r0: 0, r1: 10, stops } }
    expect(pixel(120, 65, radial)[0]).toBeLessThan(30)
    expect(pixel(132, 65, radial)[0]).toBe(255)
  })

  it('paints pictures whole or cropped, and names one that is missing', () => {
    const picture = createCanvas(2, 1)
    const context = picture.getContext('2d')
    context.fillStyle = '#ff0000'
    context.fillRect(0, 0, 1, 1)
    context.fillStyle = '#0000ff'
    context.fillRect(1, 0, 1, 1)
    const pictures = new Map([['logo', picture]])
    const image: Op = { op: 'image', ref: 'logo', box: BOX, alpha: 1 }
    expect(at(rasterise(drawing(image), 1, pictures), 102, 60)).toEqual([255, 0, 0, 255])
    expect(at(rasterise(drawing({ ...image, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } }), 1, pictures), 135, 60)).toEqual([
      0, 0, 255, 255,
    ])
    expect(at(rasterise(drawing({ ...image, alpha: 0.5 }), 1, pictures), 102, 60)[3]).toBe(128)
    expect(() => rasterise(drawing(image))).toThrowError(expect.objectContaining({ code: 'PICTURE_MISSING' }))
  })

  it('paints emoji in colour, as high as asked, on their baseline', () => {
    const raster = rasterise({
      ops: [{ op: 'emoji', text: '🟥', x: 10, y: 60, size: 48, alpha: 1 }],
      box: { x: 0, y: 0, width: 80, height: 80 },
      key: '',
    })
    const rows = Array.from({ length: 80 }, (_, y) => y).filter((y) => at(raster, 34, y)[3]! > 128)
    expect(at(raster, 34, 40)[0]).toBeGreaterThan(180)
    expect(at(raster, 34, 40)[1]).toBeLessThan(110)
    expect(rows.length).toBeGreaterThan(36)
    expect(rows.length).toBeLessThanOrEqual(50)
    expect(rows.at(-1)).toBeGreaterThan(60)
  })
})

describe('groups', () => {
  const pair = [rect(105, 55, 20, 20), rect(115, 55, 20, 20)]

  it('fade as one: what overlaps inside does not show', () => {
    const faded: Op = { op: 'group', alpha: 0.5, ops: pair }
    expect(pixel(110, 60, faded)).toEqual([128, 0, 0, 128])
    expect(pixel(120, 60, faded)).toEqual([128, 0, 0, 128])
    expect(pixel(110, 60, { op: 'group', alpha: 0, ops: pair })).toEqual([0, 0, 0, 0])
    expect(pixel(110, 60, { op: 'group', alpha: 0.5, ops: [{ op: 'group', alpha: 0.5, ops: pair }] })[3]).toBe(64)
  })

  it('move and clip what they hold', () => {
    const moved: Op = {
      op: 'group',
      matrix: [1, 0, 0, 1, 10, 0],
      clip: { x: 100, y: 50, width: 10, height: 30 },
      ops: [rect(100, 50, 20, 20)],
    }
    expect([105, 115, 125].map((x) => pixel(x, 60, moved)[3])).toEqual([0, 255, 0])
  })

  it('paint only within their path', () => {
    const disc = 'M105 60a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z'
    const held: Op = { op: 'group', within: disc, alpha: 0.5, ops: pair }
    expect([pixel(110, 60, held)[3], pixel(105, 55, held)[3], pixel(120, 60, held)[3]]).toEqual([128, 0, 0])
  })

  it.each([
    ['one shape', [rect(115, 60, 10, 10)]],
    ['several', [rect(115, 60, 5, 10), rect(120, 60, 5, 10)]],
  ])('blur and cast shadows: %s', (_, ops) => {
    const blurred: Op = { op: 'group', blur: 3, ops }
    expect(pixel(120, 65, blurred)[3]).toBeGreaterThan(150)
    expect(pixel(112, 65, blurred)[3]).toBeGreaterThan(10)
    expect(pixel(102, 65, blurred)[3]).toBe(0)
    const shadowed: Op = { op: 'group', shadow: { blur: 2, colour: '#0000ff', alpha: 1, dx: 12, dy: 0 }, ops }
    expect(pixel(120, 65, shadowed)).toEqual([255, 0, 0, 255])
    expect(pixel(132, 65, shadowed)[2]).toBeGreaterThan(200)
    expect(pixel(108, 65, shadowed)[3]).toBe(0)
  })

  it('look the same whether painted alone or on a sheet', () => {
    const group = (ops: readonly Op[]): Op => ({
      op: 'group',
      alpha: 0.8,
      shadow: { blur: 6, colour: '#000000', alpha: 0.7, dx: 1, dy: 2 },
      ops,
    })
    const alone = rasterise(drawing(group([rect(110, 58, 16, 12)]))).rgba.slice()
    const sheet = rasterise(drawing(group([rect(110, 58, 16, 12), rect(0, 0, 1, 1)]))).rgba.slice()
    expect(Math.max(...alone.map((value, index) => Math.abs(value - sheet[index]!)))).toBeLessThanOrEqual(4)
  })
})

describe('rasterise', () => {
  it('paints only the box, and nothing of the drawing before', () => {
    rasterise(drawing(rect(100, 50, 40, 30)))
    const raster = rasterise(drawing(rect(0, 0, 110, 200)))
    expect(raster).toMatchObject({ x: 100, y: 50, width: 40, height: 30 })
    expect(raster.rgba.length).toBe(40 * 30 * 4)
    expect([at(raster, 109, 60)[3], at(raster, 110, 60)[3]]).toEqual([255, 0])
  })

  it('enlarges the frame', () => {
    const raster = rasterise(drawing(rect(105, 55, 1, 1)), 2)
    expect(raster).toMatchObject({ x: 200, y: 100, width: 80, height: 60 })
    expect(at(raster, 211, 111)).toEqual([255, 0, 0, 255])
    expect(at(raster, 212, 111)[3]).toBe(0)
  })

  it('paints on another’s transform the same as in its own box', () => {
    const canvas = createCanvas(200, 100)
    const context = canvas.getContext('2d')
    const one = drawing({ op: 'group', alpha: 0.5, ops: [rect(110, 60, 10, 10), rect(112, 60, 10, 10)] })
    paint(one, context)
    const raster = rasterise(one)
    expect([...context.getImageData(111, 61, 1, 1).data]).toEqual([255, 0, 0, 128])
    expect(at(raster, 111, 61)).toEqual([128, 0, 0, 128])
  })
})
