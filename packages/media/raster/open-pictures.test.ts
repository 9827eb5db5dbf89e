import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drawing } from '@reelwright/look/drawing'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPictures } from './open-pictures.js'
import { rasterise } from './rasterise.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const BOX = { x: 0, y: 0, width: 8, height: 8 }
const shows = (ref: string): Drawing => ({ ops: [{ op: 'image', ref, box: BOX, alpha: 1 }], box: BOX, key: ref })

it('keeps a logo’s transparency and its colours, and decodes it once', async () => {
  const file = join(folder, 'logo.png')
  const rgba = Buffer.from(Array.from({ length: 64 }, (_, n) => (n % 8 < 4 ? [200, 40, 20, 255] : [0, 0, 0, 0])).flat())
  await sharp(rgba, { raw: { width: 8, height: 8, channels: 4 } })
    .png()
    .toFile(file)
  const pictures = await openPictures({ logo: file })
  const { rgba: painted } = rasterise(shows('logo'), 1, pictures)
  expect([...painted.subarray(4, 8)]).toEqual([200, 40, 20, 255])
  expect(painted[6 * 4 + 3]).toBe(0)
  expect((await openPictures({ logo: file })).get('logo')).toBe(pictures.get('logo'))
})

it('shows a large picture small without shimmer: the mean of a chequerboard', async () => {
  const size = 512
  const board = Buffer.from(Array.from({ length: size * size }, (_, n) => (((n % size) + Math.floor(n / size)) % 2 === 0 ? 255 : 0)))
  const file = join(folder, 'board.png')
  await sharp(board, { raw: { width: size, height: size, channels: 1 } })
    .png()
    .toFile(file)
  const { rgba } = rasterise(shows('board'), 1, await openPictures({ board: file }))
  for (let pixel = 0; pixel < 64; pixel++) expect(Math.abs(rgba[pixel * 4]! - 127.5)).toBeLessThan(3)
})

it('refuses what is no picture', async () => {
  const file = join(folder, 'text.png')
  await writeFile(file, 'nothing')
  await expect(openPictures({ text: file })).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE', given: file })
})
