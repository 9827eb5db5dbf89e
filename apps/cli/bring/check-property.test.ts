import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskedProperty, checkProperty, type PropertyOptions } from './check-property.js'

const OPTIONS: PropertyOptions = {
  out: 'out',
  aspects: '9:16',
  branding: 'branded',
  style: 'modern',
  length: '15',
  speech: 'spoken',
  language: 'en',
  voice: 'documentary-female',
  platform: 'plain',
  rate: '30',
  size: '540',
  quality: 'preview',
  captions: 'burned',
  rules: 'us',
  words: 'kept',
}
const FIRST = { start: '2026-11-28T13:00', end: '2026-11-28T16:00' }
const SECOND = { start: '2026-11-29T13:00', end: '2026-11-29T16:00' }

let folder: string
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'reelwright-check-')), 'house')
  await mkdir(folder)
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8090a0' } })
    .jpeg()
    .toBuffer()
  for (let n = 1; n <= 5; n++) await writeFile(join(folder, `photo-${n}.jpg`), photo)
  await writeFile(join(folder, 'listing.json'), JSON.stringify({ address: '14 Harbor Lane', openHouses: [FIRST, SECOND] }))
})
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }))

const on = (today: string, options: Partial<PropertyOptions> = {}): Promise<AskedProperty> =>
  checkProperty(folder, { ...OPTIONS, ...options }, today, () => findFfmpeg(undefined))
const codes = ({ warnings }: AskedProperty): readonly string[] => warnings.map(({ code }) => code)

test('open houses that are over are no part of the film, and a person is told', async () => {
  const asked = await on('2026-11-29')
  expect(asked.brief.listing.openHouses).toEqual([SECOND])
  expect(asked.warnings).toEqual([
    { code: 'OPEN_HOUSE_OVER', sentence: 'The open house of Sat, Nov 28, 1 pm – 4 pm is not announced: it is over.' },
  ])
})

test('the same command asks for the same film on another day, until an open house has passed', async () => {
  const [before, eve, after] = [await on('2026-11-21'), await on('2026-11-28'), await on('2026-11-30')]
  expect(eve.brief).toEqual(before.brief)
  expect(codes(eve)).toEqual([])
  expect(after.brief.listing.openHouses).toEqual([])
})

test('a home that is sold by the command has no open house', async () => {
  const sold = await on('2026-11-21', { status: 'SOLD' })
  expect(sold.brief.listing.openHouses).toEqual([])
  expect(sold.warnings[0]?.sentence).toContain('the home is sold')
})

test('a language whose wording nobody has checked is said so', async () => {
  const german = await on('2026-11-21', { language: 'de', voice: 'de-female' })
  expect(german.warnings).toEqual([{ code: 'WORDING_UNCHECKED', sentence: expect.stringContaining('German') }])
})

test('of photos that are known, JPEGs are not looked into again, and others are', async () => {
  const house = join(folder, '..', 'known')
  await mkdir(house)
  await writeFile(join(house, 'listing.json'), JSON.stringify({ address: '14 Harbor Lane' }))
  const photo = await readFile(join(folder, 'photo-1.jpg'))
  const cut = photo.subarray(0, photo.length - 40)
  for (let n = 1; n <= 5; n++) await writeFile(join(house, `photo-${n}.jpg`), cut)
  const ask = (known: boolean) =>
    checkProperty(
      house,
      OPTIONS,
      '2026-11-21',
      () => findFfmpeg(undefined),
      async () => known,
    )
  await expect(ask(false)).rejects.toMatchObject({ code: 'IMAGE_BROKEN' })
  expect((await ask(true)).photos).toHaveLength(5)
  await writeFile(join(house, 'photo-5.jpg'), 'no picture')
  await expect(ask(true)).rejects.toMatchObject({ code: 'IMAGE_TYPE' })
})
