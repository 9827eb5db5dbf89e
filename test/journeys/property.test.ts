import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ended, run } from './cli.js'
import { entriesOf } from './zip.js'

const exec = promisify(execFile)
const EXAMPLE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))

let folder: string
let environment: Record<string, string>
let first: Ended
let out: string

const reel = (...more: string[]): readonly string[] => [
  'property',
  join(folder, 'house'),
  ...['--out', out, '--length', '15', '--size', '540', '--quality', 'preview', '--rate', '24', '--aspects', '9:16,16:9', '--yes', '--json'],
  ...more,
]
type Heard = { readonly event: string; readonly data: Readonly<Record<string, unknown>> }
const events = (end: Ended): readonly Heard[] =>
  end.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Heard)
const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8')

/** The example with its photos made small: what they show is the same. */
const smallExample = async (to: string): Promise<void> => {
  await mkdir(to, { recursive: true })
  for (const name of await readdir(EXAMPLE))
    if (/\.jpg$/.test(name)) await sharp(join(EXAMPLE, name)).resize({ width: 1600 }).jpeg({ quality: 85 }).toFile(join(to, name))
    else if (/\.(json|svg|png)$/.test(name)) await copyFile(join(EXAMPLE, name), join(to, name))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-property-'))
  await chmod(folder, 0o755)
  out = join(folder, 'out')
  environment = { REELWRIGHT_HOME: join(folder, 'home') }
  await smallExample(join(folder, 'house'))
  first = await run(reel(), environment)
}, 400_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const MASTERS = ['9x16', '16x9', '9x16-unbranded', '16x9-unbranded']

test('one command turns a folder of photos and a listing into branded and unbranded reels', async () => {
  expect(first.err).toBe('')
  expect(first.status).toBe(0)
  const beside = MASTERS.flatMap((name) => [
    `master-${name}.mp4`,
    `captions-${name}.srt`,
    `captions-${name}.vtt`,
    `poster-${name}.jpg`,
    `contact-sheet-${name}.jpg`,
    `quality-${name}.json`,
  ])
  const once = ['listing-facts', 'listing-facts-unbranded'].flatMap((name) => [`${name}.png`, `${name}.pdf`])
  const rest = ['description.txt', 'description-unbranded.txt', 'storyboard.json', 'quality.json', 'CREDITS.txt', 'package.zip']
  expect((await readdir(out)).sort()).toEqual([...beside, ...once, ...rest].sort())
  const quality = JSON.parse(await read('quality.json')) as { passed: boolean; masters: { master: string; passed: boolean }[] }
  expect(quality.passed).toBe(true)
  expect(quality.masters.map(({ master }) => master).sort()).toEqual(MASTERS.map((name) => `master-${name}.mp4`).sort())
})

test('every master has the frame it is named after and the length asked for', async () => {
  const { path } = await findFfmpeg()
  for (const name of MASTERS) {
    const { stderr } = await exec(path, ['-i', join(out, `master-${name}.mp4`), '-f', 'null', '-'])
    expect(stderr).toContain(name.startsWith('9x16') ? '540x960' : '960x540')
    expect(stderr).toMatch(/frame=\s*360\b/)
  }
})

test('no unbranded file names the agent, the brokerage, a phone, a mail or an address on the web', async () => {
  const { agent } = JSON.parse(await readFile(join(EXAMPLE, 'listing.json'), 'utf8')) as {
    agent: { name: string; brokerage: string; phone: string }
  }
  for (const name of ['captions-9x16-unbranded.srt', 'captions-16x9-unbranded.vtt', 'description-unbranded.txt']) {
    const text = await read(name)
    for (const word of [agent.name, agent.brokerage, agent.phone, '@', 'www.', 'http']) expect(text).not.toContain(word)
  }
  expect((await readFile(join(out, 'listing-facts.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the storyboard gives a reason for every choice', async () => {
  const storyboard = JSON.parse(await read('storyboard.json')) as {
    sections: { scenes: { mediaId?: string; reasons?: string[] }[] }[]
    photos: { photoId: string }[]
    leftOut: { photoId: string; reason: string }[]
  }
  const shown = storyboard.sections.flatMap(({ scenes }) => scenes).filter(({ mediaId }) => mediaId)
  for (const scene of shown) expect(scene.reasons?.length).toBeGreaterThan(0)
  const known = new Set([...shown.map(({ mediaId }) => mediaId), ...storyboard.leftOut.map(({ photoId }) => photoId)])
  for (const { photoId } of storyboard.photos) expect(known).toContain(photoId)
})

test('the package opens with the branded reel', async () => {
  const entries = await entriesOf(join(out, 'package.zip'))
  expect([...entries.keys()]).toContain('timelines/timeline.xml')
})

test('the same command again does nothing; as sold, only what shows it is made anew', async () => {
  const again = await run(reel(), environment)
  expect(again.status).toBe(0)
  expect(events(again).filter(({ event }) => event === 'step')).toEqual([])
  const sold = await run(
    [...reel('--status', 'SOLD')].map((word) => (word === out ? `${out}-sold` : word)),
    environment,
  )
  expect(sold.status).toBe(0)
  const renders = events(sold).filter(
    ({ event, data }) => event === 'step' && data.kind === 'render-master' && Number(data.reused ?? 0) > 0,
  )
  expect(renders.length).toBeGreaterThan(0)
}, 400_000)
