import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectImage } from '../inspect-image.js'
import { toWorkingImage } from '../working-image.js'
import { decodeHeic } from './decode-heic.js'

const folder = mkdtempSync(join(tmpdir(), 'reelwright-heic-'))
const fixture = (name: string): string => fileURLToPath(new URL(`../../../image/fixtures/${name}`, import.meta.url))
const out = (name: string): string => join(folder, name)

const pixel = async (path: string, left: number, top: number): Promise<number[]> => [
  ...(await sharp(path).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
]

const near = (given: readonly number[], wanted: readonly number[]): void => {
  for (const [i, channel] of given.entries()) expect(Math.abs(channel - wanted[i]!), `${given}`).toBeLessThan(12)
}

describe('a HEIC picture', () => {
  it('is looked into and made an sRGB JPEG without metadata', async () => {
    const path = fixture('flag.heic')
    expect(readFileSync(path).includes('Jane Owner')).toBe(true)
    expect(await inspectImage(path)).toMatchObject({ type: 'image/heic', width: 64, height: 48, animated: false, pages: 1, notices: [] })
    const made = await toWorkingImage(path, out('flag'))
    expect(made).toMatchObject({ type: 'image/jpeg', width: 64, height: 48 })
    near(await pixel(made.file, 8, 24), [208, 32, 32])
    near(await pixel(made.file, 56, 24), [32, 64, 208])
    const { exif, xmp, iptc, icc } = await sharp(made.file).metadata()
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(readFileSync(made.file).includes('Jane Owner')).toBe(false)
  })

  it('is turned as its own box says, not as its EXIF does', async () => {
    const made = await toWorkingImage(fixture('flag-turned.heic'), out('turned'))
    expect(made).toMatchObject({ width: 48, height: 64 })
    expect(await inspectImage(fixture('flag-turned.heic'))).toMatchObject({ width: 48, height: 64 })
    near(await pixel(made.file, 24, 8), [208, 32, 32])
    near(await pixel(made.file, 24, 56), [32, 64, 208])
  })

  it('is brought from its own colours to sRGB', async () => {
    const plain = await decodeHeic(fixture('flag-p3.heic'), 'flag-p3.heic')
    expect(plain.rgba[0]! - 190).toBeLessThan(5) // P3 needs less of its stronger red
    const made = await toWorkingImage(fixture('flag-p3.heic'), out('p3'))
    near(await pixel(made.file, 8, 24), [208, 32, 32])
  })

  it('of a burst is the main one, and says so', async () => {
    const found = await inspectImage(fixture('burst.heic'))
    expect(found).toMatchObject({ pages: 2, animated: false })
    expect(found.notices[0]).toContain('burst.heic')
  })

  it.each([0.2, 0.55, 0.97])('cut off at %f of its bytes is refused by name', async (share) => {
    const bytes = readFileSync(fixture('flag.heic'))
    const path = out(`cut-${share}.heic`)
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * share)))
    await expect(inspectImage(path, { name: 'IMG_7.HEIC' })).rejects.toMatchObject({ code: 'IMAGE_BROKEN', field: 'IMG_7.HEIC' })
  })

  it('that takes too long is given up, naming the file and the limit', async () => {
    await expect(decodeHeic(fixture('flag.heic'), 'slow.heic', 0.001)).rejects.toMatchObject({
      code: 'IMAGE_TOO_SLOW',
      field: 'slow.heic',
      limit: '0.001 s',
    })
  })
})

describe('an animation', () => {
  it('of AVIF cannot be read and is refused as what it is', async () => {
    await expect(inspectImage(fixture('moving.avif'))).rejects.toMatchObject({ code: 'IMAGE_ANIMATED', field: 'moving.avif' })
  })

  it('of PNG is told apart from a still', async () => {
    expect(await inspectImage(fixture('moving.apng'))).toMatchObject({ type: 'image/apng', animated: true })
  })
})
