import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { greyPicture } from '../../image/grey-picture.js'
import type { Grey } from '../look-at-film.js'
import { COMPARED_AT, comparePlace } from './compare-place.js'

const photoAt = (name: string): string => fileURLToPath(new URL(`../../../../../examples/harbor-house/${name}.jpg`, import.meta.url))
const NAMES = ['01-front', '02-living-room', '03-kitchen', '07-bathroom', '10-twilight'] as const
const SIZE = { width: COMPARED_AT, height: 320 } as const
const WIDE = { width: 960, height: 640 } as const
/** What a person sees on a sign, drawn as a photo would show it. */
const sign = (words: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect x="330" y="260" width="300" height="110" fill="#f4f4f0"/>
      <text x="345" y="335" font-family="sans-serif" font-weight="bold" font-size="54" fill="#111">${words}</text></svg>`,
  )

type Picture = ReturnType<typeof sharp>
const grey = async (picture: Picture): Promise<Grey> => greyPicture(await picture.png().toBuffer(), SIZE)
/** The photo at twice the size it is compared at, with something laid over it. */
const photo = async (name: string, ...over: readonly Buffer[]): Promise<Buffer> => {
  const base = await sharp(photoAt(name)).rotate().resize(WIDE.width, WIDE.height, { fit: 'cover' }).removeAlpha().png().toBuffer()
  return sharp(base)
    .composite(over.map((input) => ({ input })))
    .png()
    .toBuffer()
}
/** What a camera shows that went nearer by `zoom`, to a place between the edges, 0 to 1. */
const seenFrom = (picture: Buffer, zoom: number, x = 0.5, y = 0.5): Picture => {
  const [width, height] = [Math.round(WIDE.width / zoom), Math.round(WIDE.height / zoom)]
  const [left, top] = [Math.round(x * (WIDE.width - width)), Math.round(y * (WIDE.height - height))]
  return sharp(picture).extract({ left, top, width, height }).resize(WIDE.width, WIDE.height)
}

/** Held a little askew; what comes into view at the corners is cut off by whoever looks from nearer. */
const turned = async (picture: Buffer): Promise<Buffer> => {
  const { data, info } = await sharp(picture).rotate(1).png().toBuffer({ resolveWithObject: true })
  const [left, top] = [Math.round((info.width - WIDE.width) / 2), Math.round((info.height - WIDE.height) / 2)]
  return sharp(data)
    .extract({ left, top, ...WIDE })
    .png()
    .toBuffer()
}

let originals: Map<string, Buffer>
beforeAll(async () => {
  originals = new Map(await Promise.all(NAMES.map(async (name) => [name, await photo(name)] as const)))
})

test('a camera that moves over a place leaves it as it is: nearer, aside, turned, darker, softer', async () => {
  for (const [name, picture] of originals) {
    const frames = await Promise.all([
      grey(seenFrom(picture, 1)),
      grey(seenFrom(picture, 1.12, 0.2, 0.5)),
      grey(seenFrom(picture, 1.3, 0.7, 0.4)),
      grey(seenFrom(picture, 1.2, 1, 1).modulate({ brightness: 0.85 })),
      grey(seenFrom(await turned(picture), 1.15)),
      grey(seenFrom(picture, 1.1).blur(1.2)),
    ])
    const place = comparePlace(await grey(sharp(picture)), frames)
    expect(place, `${name}: ${JSON.stringify(place)}`).toMatchObject({ altered: false })
  }
})

test('another place, a thing that was not there, and one that is gone are seen, wherever the camera went', async () => {
  for (const [i, [name, picture]] of [...originals].entries()) {
    const before = await grey(sharp(picture))
    const other = originals.get(NAMES[(i + 1) % NAMES.length]!)!
    expect(comparePlace(before, [await grey(seenFrom(other, 1.1))]), `${name} became another`).toMatchObject({ altered: true })
    // A piece of another photo, as if a model had put furniture there; seen from nearer by.
    const thing = await sharp(other).extract({ left: 300, top: 250, width: 220, height: 200 }).png().toBuffer()
    const furnished = await sharp(picture)
      .composite([{ input: thing, left: 400, top: 300 }])
      .png()
      .toBuffer()
    expect(comparePlace(before, [await grey(seenFrom(furnished, 1.15, 0.6, 0.6))]), `${name} furnished`).toMatchObject({ altered: true })
    expect(comparePlace(await grey(sharp(furnished)), [await grey(seenFrom(picture, 1.15, 0.6, 0.6))]), `${name} emptied`).toMatchObject({
      altered: true,
    })
  }
})

test('writing has to stay what it says', async () => {
  const before = await photo('01-front', sign('HARBOR 12'))
  const garbled = await photo('01-front', sign('XKWVEN 84'))
  const shown = await grey(sharp(before))
  expect(comparePlace(shown, [await grey(seenFrom(before, 1.15))])).toMatchObject({ altered: false })
  expect(comparePlace(shown, [await grey(seenFrom(garbled, 1.15))])).toMatchObject({ altered: true })
})
