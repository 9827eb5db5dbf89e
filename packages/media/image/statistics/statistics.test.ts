import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { cieLabOf } from './cie-lab.js'
import { fingerprintOf } from './fingerprint.js'
import { type PhotoStatistics, photoStatistics, statisticsOf } from './photo-statistics.js'
import { drawRoom } from './room.test-data.js'
import { type Thumbnail, thumbnailOf } from './thumbnail.js'

const folder = mkdtempSync(join(tmpdir(), 'reelwright-statistics-'))

const thumbnail = async (image: Sharp): Promise<Thumbnail> => {
  const whole = await image.png().toBuffer()
  const { data, info } = await sharp(whole)
    .resize(512, 512, { fit: 'inside' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return thumbnailOf(data, info.width, info.height)
}
const measured = async (image: Sharp): Promise<PhotoStatistics> => statisticsOf(await thumbnail(image))
const bits = (a: string, b: string): number =>
  [...a].reduce((sum, digit, i) => sum + (Number.parseInt(digit, 16) ^ Number.parseInt(b[i]!, 16)).toString(2).replace(/0/g, '').length, 0)

describe('a photo of a room', () => {
  it.each([-4, -3, -2, -1, 0, 1, 2, 3, 4])('turned by %d° is found so', async (turn) => {
    expect((await measured(drawRoom({ turn }))).tilt).toBeCloseTo(turn, 0)
    expect(Math.abs((await measured(drawRoom({ turn }))).tilt - turn)).toBeLessThan(0.4)
  })

  it('seen from the side or from below is not taken to be tilted', async () => {
    expect(Math.abs((await measured(drawRoom({ vanishing: 0.2 }))).tilt)).toBeLessThan(0.4)
    expect(Math.abs((await measured(drawRoom({ fan: 5 }))).tilt)).toBeLessThan(0.4)
  })

  it('loses sharpness and gains softness the more it is blurred', async () => {
    const room = await drawRoom({}).png().toBuffer()
    const [crisp, soft, softer] = await Promise.all([0, 4, 10].map((sigma) => measured(sigma ? sharp(room).blur(sigma) : sharp(room))))
    expect(crisp!.sharpness).toBeGreaterThan(3 * soft!.sharpness)
    expect(soft!.sharpness).toBeGreaterThan(3 * softer!.sharpness)
    expect(crisp!.softness).toBeLessThan(soft!.softness)
    expect(soft!.softness).toBeLessThan(softer!.softness)
  })

  it('has brightness and clipping in shares', async () => {
    const half = sharp({ create: { width: 600, height: 400, channels: 3, background: '#ffffff' } }).composite([
      { input: { create: { width: 150, height: 400, channels: 3, background: '#000000' } }, left: 0, top: 0 },
    ])
    const { brightness, contrast, clipped } = await measured(half)
    expect(brightness).toBeCloseTo(0.75, 2)
    expect(contrast).toBeCloseTo(Math.sqrt(0.75 * 0.25), 2)
    expect(clipped.dark).toBeCloseTo(0.25, 1)
    expect(clipped.bright).toBeCloseTo(0.75, 1)
  })

  it('keeps its fingerprint through size, format and exposure; its mirror image has another', async () => {
    const room = await drawRoom({}).png().toBuffer()
    const first = fingerprintOf(await thumbnail(sharp(room)))
    const changed = [
      sharp(await sharp(room).jpeg({ quality: 40 }).toBuffer()),
      sharp(await sharp(room).resize(700).webp({ quality: 50 }).toBuffer()),
      sharp(room).linear(0.8, 5),
    ]
    for (const image of changed) expect(bits(first, fingerprintOf(await thumbnail(image)))).toBeLessThanOrEqual(6)
    expect(bits(first, fingerprintOf(await thumbnail(sharp(room).flop())))).toBeGreaterThan(12)
  })

  it('has one to three focal points inside it', async () => {
    const { focalPoints, colours, cells } = await measured(drawRoom({}))
    expect(focalPoints.length).toBeGreaterThanOrEqual(1)
    expect(focalPoints.length).toBeLessThanOrEqual(3)
    for (const { x, y } of focalPoints) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0)
    expect(colours).toHaveLength(49)
    expect(cells).toHaveLength(256)
  })
})

describe('the longest line', () => {
  it.each([-0.6, -0.2, 0, 0.3, 1.2])('is found at %f radians, clockwise from the horizontal', async (angle) => {
    const [dx, dy] = [Math.cos(angle) * 400, Math.sin(angle) * 400]
    const picture = sharp(
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1000"><rect width="1200" height="1000" fill="#ccc"/>
        <line x1="${600 - dx}" y1="${500 - dy}" x2="${600 + dx}" y2="${500 + dy}" stroke="#222" stroke-width="9"/></svg>`),
    )
    const { line } = await measured(picture)
    expect(line!.angle).toBeCloseTo(angle, 1)
    expect(line!.length).toBeCloseTo(800 / Math.hypot(1200, 1000), 1)
  })

  it('is none in an even picture, which is level and has its focus in the middle', async () => {
    const even = await measured(sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a8a9a' } }))
    expect(even).toMatchObject({ tilt: 0, sharpness: 0, contrast: expect.closeTo(0, 5), focalPoints: [{ x: 0.5, y: 0.5 }] })
    expect(even.line).toBeUndefined()
  })
})

describe('colour', () => {
  it('is CIE L*a*b* under D65', () => {
    expect(cieLabOf(255, 255, 255)).toEqual({ l: expect.closeTo(100, 2), a: expect.closeTo(0, 1), b: expect.closeTo(0, 1) })
    expect(cieLabOf(255, 0, 0)).toEqual({ l: expect.closeTo(53.24, 1), a: expect.closeTo(80.09, 1), b: expect.closeTo(67.2, 1) })
    expect(cieLabOf(0, 0, 255)).toEqual({ l: expect.closeTo(32.3, 1), a: expect.closeTo(79.19, 1), b: expect.closeTo(-107.86, 1) })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (grey) => {
        const { a, b } = cieLabOf(grey, grey, grey)
        expect(Math.hypot(a, b)).toBeLessThan(0.05)
      }),
    )
  })

  it('tells the cast of what should be grey', async () => {
    const warm = await measured(sharp({ create: { width: 200, height: 200, channels: 3, background: '#c8c0b0' } }))
    expect(warm.colour.neutral.b).toBeGreaterThan(5)
    const vivid = await measured(sharp({ create: { width: 200, height: 200, channels: 3, background: '#c02020' } }))
    expect(vivid.colour.neutral).toEqual({ a: 0, b: 0 })
  })
})

describe('photoStatistics', () => {
  it('reads a file upright and gives the size of the picture, not of the copy', async () => {
    const path = join(folder, 'turned.jpg')
    await drawRoom({}).jpeg().withMetadata({ orientation: 6 }).toFile(path)
    expect(await photoStatistics(path)).toMatchObject({ width: 1200, height: 1600 })
  })

  it('sees HEIC and JPEG of one picture as the same view', async () => {
    const heic = fileURLToPath(new URL('../../../image/fixtures/room.heic', import.meta.url))
    const jpeg = join(folder, 'room.jpg')
    await drawRoom({}).jpeg().toFile(jpeg)
    const [one, other] = [await photoStatistics(heic), await photoStatistics(jpeg)]
    expect(one).toMatchObject({ width: 640, height: 480 })
    expect(bits(one.fingerprint, other.fingerprint)).toBeLessThanOrEqual(6)
  })
})
