import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const HOUSE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))

type Crop = { readonly left: number; readonly top: number; readonly share: number }
/** A photo of the folder: a picture of the example house, or a nearer look at a part of it. */
type Shot = { readonly name: string; readonly of: string; readonly crop?: Crop }

const SHOTS: readonly Shot[] = [
  { name: 'front', of: '01-front' },
  { name: 'living-room', of: '02-living-room' },
  { name: 'living-room-window', of: '02-living-room', crop: { left: 0.02, top: 0.05, share: 0.5 } },
  { name: 'living-room-fireplace', of: '02-living-room', crop: { left: 0.48, top: 0.4, share: 0.5 } },
  { name: 'kitchen', of: '03-kitchen' },
  { name: 'kitchen-island', of: '03-kitchen', crop: { left: 0.2, top: 0.45, share: 0.52 } },
  { name: 'kitchen-range', of: '03-kitchen', crop: { left: 0.45, top: 0.02, share: 0.5 } },
  { name: 'dining', of: '04-dining-room' },
  { name: 'dining-detail', of: '04-dining-room', crop: { left: 0.1, top: 0.35, share: 0.5 } },
  { name: 'bedroom', of: '05-main-bedroom' },
  { name: 'bedroom-doors', of: '05-main-bedroom', crop: { left: 0.45, top: 0.1, share: 0.52 } },
  { name: 'bedroom-2', of: '06-second-bedroom' },
  { name: 'bathroom', of: '07-bathroom' },
  { name: 'bathroom-detail', of: '07-bathroom', crop: { left: 0.05, top: 0.4, share: 0.55 } },
  { name: 'terrace', of: '08-terrace' },
  { name: 'terrace-detail', of: '08-terrace', crop: { left: 0.42, top: 0.42, share: 0.55 } },
  { name: 'view', of: '09-harbor-view' },
  { name: 'garden', of: 'IMG_4836' },
  { name: 'porch', of: 'IMG_4821' },
  { name: 'dusk', of: '10-twilight' },
]

const LISTING = {
  address: '7 Bench Street',
  city: 'Sausalito',
  state: 'CA',
  price: 1_950_000,
  beds: 3,
  baths: 2,
  area: { value: 1700, unit: 'sqft' },
  year: 1931,
  features: ['fireplace', 'deck with a view', 'garden'],
  agent: { name: 'Ada Quill', brokerage: 'Quill & Lark', phone: '415-555-0134' },
}

const [WIDTH, HEIGHT, TILE] = [4032, 3024, 512]

/** The grain of a sensor, the same on every machine: drawn pictures alone are easier for an encoder than photos. */
const grain = (): Buffer => {
  let state = 20_261_121
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Buffer.from(Array.from({ length: TILE * TILE * 3 }, () => Math.round(128 + 7 * (next() + next() + next() - 1.5))))
}

const photograph = async ({ of, crop }: Shot, tile: Buffer, out: string): Promise<void> => {
  const picture = sharp(join(HOUSE, `${of}.jpg`)).rotate()
  const { width, height } = await sharp(join(HOUSE, `${of}.jpg`)).metadata()
  const [w, h] = crop ? [Math.round(width * crop.share), Math.round(height * crop.share)] : [width, height]
  const part = crop
    ? picture.extract({ left: Math.round(width * crop.left), top: Math.round(height * crop.top), width: w, height: h })
    : picture
  const size = width > height ? { width: WIDTH, height: HEIGHT } : { width: HEIGHT, height: WIDTH }
  const input = { input: tile, raw: { width: TILE, height: TILE, channels: 3 as const }, tile: true, blend: 'soft-light' as const }
  // The exact size first: a picture is composed before it is resized when both are asked for at once.
  const sized = await part
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  await sharp(sized, { raw: { ...size, channels: 3 } })
    .composite([input])
    .jpeg({ quality: 90 })
    .toFile(out)
}

/** A folder with twenty photos of twelve megapixels and a listing, always the same. */
export const makeFolder = async (root: string): Promise<string> => {
  const folder = join(root, 'house')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const tile = grain()
  for (const [n, shot] of SHOTS.entries()) await photograph(shot, tile, join(folder, `${String(n + 1).padStart(2, '0')}-${shot.name}.jpg`))
  await writeFile(join(folder, 'listing.json'), JSON.stringify(LISTING))
  return folder
}
