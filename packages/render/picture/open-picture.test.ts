import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPicture } from './open-picture.js'

const RED = [200, 40, 30] as const
const BLUE = [20, 60, 190] as const
const GROUND = '#101418'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** 64 × 32: its left half red, its right half blue. */
const halves = () => {
  const rgb = Buffer.alloc(64 * 32 * 3)
  for (let n = 0; n < 64 * 32; n += 1) rgb.set(n % 64 < 32 ? RED : BLUE, n * 3)
  return sharp(rgb, { raw: { width: 64, height: 32, channels: 3 } })
}

const opened = async (name: string, width = 64, height = 32) => {
  const picture = await openPicture(join(folder, name), { left: 0, top: 0, columns: width, rows: height, width, height }, GROUND)
  const at = (x: number, y: number): readonly number[] => [...picture.rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
  return { ...picture, at }
}

const near = (got: readonly number[], want: readonly number[], tolerance: number): void =>
  got.forEach((value, n) => {
    expect(Math.abs(value - want[n]!)).toBeLessThanOrEqual(tolerance)
  })

describe('a picture', () => {
  it('of 16 bits a channel has the same colours', async () => {
    await halves().toColourspace('rgb16').png().toFile(join(folder, 'deep.png'))
    expect((await sharp(join(folder, 'deep.png')).metadata()).depth).toBe('ushort')
    const { at } = await opened('deep.png')
    near(at(10, 16), RED, 1)
    near(at(50, 16), BLUE, 1)
  })

  it('in CMYK has nearly the same colours', async () => {
    await halves().toColourspace('cmyk').jpeg({ quality: 100 }).toFile(join(folder, 'print.jpg'))
    expect((await sharp(join(folder, 'print.jpg')).metadata()).channels).toBe(4)
    const { at } = await opened('print.jpg')
    // Ink cannot show every colour: what matters is that neither is inverted nor missing.
    near(at(10, 16), RED, 40)
    near(at(50, 16), BLUE, 70)
    expect(at(10, 16)[0]).toBeGreaterThan(at(10, 16)[2]! + 100)
    expect(at(50, 16)[2]).toBeGreaterThan(at(50, 16)[0]! + 60)
  })

  it('turned by its EXIF orientation is shown upright', async () => {
    // 6: the first row is the right side, so what is left of the file is shown at the top.
    await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toFile(join(folder, 'turned.jpg'))
    const { width, height, at } = await opened('turned.jpg', 32, 64)
    expect([width, height]).toEqual([32, 64])
    near(at(16, 10), RED, 4)
    near(at(16, 50), BLUE, 4)
  })

  it('that is animated shows its first frame', async () => {
    const frames = Buffer.concat(await Promise.all([halves(), halves().negate()].map((frame) => frame.raw().toBuffer())))
    await sharp(frames, { raw: { width: 64, height: 64, channels: 3, pageHeight: 32 } })
      .webp({ lossless: true, loop: 0, delay: [40, 40] })
      .toFile(join(folder, 'moving.webp'))
    expect((await sharp(join(folder, 'moving.webp')).metadata()).pages).toBe(2)
    const { height, at } = await opened('moving.webp')
    expect(height).toBe(32)
    near(at(10, 16), RED, 1)
    near(at(50, 16), BLUE, 1)
  })

  it('that is transparent lies on the ground', async () => {
    await halves().ensureAlpha(0).png().toFile(join(folder, 'clear.png'))
    near((await opened('clear.png')).at(10, 16), [0x10, 0x14, 0x18], 1)
  })
})
