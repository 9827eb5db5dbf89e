import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './cli.js'

let folder: string
let home: string
const SCRIPT = '# A short film\n\n## Light\n\nThe lamp is lit at dusk. It burns until the morning comes.\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-bad-'))
  home = join(folder, 'home')
  const put = (name: string, content: string | Buffer): Promise<void> => writeFile(join(folder, name), content)
  await put('script.md', SCRIPT)
  await put('empty.md', '')
  await put('binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]))
  await put('huge.md', '')
  await truncate(join(folder, 'huge.md'), 200e6)
  await put('file', 'a file')
  await put('glyph.md', SCRIPT.replace('lamp', 'lamp 𓀀'))
  await put('text.jpg', 'this is text')
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer()
  await put('truncated.jpg', picture.subarray(0, picture.length / 2))
  // A PNG that says it is 30,000 × 30,000: the header is enough to be refused by.
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(30_000, 16)
  png.writeUInt32BE(30_000, 20)
  await put('giant.png', png)
  await mkdir(join(folder, 'nothing'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bad: readonly (readonly [string, readonly string[], string])[] = [
  ['a script that is not there', ['missing.md', '--out', 'out'], 'FILE_NOT_FOUND'],
  ['an empty script', ['empty.md', '--out', 'out'], 'SCRIPT_EMPTY'],
  ['a script of 200 MB', ['huge.md', '--out', 'out'], 'TEXT_TOO_LARGE'],
  ['a binary file as script', ['binary.md', '--out', 'out'], 'TEXT_NOT_TEXT'],
  ['a folder as script', ['nothing', '--out', 'out'], 'SCRIPT_IS_FOLDER'],
  ['a duration out of range', ['script.md', '--out', 'out', '--duration', '5'], 'DURATION_OUT_OF_RANGE'],
  ['a duration that is no number', ['script.md', '--out', 'out', '--duration', 'long'], 'DURATION_OUT_OF_RANGE'],
  ['a language nobody speaks here', ['script.md', '--out', 'out', '--language', 'xx'], 'LANGUAGE_UNKNOWN'],
  ['a voice nobody has', ['script.md', '--out', 'out', '--voice', 'morgan'], 'VOICE_UNKNOWN'],
  ['an output path under a file', ['script.md', '--out', 'file/out'], 'OUT_UNDER_FILE'],
  ['a glyph no font has', ['glyph.md', '--out', 'out'], 'GLYPH_MISSING'],
  ['a truncated JPEG', ['script.md', '--out', 'out', '--media', 'truncated.jpg'], 'IMAGE_BROKEN'],
  ['a picture of 30,000 × 30,000', ['script.md', '--out', 'out', '--media', 'giant.png'], 'IMAGE_TOO_LARGE'],
  ['a text named .jpg', ['script.md', '--out', 'out', '--media', 'text.jpg'], 'IMAGE_TYPE'],
  ['an own narration that is no sound', ['script.md', '--out', 'out', '--narration', 'text.jpg'], 'SOUND_'],
]

test.each(bad)('%s is refused before any work, with one sentence and status 2', async (_, args, code) => {
  const { status, err } = await run(['documentary', ...args], { REELWRIGHT_HOME: home }, folder)
  expect(err).toContain(code)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(2)
  expect(await readdir(folder)).not.toContain('home')
})

test('a setting that cannot be is named', async () => {
  const { status, err } = await run(['films'], { REELWRIGHT_HOME: home, REELWRIGHT_CACHE_GB: 'lots' }, folder)
  expect(err).toContain('REELWRIGHT_CACHE_GB')
  expect(status).toBe(2)
})

test('an ffmpeg that is none is named, with status 1', async () => {
  const { status, err } = await run(['films'], { REELWRIGHT_HOME: join(folder, 'other'), FFMPEG_PATH: join(folder, 'file') }, folder)
  expect(err).toContain('FFMPEG_UNUSABLE')
  expect(status).toBe(1)
})
