import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { type Item, Timeline } from '@reelwright/film/timeline/timeline'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPictures, newFolder, type Shelf, smallFilm } from './fixture/small-film.js'
import { renderMaster } from './render-master.js'
import { renderStill } from './render-still.js'

let folder: string
let shelf: Shelf
let logo: Asset
let font: Asset
const files = new Map<string, string>()

const kept = async (path: string, type: string, sides: { width?: number; height?: number } = {}): Promise<Asset> => {
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  files.set(hash, path)
  return { hash, type, bytes: bytes.length, ...sides }
}

beforeAll(async () => {
  folder = await newFolder()
  shelf = await drawPictures(folder, 2)
  const path = join(folder, 'logo.png')
  await sharp({ create: { width: 90, height: 60, channels: 4, background: '#ff2010' } })
    .png()
    .toFile(path)
  logo = await kept(path, 'image/png', { width: 90, height: 60 })
  const lora = createRequire(import.meta.url).resolve('@fontsource-variable/lora/files/lora-latin-wght-normal.woff2')
  font = await kept(lora, 'font/woff2')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = async (asset: Asset): Promise<string> => files.get(asset.hash) ?? shelf.open(asset)

/** Two scenes, a logo over both, a title in the second in place of its picture. */
const film = (change: Partial<Timeline> = {}): Timeline => {
  const timeline = smallFilm(shelf.assets, { fade: 0, scene: 24 })
  const clip = (id: string, frames: number, graphic: { kind: string; params: Record<string, unknown> }): Item => ({
    type: 'clip',
    id,
    name: id,
    sceneId: null,
    frames,
    head: 0,
    tail: 0,
    source: { kind: 'graphic', graphic },
  })
  const bug = clip('bug', 48, { kind: 'brandBug', params: { logo } })
  const third = clip('third', 48, { kind: 'addressThird', params: { address: 'Harbor House' } })
  return Timeline.parse({
    ...timeline,
    ...change,
    tracks: [
      ...timeline.tracks,
      { id: 'g1', kind: 'graphics', name: 'Graphics', items: [bug] },
      { id: 'g2', kind: 'graphics', name: 'More', items: [third] },
    ],
  })
}

const still = async (timeline: Timeline, name: string): Promise<Buffer> => {
  const out = join(folder, `${name}.png`)
  await renderStill({ timeline, frame: 24, quality: 'preview', open, ffmpeg: await findFfmpeg(), burnCaptions: false, out })
  return sharp(out).raw().toBuffer()
}

const apart = (a: Buffer, b: Buffer): number => a.reduce((sum, value, n) => sum + (Math.abs(value - b[n]!) > 24 ? 1 : 0), 0)

describe('what graphics are drawn with', () => {
  it('shows their pictures', async () => {
    const pixels = await still(film(), 'logo')
    // Inside the safe area's upper left corner: 10 % and 7 % of 320 × 180.
    const [red, green, blue] = pixels.subarray((16 * 320 + 36) * 3)
    expect(red!).toBeGreaterThan(170)
    expect(Math.max(green!, blue!)).toBeLessThan(110)
  })

  it('is set in a brand’s letters, be they shipped or brought', async () => {
    const house = await still(film(), 'house')
    const shipped = await still(film({ typefaces: { heading: { family: 'Lora' } } }), 'shipped')
    const brought = await still(film({ typefaces: { heading: { family: 'Our own', asset: font } } }), 'brought')
    expect(apart(house, shipped)).toBeGreaterThan(20)
    expect(apart(shipped, brought)).toBe(0)
  })

  it('lies on stills in their grade', async () => {
    const graded = (exposure: number, b: number): Timeline => {
      const timeline = smallFilm(shelf.assets, { fade: 0, scene: 24 })
      const tracks = timeline.tracks.map((track) => ({
        ...track,
        items: track.items.map((item) =>
          item.type === 'clip' && item.source.kind === 'still'
            ? { ...item, source: { ...item.source, grade: { exposure, a: 0, b } } }
            : item,
        ),
      }))
      return { ...timeline, tracks }
    }
    const mean = (pixels: Buffer, channel: number): number =>
      pixels.reduce((sum, value, n) => (n % 3 === channel ? sum + value : sum), 0) / (pixels.length / 3)
    const [plain, bright, warm] = [
      await still(graded(0, 0), 'plain'),
      await still(graded(0.5, 0), 'bright'),
      await still(graded(0, 10), 'warm'),
    ]
    for (const channel of [0, 1, 2]) expect(mean(bright, channel)).toBeGreaterThan(mean(plain, channel) + 8)
    expect(mean(warm, 2)).toBeLessThan(mean(plain, 2) - 6)
    expect(apart(plain, await still(smallFilm(shelf.assets, { fade: 0, scene: 24 }), 'ungraded'))).toBe(0)
  })

  it('reaches the threads that paint a master', async () => {
    const out = join(folder, 'film.mp4')
    const typefaces = { heading: { family: 'Our own', asset: font } }
    const ffmpeg = await findFfmpeg()
    const made = await renderMaster({
      timeline: film({ typefaces }),
      quality: 'preview',
      open,
      ffmpeg,
      cache: join(folder, 'cache'),
      cacheLimit: 1e9,
      out,
      burnCaptions: false,
    })
    expect(made.frames).toBe(48)
  })

  it('refuses a picture and a font that cannot be read', async () => {
    const text = join(folder, 'text.png')
    await writeFile(text, 'no picture, no font')
    const broken = await kept(text, 'image/png', { width: 9, height: 9 })
    const timeline = film({ typefaces: { heading: { family: 'Broken', asset: broken } } })
    await expect(still(timeline, 'broken')).rejects.toMatchObject({ code: 'FONT_UNREADABLE', given: 'Broken' })
    logo = broken
    await expect(still(film(), 'broken')).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' })
  })
})
