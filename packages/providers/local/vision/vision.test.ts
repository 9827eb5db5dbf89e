import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PhotoFacts, ROOMS } from '@reelwright/film/property/photo'
import { statisticsOf } from '@reelwright/media/image/statistics/photo-statistics'
import { thumbnailOf } from '@reelwright/media/image/statistics/thumbnail'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { CallContext } from '../../ports/call.js'
import { factsOf } from './facts-of.js'
import { flagsOf } from './flags.js'
import { plainWords, readWords } from './read-words.js'
import { localSeer } from './seer.js'

const svg = (inner: string): Sharp =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">${inner}</svg>`))

const LEAVES = Array.from({ length: 900 }, (_, i) => {
  const [x, y] = [(i * 397) % 1600, 620 + ((i * 211) % 580)]
  return `<circle cx="${x}" cy="${y}" r="16" fill="hsl(${95 + (i % 30)} 45% ${28 + (i % 18)}%)"/>`
}).join('')
const HOUSE = '<rect x="400" y="480" width="800" height="420" fill="#b9a58c"/><polygon points="360,480 800,300 1240,480" fill="#5b4138"/>'
const WINDOWS = [480, 680, 880, 1060].map((x) => `<rect x="${x}" y="580" width="90" height="140" fill="#ffcf70"/>`).join('')

const PICTURES = {
  garden: svg(`<rect width="1600" height="1200" fill="#86b6e6"/><rect y="600" width="1600" height="600" fill="#3e6b2f"/>${LEAVES}`),
  house: svg(`<rect width="1600" height="1200" fill="#86b6e6"/><rect y="900" width="1600" height="300" fill="#4e7a36"/>${HOUSE}`),
  twilight: svg(`<rect width="1600" height="1200" fill="#1b2a52"/><rect y="900" width="1600" height="300" fill="#10151c"/>
    <rect x="400" y="480" width="800" height="420" fill="#2c2a30"/>${WINDOWS}`),
  sea: svg('<rect width="1600" height="1200" fill="#8fbbe8"/><rect y="560" width="1600" height="640" fill="#2f6fae"/>'),
  plan: svg(
    `<rect width="1600" height="1200" fill="#ffffff"/>${[200, 500, 800, 1100, 1400]
      .map((x) => `<path d="M${x} 100 V1100 M100 ${x * 0.75} H1500" stroke="#222" stroke-width="6" fill="none"/>`)
      .join('')}`,
  ),
  room: svg(`<rect width="1600" height="1200" fill="#d8cdbb"/><rect y="850" width="1600" height="350" fill="#a5794d"/>
    <rect x="120" y="260" width="340" height="430" fill="#f4f4f0"/><rect x="1050" y="330" width="230" height="520" fill="#7a5a3c"/>
    <rect x="560" y="640" width="380" height="210" fill="#8c3a2c"/><rect x="620" y="300" width="240" height="160" fill="#2f3b48"/>`),
}

const measured = async (image: Sharp) => {
  const whole = await image.png().toBuffer()
  const { width, height } = await sharp(whole).metadata()
  const { data, info } = await sharp(whole).resize(512, 512, { fit: 'inside' }).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return statisticsOf(thumbnailOf(data, info.width, info.height, { width, height }))
}
const told = async (image: Sharp, name = 'IMG_1234.jpg', exif = {}): Promise<PhotoFacts> =>
  factsOf({ photoId: 'p', name, exif }, await measured(image))

describe('readWords', () => {
  it.each([
    ['03-kitchen-island.jpg', 'kitchen', ['kitchen island']],
    ['Living_Room 2.HEIC', 'living', []],
    ['LivingRoomFireplace.jpg', 'living', ['fireplace']],
    ['primary bedroom bath.png', 'bathroom', []],
    ['bedroom-balcony.jpg', 'bedroom', ['balcony']],
    ['living room with sea view.jpg', 'living', ['sea view']],
    ['front-exterior-twilight.jpg', 'twilight', []],
    ['back yard pool.webp', 'outdoor', ['swimming pool']],
    ['garden room.jpg', 'living', ['sunroom']],
    ['kitchen detail.jpg', 'kitchen', []],
    ['Floor Plan - Level 1.png', 'plan', []],
    ['cocina-con-isla.jpg', 'kitchen', ['kitchen island']],
    ['baño principal.jpg', 'bathroom', []],
    ['Salle à manger.jpg', 'dining', []],
    ['chambre-balcon.jpg', 'bedroom', ['balcony']],
    ['Wohnzimmer_Kamin.jpg', 'living', ['fireplace']],
    ['Küche.jpg', 'kitchen', []],
    ['Außenansicht.jpg', 'exterior', []],
    ['soggiorno con camino.jpg', 'living', ['fireplace']],
    ['terrazza vista mare.jpg', 'outdoor', ['terrace', 'sea view']],
  ])('of %s reads %s and %j', (name, room, features) => {
    expect(readWords(name)).toMatchObject({ room, features })
  })

  it.each(['IMG_1234.jpg', 'DSC00071.JPG', 'PXL_20240506_101112345.jpg', '20240506_101112.heic', 'P1010023.jpg', '8f3a-22bc.png', ''])(
    'of "%s" reads nothing',
    (name) => {
      expect(readWords(name)).toEqual({ features: [] })
    },
  )

  it('gives plain words of any text, twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = plainWords(text)
        expect(words).toBe(words.trim())
        expect(words).not.toMatch(/\d| {2}/)
        const { room } = readWords(text)
        expect(room === undefined || ROOMS.includes(room)).toBe(true)
      }),
    )
  })
})

describe('what a picture without a telling name shows', () => {
  it.each([
    ['garden', 'outdoor'],
    ['house', 'exterior'],
    ['twilight', 'twilight'],
    ['sea', 'view'],
    ['plan', 'plan'],
    ['room', 'other'],
  ] as const)('%s: %s, with a reason and without being sure', async (picture, room) => {
    const facts = await told(PICTURES[picture])
    expect(facts.room).toBe(room)
    expect(facts.confidence).toBeLessThanOrEqual(0.5)
    expect(facts.reason).toMatch(/^[A-Z].*\.$/)
  })

  it('goes behind its name and its description', async () => {
    expect(await told(PICTURES.sea, 'kitchen.jpg', { description: 'Bedroom' })).toMatchObject({
      room: 'kitchen',
      reason: 'Its file name says "kitchen".',
    })
    expect(await told(PICTURES.sea, 'IMG_1.jpg', { description: 'Bedroom with fireplace' })).toMatchObject({
      room: 'bedroom',
      features: ['fireplace'],
    })
  })
})

describe('flags', () => {
  const room = (): Promise<Buffer> => PICTURES.room.clone().png().toBuffer()

  it('are none on a sound photo', async () => {
    expect((await told(PICTURES.room)).flags).toEqual([])
  })

  it.each([6, 10])('tell a blur of %d pixels', async (sigma) => {
    expect((await told(sharp(await room()).blur(sigma))).flags).toContain('blurred')
  })

  it.each([6, 10])('tell a blur of %d pixels in haze, where nothing of it is sharp or strong', async (sigma) => {
    const hazy = await sharp(await room())
      .blur(sigma)
      .linear(0.3, 120)
      .png()
      .toBuffer()
    expect((await told(sharp(hazy))).flags).toContain('blurred')
  })

  it('do not take haze for a blur', async () => {
    expect((await told(sharp(await room()).linear(0.3, 120))).flags).toEqual([])
    expect((await told(PICTURES.garden.clone().linear(0.3, 120))).flags).toEqual([])
  })

  it.each([0.15, 0.22])('tell a picture darkened to %f', async (gain) => {
    expect((await told(sharp(await room()).linear(gain, 0))).flags).toContain('dark')
  })

  it('tell one that is burnt out', async () => {
    expect((await told(sharp(await room()).linear(1.5, 20))).flags).toContain('bright')
  })

  it.each([-4, -3, -2, -1, 1, 2, 3, 4])('tell a turn of %d°', async (turn) => {
    const turned = await sharp(await room())
      .rotate(turn, { background: '#d8cdbb' })
      .toBuffer({ resolveWithObject: true })
    const [left, top] = [(turned.info.width - 1400) / 2, (turned.info.height - 1000) / 2].map(Math.round) as [number, number]
    const facts = await told(sharp(turned.data).extract({ left, top, width: 1400, height: 1000 }))
    expect(facts.flags).toContain('tilted')
    expect(Math.abs(facts.tilt - turn)).toBeLessThan(0.5)
  })

  it('tell one that is small', async () => {
    expect((await told(sharp(await room()).resize(800))).flags).toEqual(['small'])
  })

  it('leave a twilight dark and a plan white', () => {
    const seen = { sharpness: 300, softness: 0.2, contrast: 0.2, clipped: { dark: 0, bright: 0.9 }, tilt: 0, width: 4000, height: 3000 }
    expect(flagsOf({ ...seen, clipped: { dark: 0.4, bright: 0 }, brightness: 0.1 }, 'twilight')).toEqual([])
    expect(flagsOf({ ...seen, brightness: 0.95 }, 'plan')).toEqual([])
    expect(flagsOf({ ...seen, brightness: 0.95 }, 'kitchen')).toEqual(['bright'])
  })
})

describe('localSeer', () => {
  const photo = { hash: 'a'.repeat(64), type: 'image/jpeg', bytes: 1 }
  const request = { photoId: 'p1', photo, name: '02-living-room-fireplace.jpg', exif: { takenAt: '2024-05-06T10:11:12' } }
  const contextOf = async (): Promise<CallContext> => {
    const scratch = mkdtempSync(join(tmpdir(), 'reelwright-seer-'))
    const path = join(scratch, 'photo.jpg')
    await PICTURES.room.clone().jpeg().toFile(path)
    return { scratch, signal: new AbortController().signal, open: async () => path }
  }

  it('leaves facts that are whole, and the same for the same photo', async () => {
    const [one, other] = [await contextOf(), await contextOf()]
    const results = []
    for (const context of [one, other]) results.push(await localSeer.check(await localSeer.start(request, context), context))
    expect(results[0]).toEqual(results[1])
    expect(results[0]).toMatchObject({
      state: 'done',
      result: { facts: { photoId: 'p1', room: 'living', features: ['fireplace'], width: 1600 } },
    })
    const [first] = results
    if (first?.state === 'done') expect(PhotoFacts.parse(first.result.facts)).toEqual(first.result.facts)
  })

  it('says so when what it left is gone', async () => {
    expect(await localSeer.check({ seen: true }, await contextOf())).toMatchObject({ state: 'failed', failure: { kind: 'retryable' } })
  })
})
