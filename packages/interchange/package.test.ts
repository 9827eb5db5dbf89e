import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { type PackageEntry, writePackage } from './package.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-package-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Found = { readonly name: string; readonly method: number; readonly content: string }

const read = async (path: string): Promise<readonly Found[]> => {
  const zip = await yauzl.openPromise(path)
  const found: Found[] = []
  for await (const entry of zip.eachEntry()) {
    found.push({ name: entry.fileName, method: entry.compressionMethod, content: await text(await zip.openReadStreamPromise(entry)) })
  }
  return found
}

test('the same film gives the same bytes, whatever the order and age of its files; media is stored, text deflated', async () => {
  const clip = join(folder, 'clip.bin')
  await writeFile(clip, 'film '.repeat(1000))
  const entries: PackageEntry[] = [
    { path: 'video-clips/a.mp4', file: clip },
    { path: 'README.txt', text: 'Grüße '.repeat(100) },
    { path: 'timelines/timeline.xml', text: '<xmeml/>' },
  ]
  const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')]
  await writePackage(entries, one)
  await utimes(clip, 1_000_000_000, 1_000_000_000)
  await writePackage([...entries].reverse(), two)
  expect((await readFile(one)).equals(await readFile(two))).toBe(true)
  expect(await read(one)).toEqual([
    { name: 'README.txt', method: 8, content: 'Grüße '.repeat(100) },
    { name: 'timelines/timeline.xml', method: 8, content: '<xmeml/>' },
    { name: 'video-clips/a.mp4', method: 0, content: 'film '.repeat(1000) },
  ])
})

test.each([
  ['a file that is gone', [{ path: 'a.mp4', file: '/nowhere/a.mp4' }], 'PACKAGE_FILE_GONE'],
  [
    'one path twice',
    [
      { path: 'a.txt', text: '1' },
      { path: 'A.txt', text: '2' },
    ],
    'PACKAGE_PATH_TWICE',
  ],
  ['a path that leads out', [{ path: '../a.txt', text: '1' }], 'PACKAGE_PATH_INVALID'],
  ['a name that is not ASCII', [{ path: 'é.txt', text: '1' }], 'PACKAGE_PATH_INVALID'],
] as const)('%s leaves nothing behind', async (_, entries, code) => {
  await expect(writePackage(entries, join(folder, 'bad.zip'))).rejects.toMatchObject({ code })
  expect((await readdir(folder)).filter((name) => name.startsWith('bad'))).toEqual([])
})
