import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { readExif } from './read-exif.js'
import { toWorkingImage } from './working-image.js'

const folder = mkdtempSync(join(tmpdir(), 'reelwright-exif-'))
const heic = fileURLToPath(new URL('../../image/fixtures/flag.heic', import.meta.url))

const SCENE = { takenAt: '2024-05-06T10:11:12', description: 'Kitchen with an island', focalLength: 24, flash: true }

const carrying = (description: string): Sharp =>
  sharp({ create: { width: 32, height: 24, channels: 3, background: '#808080' } }).withExif({
    IFD0: { ImageDescription: description, Artist: 'Jane Owner', Copyright: 'Jane Owner', Make: 'Maker', Model: 'X100' },
    IFD2: { DateTimeOriginal: '2024:05:06 10:11:12', FocalLength: '24/1', Flash: '1', BodySerialNumber: '12345' },
    IFD3: { GPSLatitude: '48/1 51/1 30/1', GPSLatitudeRef: 'N' },
  })

const kept = async (made: Sharp, name: string): Promise<string> => {
  const path = join(folder, name)
  await made.toFile(path)
  return path
}

describe('readExif', () => {
  it('reads the scene, and nothing of owner or place, from HEIC', async () => {
    expect(await readExif(heic)).toEqual(SCENE)
  })

  it.each(['jpg', 'png', 'webp', 'avif'])('reads the same from %s, and the working image carries none of it', async (type) => {
    const path = await kept(carrying('Kitchen with an island'), `scene.${type}`)
    expect(await readExif(path)).toEqual(SCENE)
    const made = await toWorkingImage(path, join(folder, `made-${type}`))
    const { exif, xmp, iptc, icc } = await sharp(made.file).metadata()
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(await readExif(made.file)).toEqual({})
  })

  it.each(['Photo by Jane Owner', '© 2024 Harbor Photos', 'jane@owner.example', 'Call +1 415 555 0134', 'OLYMPUS DIGITAL CAMERA', ' '])(
    'leaves out the description "%s"',
    async (description) => {
      const path = await kept(carrying(description).jpeg(), 'owner.jpg')
      expect(await readExif(path)).not.toHaveProperty('description')
    },
  )

  it('keeps a description with years and sizes', async () => {
    const path = await kept(carrying('Bedroom 2, 14x12 ft, built 1998').jpeg(), 'sizes.jpg')
    expect((await readExif(path)).description).toBe('Bedroom 2, 14x12 ft, built 1998')
  })

  it('is empty without EXIF, and of a file that is no picture', async () => {
    const path = await kept(sharp({ create: { width: 8, height: 8, channels: 3, background: '#111' } }).jpeg(), 'bare.jpg')
    expect(await readExif(path)).toEqual({})
    expect(await readExif(fileURLToPath(import.meta.url))).toEqual({})
  })
})
