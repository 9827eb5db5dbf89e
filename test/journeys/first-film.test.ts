import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ended, run, start } from './cli.js'
import { entriesOf } from './zip.js'

const exec = promisify(execFile)
const SCRIPT = `# Two lamps

## Dusk

The keeper lights the lamp.

## Dawn

In 1823 the first great lens was lit. Then the sun comes up.
`

let folder: string
let environment: Record<string, string>
let first: Ended
const events = (end: Ended): { event: string; data: Record<string, unknown> }[] =>
  end.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const film = (...more: string[]): readonly string[] => [
  'documentary',
  join(folder, 'script.md'),
  '--out',
  join(folder, 'out'),
  '--size',
  '720',
  '--rate',
  '24',
  '--quality',
  'preview',
  '--yes',
  '--json',
  ...more,
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-journey-'))
  await chmod(folder, 0o755) // else root's database lies outside of it and is left behind
  environment = { REELWRIGHT_HOME: join(folder, 'home') }
  await writeFile(join(folder, 'script.md'), SCRIPT)
  first = await run(film(), environment)
}, 400_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('one command turns a script into a finished film with every file it promises', async () => {
  expect(first.err).toBe('')
  expect(first.status).toBe(0)
  const names = await readdir(join(folder, 'out'))
  const promised = [
    'master.mp4',
    'captions.srt',
    'captions.vtt',
    'chapters.txt',
    'poster.jpg',
    'contact-sheet.jpg',
    'timeline.otio',
    'storyboard.json',
    'quality.json',
    'CREDITS.txt',
    'package.zip',
  ]
  expect(names.sort()).toEqual([...promised].sort())
  const quality = JSON.parse(await readFile(join(folder, 'out/quality.json'), 'utf8')) as { passed: boolean }
  expect(quality.passed).toBe(true)
})

test('the master plays: H.264 and AAC, faststart, decoded without a complaint', async () => {
  const { path } = await findFfmpeg()
  const { stderr } = await exec(path, ['-v', 'warning', '-i', join(folder, 'out/master.mp4'), '-f', 'null', '-'])
  expect(stderr).toBe('')
  const head = (await readFile(join(folder, 'out/master.mp4'))).subarray(0, 4096).toString('latin1')
  expect(head).toContain('moov')
})

test('every word of the script is captioned, once and in order', async () => {
  const srt = await readFile(join(folder, 'out/captions.srt'), 'utf8')
  const captioned = srt
    .replace(/^\d+\r?$|^.* --> .*$/gm, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
  const spoken = SCRIPT.split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .join(' ')
  expect(captioned).toBe(spoken)
})

test('the package holds what its timelines name', async () => {
  const entries = await entriesOf(join(folder, 'out/package.zip'))
  for (const name of [
    'README.txt',
    'CREDITS.txt',
    'metadata.json',
    'timeline.xml',
    'timelines/timeline.xml',
    'timelines/timeline.fcpxml',
    'timelines/timeline.otio',
    'timelines/timeline.edl',
    'subtitles/captions.srt',
    'audio/narration.wav',
  ])
    expect([...entries.keys()]).toContain(name)
  const xml = (await entries.get('timelines/timeline.xml')?.()) ?? ''
  const paths = [...xml.matchAll(/<pathurl>\.\.\/([^<]+)<\/pathurl>/g)].map((match) => decodeURIComponent(match[1] as string))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) expect([...entries.keys()]).toContain(path)
})

test('the same command again makes no call and renders nothing', async () => {
  const before = createHash('sha256')
    .update(await readFile(join(folder, 'out/master.mp4')))
    .digest('hex')
  const again = await run(film(), environment)
  expect(again.status).toBe(0)
  expect(events(again).filter(({ event }) => event === 'step')).toEqual([])
  expect(
    createHash('sha256')
      .update(await readFile(join(folder, 'out/master.mp4')))
      .digest('hex'),
  ).toBe(before)
}, 120_000)

test('npm start serves the films and their files; a second studio on the same folder is refused', async () => {
  const studio = start(['start'], { ...environment, PORT: '0' })
  try {
    await studio.said('ready at')
    const second = await run(['start'], { ...environment, PORT: '0' })
    expect(second.status).toBe(1)
    expect(second.err).toContain('STUDIO_RUNNING')
  } finally {
    studio.process.kill('SIGINT')
  }
  const { status, out } = await studio.ended
  expect(status).toBe(0)
  expect(out).toMatch(/ready at http:\/\/127\.0\.0\.1:\d+/)
}, 120_000)

test('the studio answers over HTTP: health, films, and ranges of a master', async () => {
  const studio = start(['start'], { ...environment, PORT: '43117' })
  try {
    await studio.said('ready at')
    const at = 'http://127.0.0.1:43117'
    expect(await (await fetch(`${at}/healthz`)).json()).toMatchObject({ status: 'ok', database: true, worker: true })
    expect((await fetch(at)).headers.get('content-type')).toContain('text/html')
    const [one] = (await (await fetch(`${at}/films.json`)).json()) as { status: string; files: { name: string; url: string }[] }[]
    expect(one?.status).toBe('EXPORTED')
    const url = `${at}${one?.files.find(({ name }) => name === 'master.mp4')?.url}`
    const part = await fetch(url, { headers: { range: 'bytes=4-7' } })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('ftyp')
    expect((await fetch(`${at}/films/proj_none/files/master.mp4`)).status).toBe(404)
  } finally {
    studio.process.kill('SIGINT')
    await studio.ended
  }
}, 120_000)
