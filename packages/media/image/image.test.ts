import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ffmpeg, findFfmpeg } from '../ffmpeg/find.js'
import { focalPointsOf } from './focal-points.js'
import { inspectImage } from './inspect-image.js'
import { inspectFilm, inspectSound } from './inspect-media.js'
import { sampleColours } from './sample-colours.js'
import { toWorkingImage } from './working-image.js'

const folder = mkdtempSync(join(tmpdir(), 'reelwright-image-'))
const at = (name: string): string => join(folder, name)
const WIDTH = 300
const HEIGHT = 200

/** Red on the left, blue on the right: tells which way is up. */
const flag = (): Sharp =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#2040d0' } }).composite([
    { input: { create: { width: WIDTH / 2, height: HEIGHT, channels: 3, background: '#d02020' } }, left: 0, top: 0 },
  ])

const pixel = async (path: string, x: number, y: number): Promise<number[]> => [
  ...(await sharp(path).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()),
]

/** A PNG header that promises 30,000×30,000 pixels, with as good as nothing behind it. */
const hugePng = (): Buffer => {
  const crcOf = (bytes: Buffer): number => {
    let crc = ~0
    for (const byte of bytes) {
      crc ^= byte
      for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    return ~crc >>> 0
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crcOf(body), body.length + 4)
    return out
  }
  const size = Buffer.from([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', Buffer.alloc(16)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

beforeAll(async () => {
  await flag().jpeg().toFile(at('plain.jpg'))
  await flag()
    .jpeg()
    .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '48/1 51/1 30/1', GPSLatitudeRef: 'N' } } })
    .toFile(at('turned.jpg'))
  await sharp(await flag().png().toBuffer())
    .toColourspace('cmyk')
    .jpeg()
    .toFile(at('cmyk.jpg'))
  await sharp(await flag().png().toBuffer())
    .toColourspace('rgb16')
    .png()
    .toFile(at('deep.png'))
  await flag().webp().toFile(at('plain.webp'))
  await flag().avif({ effort: 0 }).toFile(at('plain.avif'))
  await flag().tiff().toFile(at('plain.tif'))
  await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 200, b: 0, alpha: 0.4 } } })
    .png()
    .toFile(at('clear.png'))
  const frames = await Promise.all(
    ['#d02020', '#20d020', '#2020d0'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  await sharp(frames, { join: { animated: true } })
    .webp()
    .toFile(at('moving.webp'))
  await sharp(frames, { join: { animated: true } })
    .gif()
    .toFile(at('moving.gif'))
  const noisy = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
  writeFileSync(at('cut.jpg'), noisy.subarray(0, Math.floor(noisy.length * 0.6)))
  writeFileSync(at('text.jpg'), 'This is a letter, not a picture.\n'.repeat(20))
  writeFileSync(at('huge.png'), hugePng())
  writeFileSync(at('empty.png'), '')
  writeFileSync(
    at('phone.heic'),
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]),
  )
})

describe('inspectImage', () => {
  it.each([
    ['plain.jpg', 'image/jpeg'],
    ['plain.webp', 'image/webp'],
    ['plain.avif', 'image/avif'],
    ['plain.tif', 'image/tiff'],
    ['cmyk.jpg', 'image/jpeg'],
    ['deep.png', 'image/png'],
  ])('reads %s', async (name, type) => {
    expect(await inspectImage(at(name))).toMatchObject({ type, width: WIDTH, height: HEIGHT, orientation: 1, animated: false, notices: [] })
  })

  it('tells CMYK and 16 bits', async () => {
    expect((await inspectImage(at('cmyk.jpg'))).space).toBe('cmyk')
    expect((await inspectImage(at('deep.png'))).depth).toBe('ushort')
  })

  it('gives the size as shown when EXIF turns it', async () => {
    expect(await inspectImage(at('turned.jpg'))).toMatchObject({ width: HEIGHT, height: WIDTH, orientation: 6 })
  })

  it.each(['moving.webp', 'moving.gif'])('uses the first frame of %s and says so', async (name) => {
    const found = await inspectImage(at(name))
    expect(found).toMatchObject({ width: 40, height: 30, animated: true })
    expect(found.notices[0]).toContain(name)
  })

  it.each([
    ['cut.jpg', 'IMAGE_BROKEN'],
    ['huge.png', 'IMAGE_TOO_LARGE'],
    ['text.jpg', 'IMAGE_TYPE'],
    ['empty.png', 'IMAGE_EMPTY'],
    ['phone.heic', 'IMAGE_BROKEN'],
    ['none.png', 'IMAGE_MISSING'],
  ])('refuses %s as %s, naming the file', async (name, code) => {
    const refusal = inspectImage(at(name), { name: `my ${name}` })
    await expect(refusal).rejects.toMatchObject({ code, kind: 'input', field: `my ${name}` })
  })

  it('names the limit and what was given', async () => {
    await expect(inspectImage(at('huge.png'))).rejects.toMatchObject({ limit: '100 megapixels', given: '30000×30000' })
    await expect(inspectImage(at('text.jpg'))).rejects.toThrow(/JPEG, PNG, WebP, HEIC, AVIF, TIFF, GIF/)
  })

  it('refuses a file of more than 50 MB before looking inside', async () => {
    writeFileSync(at('heavy.jpg'), Buffer.alloc(50 * 1024 * 1024 + 1))
    await expect(inspectImage(at('heavy.jpg'))).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE', limit: '50.0 MB' })
  })
})

describe('toWorkingImage', () => {
  it('stands it upright and strips everything, the place first', async () => {
    expect(readFileSync(at('turned.jpg')).includes('Exif')).toBe(true)
    const made = await toWorkingImage(at('turned.jpg'), at('upright'))
    expect(made).toMatchObject({ type: 'image/jpeg', width: HEIGHT, height: WIDTH })
    const { exif, xmp, iptc, icc, orientation } = await sharp(made.file).metadata()
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    const [red, , blue] = await pixel(made.file, HEIGHT / 2, 20) // turned clockwise, what was left is up
    expect(red).toBeGreaterThan(180)
    expect(blue).toBeLessThan(70)
  })

  it.each(['cmyk.jpg', 'deep.png', 'plain.avif'])('makes 8-bit sRGB of %s', async (name) => {
    const made = await toWorkingImage(at(name), at(`made-${name}`))
    expect(await sharp(made.file).metadata()).toMatchObject({ depth: 'uchar', space: 'srgb', width: WIDTH, height: HEIGHT })
    const [red, , blue] = await pixel(made.file, 20, 100)
    expect(red! - blue!).toBeGreaterThan(100)
  })

  it('keeps what is see-through as PNG', async () => {
    const made = await toWorkingImage(at('clear.png'), at('clear-made'))
    expect(made.type).toBe('image/png')
    expect((await pixel(made.file, 5, 5))[3]).toBe(102)
  })

  it('takes the first frame of an animation', async () => {
    const made = await toWorkingImage(at('moving.gif'), at('still'))
    expect(made).toMatchObject({ width: 40, height: 30 })
    expect((await pixel(made.file, 10, 10))[0]).toBeGreaterThan(180)
  })
})

describe('statistics of a picture', () => {
  it('finds where the detail is', async () => {
    const patch = await sharp({
      create: { width: 60, height: 60, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 80 } },
    })
      .png()
      .toBuffer()
    await sharp({ create: { width: 600, height: 400, channels: 3, background: '#404850' } })
      .composite([{ input: patch, left: 400, top: 100 }])
      .png()
      .toFile(at('patch.png'))
    const [first] = await focalPointsOf(at('patch.png'))
    expect(first!.x).toBeCloseTo(430 / 600, 1)
    expect(Math.abs(first!.y - 130 / 400)).toBeLessThan(0.1)
  })

  it('samples colours evenly', async () => {
    const colours = await sampleColours(at('plain.jpg'), 64)
    expect(colours).toHaveLength(64)
    expect(colours.filter(([red, , blue]) => red > blue).length).toBe(32)
  })
})

describe('sound and film', () => {
  let ffmpeg: Ffmpeg
  beforeAll(async () => {
    ffmpeg = await findFfmpeg()
    execFileSync(ffmpeg.path, [
      '-loglevel',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=440:sample_rate=44100:duration=2',
      at('tone.wav'),
    ])
    execFileSync(ffmpeg.path, [
      '-loglevel',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      'testsrc=size=160x90:rate=25:duration=1',
      '-pix_fmt',
      'yuv420p',
      at('test.mp4'),
    ])
  })

  it('looks into a recording', async () => {
    expect(await inspectSound(at('tone.wav'), { ffmpeg })).toMatchObject({ seconds: 2, sampleRate: 44_100, channels: 1 })
  })

  it('looks into a film', async () => {
    expect(await inspectFilm(at('test.mp4'), { ffmpeg })).toMatchObject({
      seconds: 1,
      width: 160,
      height: 90,
      rate: 25,
      sound: false,
      codec: 'h264',
    })
  })

  it('refuses what is neither', async () => {
    await expect(inspectSound(at('text.jpg'), { ffmpeg, name: 'voice.mp3' })).rejects.toMatchObject({
      code: 'SOUND_TYPE',
      kind: 'input',
      field: 'voice.mp3',
    })
    await expect(inspectSound(at('test.mp4'), { ffmpeg })).rejects.toMatchObject({ code: 'SOUND_TYPE' })
    await expect(inspectFilm(at('tone.wav'), { ffmpeg })).rejects.toMatchObject({ code: 'FILM_TYPE' })
    await expect(inspectSound(at('empty.png'), { ffmpeg })).rejects.toMatchObject({ code: 'SOUND_EMPTY' })
  })
})
