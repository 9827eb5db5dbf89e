import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { writeZip, type ZipEntry } from './write-zip.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-zip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Found = { readonly name: string; readonly content: Buffer; readonly sum: number; readonly mode: number; readonly year: number }

const read = async (path: string): Promise<readonly Found[]> => {
  const zip = await yauzl.openPromise(path)
  const found: Found[] = []
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    // The header before the bytes says the same as the directory at the end.
    const local = await zip.readLocalFileHeaderPromise(entry)
    expect(local).toMatchObject({ crc32: entry.crc32, compressionMethod: entry.compressionMethod, fileNameLength: entry.fileName.length })
    found.push({
      name: entry.fileName,
      content,
      sum: entry.crc32,
      mode: entry.externalFileAttributes >>> 16,
      year: entry.getLastModDate().getFullYear(),
    })
  }
  expect(found).toHaveLength(zip.entryCount)
  return found
}

const parts = (): { readonly large: Buffer; readonly entries: readonly ZipEntry[] } => {
  const large = Buffer.from(Uint8Array.from({ length: 2 ** 21 + 7 }, (_, n) => (n * n) >> 5))
  const entries: readonly ZipEntry[] = [
    { name: 'video/a.mov', file: join(folder, 'a.mov') },
    { name: 'empty.txt', bytes: Buffer.alloc(0) },
    { name: 'empty.mov', file: join(folder, 'empty.mov') },
    { name: 'read-me.txt', bytes: Buffer.from('so often '.repeat(900)) },
  ]
  return { large, entries }
}

// Below what 32 bits hold, where ZIP64 begins for: nothing, all but the smallest, the large member alone, all numbers.
for (const most of [undefined, 10, 2 ** 21, 0])
  test(`what was packed comes out again${most === undefined ? '' : `, with ZIP64 from ${most} on`}`, async () => {
    const { large, entries } = parts()
    await writeFile(join(folder, 'a.mov'), large)
    await writeFile(join(folder, 'empty.mov'), '')
    const out = join(folder, `${most}.zip`)
    await writeZip(entries, out, most)
    const found = await read(out)
    expect(found.map(({ name }) => name)).toEqual(entries.map(({ name }) => name))
    expect(found[0]!.content.equals(large)).toBe(true)
    expect(found[3]!.content.toString()).toBe('so often '.repeat(900))
    for (const { content, sum, mode, year } of found)
      expect({ sum, mode, year }).toEqual({ sum: crc32(content), mode: 0o100644, year: 1980 })
  })

test('a zip of nothing is one', async () => {
  const out = join(folder, 'nothing.zip')
  await writeZip([], out)
  expect(await read(out)).toEqual([])
})

test('a file that grows while it is packed is refused', async () => {
  const out = join(folder, 'grown.zip')
  const wish = writeZip(
    [
      { name: 'a.txt', bytes: Buffer.from('a') },
      { name: 'itself.mov', file: out },
    ],
    out,
  )
  await expect(wish).rejects.toMatchObject({ code: 'PACKAGE_FILE_GONE' })
})
