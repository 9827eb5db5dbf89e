import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ended, run, start } from './cli.js'

const EXAMPLE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))
const LISTING = {
  address: '14 Harbor Lane',
  city: 'Sausalito',
  state: 'CA',
  price: 2495000,
  beds: 3,
  baths: 2.5,
  features: ['Wide-plank oak floors'],
  agent: { name: 'Nora Ellison', brokerage: 'Tidewater Row Realty' },
}
const KIT = { schema: 'brand-kit/1', name: 'Tidewater Row' }

let root: string
let photo: Buffer
let png: Buffer
let animation: { readonly webp: Buffer; readonly gif: Buffer }
let giant: Buffer
let cutOut: Buffer

const drawn = (hue: number, width: number, height: number): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue},40%,60%)"/><rect x="20%" y="30%" width="30%" height="50%" fill="hsl(${hue + 90},50%,30%)"/><circle cx="70%" cy="40%" r="${height / 6}" fill="#fff"/></svg>`,
    ),
  )

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reelwright-bad-property-'))
  photo = await drawn(30, 640, 480).jpeg().toBuffer()
  png = await drawn(200, 640, 480).png().toBuffer()
  const frames = await Promise.all([0, 120, 240].map((hue) => drawn(hue, 64, 48).png().toBuffer()))
  const moving = (): Sharp => sharp(frames, { join: { animated: true } })
  animation = { webp: await moving().webp().toBuffer(), gif: await moving().gif().toBuffer() }
  // A PNG that says it is 30,000 × 30,000: the header is enough to be refused by.
  giant = await drawn(0, 8, 8).png().toBuffer()
  giant.writeUInt32BE(30_000, 16)
  giant.writeUInt32BE(30_000, 20)
  cutOut = await sharp({ create: { width: 8000, height: 8000, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })
    .png()
    .toBuffer()
})
afterAll(() => rm(root, { recursive: true, force: true }))

type House = {
  readonly photos?: number
  readonly listing?: unknown
  readonly kit?: unknown
  readonly files?: Readonly<Record<string, string | Buffer>>
}

/** A folder as a person brings it: documents that are text are put there as they are. */
const house = async (name: string, { photos = 5, listing = LISTING, kit, files = {} }: House): Promise<string> => {
  const folder = join(root, name)
  await mkdir(folder, { recursive: true })
  const put = (file: string, content: unknown): Promise<void> =>
    writeFile(join(folder, file), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
  for (let n = 1; n <= photos; n++) await put(`photo-${n}.jpg`, photo)
  if (listing !== null) await put('listing.json', listing)
  if (kit !== undefined) await put('brand-kit.json', kit)
  for (const [file, content] of Object.entries(files)) await put(file, content)
  return folder
}

const SMALL = ['--length', '15', '--size', '540', '--quality', 'preview', '--branding', 'branded', '--aspects', '9:16']

/** What is refused, what is brought, the code and what its sentence names: file and field. */
const bad: readonly (readonly [string, () => House, string, readonly string[], (readonly string[])?])[] = [
  ['4 photos', () => ({ photos: 4 }), 'PHOTOS_TOO_FEW', ['4 photos', 'at least 5']],
  ['41 photos', () => ({ photos: 41 }), 'PHOTOS_TOO_MANY', ['41 photos', 'at most 40']],
  ['a text named .jpg', () => ({ files: { 'photo-3.jpg': 'this is text' } }), 'IMAGE_TYPE', ['photo-3.jpg', 'JPEG']],
  ['a cut-off JPEG', () => ({ files: { 'photo-3.jpg': photo.subarray(0, photo.length / 2) } }), 'IMAGE_BROKEN', ['photo-3.jpg']],
  ['a photo of 30,000 × 30,000', () => ({ files: { 'x.png': giant } }), 'IMAGE_TOO_LARGE', ['x.png', '30000×30000']],
  ['an animated WebP', () => ({ files: { 'x.webp': animation.webp } }), 'IMAGE_ANIMATED', ['x.webp']],
  ['an animated GIF named .jpg', () => ({ files: { 'x.jpg': animation.gif } }), 'IMAGE_ANIMATED', ['x.jpg']],
  ['no listing', () => ({ listing: null }), 'LISTING_MISSING', ['listing.json', 'listing.txt']],
  ['broken JSON', () => ({ listing: '{"address": ' }), 'JSON_BROKEN', ['listing.json']],
  ['a price as text', () => ({ listing: { ...LISTING, price: '$2,495,000' } }), 'LISTING_INVALID', ['listing.json: price', '$2,495,000']],
  ['negative beds', () => ({ listing: { ...LISTING, beds: -1 } }), 'LISTING_INVALID', ['listing.json: beds is -1']],
  ['an address of 200 characters', () => ({ listing: { ...LISTING, address: 'x'.repeat(200) } }), 'LISTING_INVALID', ['address', '120']],
  ['a character no font has', () => ({ listing: { ...LISTING, address: '14 𓀀 Lane' } }), 'GLYPH_MISSING', ['listing.json: address', '𓀀']],
  [
    'a portrait that is not there',
    () => ({ listing: { ...LISTING, agent: { name: 'Nora', photo: 'nora.jpg' } } }),
    'FILE_NOT_FOUND',
    ['listing.json: agent.photo', 'nora.jpg'],
  ],
  [
    'a decision about a photo that is not there',
    () => ({ listing: { ...LISTING, photos: [{ file: 'x.jpg', hero: true }] } }),
    'FILE_NOT_FOUND',
    ['listing.json: photos.0.file', 'x.jpg'],
  ],
  [
    'a decision that is none',
    () => ({ listing: { ...LISTING, photos: [{ file: 'photo-1.jpg', heroo: true }] } }),
    'LISTING_INVALID',
    ['listing.json: photos.0', '"heroo"'],
  ],
  [
    'an original outside the folder',
    () => ({ listing: { ...LISTING, photos: [{ file: 'photo-1.jpg', altered: { what: 'staging', original: '../x.jpg' } }] } }),
    'FILE_OUTSIDE',
    ['listing.json: photos.0.altered.original', '../x.jpg'],
  ],
  [
    'a logo of 8,000 pixels',
    () => ({ kit: { ...KIT, logo: { light: 'logo.png' } }, files: { 'logo.png': cutOut } }),
    'LOGO_TOO_LARGE',
    ['brand-kit.json: logo.light', 'logo.png', '4096'],
  ],
  [
    'an opaque logo',
    () => ({ kit: { ...KIT, logo: { dark: 'logo.png' } }, files: { 'logo.png': png } }),
    'LOGO_OPAQUE',
    ['brand-kit.json: logo.dark', 'logo.png'],
  ],
  [
    'a logo with a script',
    () => ({ kit: { ...KIT, logo: { light: 'a.svg' } }, files: { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' } }),
    'LOGO_UNSAFE',
    ['brand-kit.json: logo.light', 'a.svg', '<script>'],
  ],
  [
    'a logo with a reference outside',
    () => ({
      kit: { ...KIT, logo: { light: 'a.svg' } },
      files: { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://example.com/a.svg#a"/></svg>' },
    }),
    'LOGO_UNSAFE',
    ['brand-kit.json: logo.light', 'a.svg', 'https://example.com'],
  ],
  ['a brand file outside', () => ({ kit: { ...KIT, logo: { light: '../a.svg' } } }), 'FILE_OUTSIDE', ['brand-kit.json: logo.light']],
  ['a colour that is none', () => ({ kit: { ...KIT, colours: { accent: 'navy' } } }), 'BRAND_KIT_INVALID', ['colours.accent', 'navy']],
  [
    'a font that cannot be read',
    () => ({ kit: { ...KIT, fonts: { heading: { file: 'a.ttf' } } }, files: { 'a.ttf': 'no font' } }),
    'FONT_UNREADABLE',
    ['brand-kit.json: fonts.heading.file', 'a.ttf'],
  ],
  [
    'a family that is not shipped',
    () => ({ kit: { ...KIT, fonts: { text: { family: 'Comic Sans MS' } } } }),
    'FONT_UNKNOWN',
    ['brand-kit.json: fonts.text.family', 'Comic Sans MS', 'Inter'],
  ],
  ['an aspect nobody makes', () => ({}), 'ASPECTS_UNKNOWN', ['--aspects', '4:3'], ['--aspects', '4:3']],
  ['an answer without a reason', () => ({}), 'OVERRIDE_INVALID', ['--override', 'reason'], ['--override', 'fh-1']],
  ['rules nobody wrote', () => ({}), 'RULES_UNKNOWN', ['"xx"', 'us-ca'], ['--rules', 'xx']],
  ['a voice nobody has', () => ({}), 'VOICE_UNKNOWN', ['--voice', '"morgan"', 'slt'], ['--voice', 'morgan']],
  ['a length nobody makes', () => ({}), '--length', ['20', '15, 30, 60, 90'], ['--length', '20']],
]

test.concurrent.each(bad.map((one, n) => [one[0], n, one] as const))(
  '%s is refused before any work, with one sentence and status 2',
  async (_, n, [, brought, code, named, more = []]) => {
    const folder = await house(`bad-${n}`, brought())
    const [home, out] = [join(root, `home-${n}`), join(root, `out-${n}`)]
    const { status, err } = await run(['property', folder, '--out', out, ...SMALL, ...more], { REELWRIGHT_HOME: home })
    for (const words of [code, ...named]) expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(2)
    expect(await readdir(root)).not.toContain(`home-${n}`)
    expect(await readdir(out).catch(() => [])).toEqual([])
  },
  60_000,
)

type Heard = { readonly event: string; readonly data: Readonly<Record<string, unknown>> }
const heard = ({ out }: Ended, event: string): readonly Heard['data'][] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Heard)
    .flatMap((one) => (one.event === event ? [one.data] : []))

test('blurred photos on end and colours without contrast make a film, and it is said', async () => {
  const folder = await house('poor', {
    photos: 0,
    listing: { ...LISTING, bedz: 4 },
    kit: { ...KIT, colours: { ground: '#ffffff', ink: '#fafafa' } },
  })
  for (const name of (await readdir(EXAMPLE)).filter((one) => /^0[1-6].*\.jpg$/.test(one)))
    await sharp(join(EXAMPLE, name)).resize(600, 800, { fit: 'cover' }).blur(6).toFile(join(folder, name))
  const home = { REELWRIGHT_HOME: join(root, 'home-poor') }
  const running = start(['property', folder, '--out', join(root, 'out-poor'), ...SMALL, '--aspects', '16:9', '--yes', '--json'], home)
  await running.said('COLOUR_MOVED')
  running.process.kill('SIGTERM')
  const ended = await running.ended
  const warnings = heard(ended, 'warning')
  expect(new Set(warnings.map(({ code }) => code))).toEqual(
    new Set(['FIELD_UNKNOWN', 'PHOTOS_BLURRED', 'PHOTOS_UPRIGHT', 'PHOTO_ENLARGED', 'COLOUR_MOVED']),
  )
  expect(warnings.find(({ code }) => code === 'FIELD_UNKNOWN')?.sentence).toContain('bedz')
  expect(warnings.find(({ code }) => code === 'PHOTO_ENLARGED')?.sentence).toMatch(/^\d\d-[\w-]+\.jpg /)
  expect(warnings.find(({ code }) => code === 'COLOUR_MOVED')?.sentence).toContain('colours.ink #fafafa')
}, 60_000)

test('a pasted listing is shown, left for correction, and what it does not say is named', async () => {
  const text = (await readFile(join(EXAMPLE, 'listing.txt'), 'utf8')).replace(/^Year built.*$/m, '')
  const folder = await house('pasted', { listing: null, files: { 'listing.txt': text } })
  const out = join(root, 'out-pasted')
  const running = start(['property', folder, '--out', out, ...SMALL, '--yes', '--json'], { REELWRIGHT_HOME: join(root, 'home-pasted') })
  await running.said('"listing"')
  running.process.kill('SIGTERM')
  const [told] = heard(await running.ended, 'listing')
  const left = JSON.parse(await readFile(join(out, 'listing.json'), 'utf8'))
  expect(left).toMatchObject({ address: '14 Harbor Lane', price: 2495000, beds: 3, baths: 2.5, agent: { name: 'Nora Ellison' } })
  expect(told?.listing).toEqual(left)
  expect(told?.missing).toEqual(['year'])
  // Corrected and put beside the photos, it is read in place of the text.
  await cp(join(out, 'listing.json'), join(folder, 'listing.json'))
  await writeFile(join(folder, 'brand-kit.json'), '{')
  const again = await run(['property', folder, '--out', out, ...SMALL], { REELWRIGHT_HOME: join(root, 'home-again') })
  expect(again.err).toContain('JSON_BROKEN')
}, 60_000)

test('flagged words stop a film until they are answered for; listing.json goes before the text, one photo in three formats is shown once', async () => {
  const folder = await house('flagged', {
    photos: 0,
    listing: { ...LISTING, features: ['No children', 'Wide-plank oak floors'] },
    files: { 'listing.txt': '99 Wrong Street\nSausalito, CA 94965\n$1' },
  })
  for (const name of (await readdir(EXAMPLE)).filter((one) => /^0[1-5].*\.jpg$/.test(one)))
    await sharp(join(EXAMPLE, name)).resize(1000).toFile(join(folder, name))
  await sharp(join(folder, '01-front.jpg')).toFile(join(folder, 'front.png'))
  await sharp(join(folder, '01-front.jpg')).toFile(join(folder, 'front.webp'))
  const home = { REELWRIGHT_HOME: join(root, 'home-flagged') }
  const out = join(root, 'out-flagged')
  const command = ['property', folder, '--out', out, ...SMALL, '--rate', '24', '--speech', 'silent', '--yes']
  const stopped = await run(command, home)
  expect(stopped.status).toBe(2)
  expect(stopped.err).toContain('FAIR_HOUSING')
  const [, finding] = /“No children” in features\.0:.*\[([\w-]+)\]/.exec(stopped.err) ?? []
  expect(finding).toBeDefined()
  const ids = [...stopped.err.matchAll(/\[([\w-]+)\]$/gm)].flatMap(([, id]) => ['--override', `${id}=a home for elders by law`])
  const made = await run([...command, ...ids], home)
  expect(made.status).toBe(0)
  const read = async (name: string) => JSON.parse(await readFile(join(out, name), 'utf8'))
  expect(JSON.stringify(await read('quality.json'))).toContain('a home for elders by law')
  const { title, leftOut } = (await read('storyboard.json')) as { title: string; leftOut: { reason: string }[] }
  expect(title).toBe('14 Harbor Lane')
  // Without loss, it is the very same picture; with loss, the same view.
  expect(made.err).toContain('front.png is the same picture as 01-front.jpg')
  expect(leftOut.filter(({ reason }) => reason.includes('same view'))).toHaveLength(1)
}, 240_000)
