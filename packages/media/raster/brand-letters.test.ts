import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { TextStyle } from '@reelwright/look/text/typesetter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BRAND_FAMILY_NAMES, brandFamily } from './font-catalogue.js'
import { loadTypesetter } from './load-typesetter.js'
import { readFont } from './read-font.js'
import { sfntOf } from './sfnt.js'

const HEADING: TextStyle = { family: 'serif', weight: 500, size: 60 }
const TEXT: TextStyle = { family: 'sans', weight: 500, size: 60 }

let folder: string
let plain: Uint8Array
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-fonts-'))
  const latin = brandFamily('Lora', 'serif')!.find(({ id }) => id.includes('lora-latin-wght'))!
  plain = await sfntOf(await readFile(latin.path))
  await writeFile(join(folder, 'house.ttf'), plain)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The sfnt's tables packed as WOFF 1.0 has them. */
const asWoff = (sfnt: Buffer): Buffer => {
  const count = sfnt.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, n) => {
    const at = 12 + 16 * n
    const bytes = sfnt.subarray(sfnt.readUInt32BE(at + 8), sfnt.readUInt32BE(at + 8) + sfnt.readUInt32BE(at + 12))
    const deflated = deflateSync(bytes)
    return {
      tag: sfnt.subarray(at, at + 4),
      checksum: sfnt.readUInt32BE(at + 4),
      size: bytes.length,
      packed: deflated.length < bytes.length ? deflated : bytes,
    }
  })
  const header = Buffer.alloc(44 + 20 * count)
  header.write('wOFF', 0, 'latin1')
  sfnt.copy(header, 4, 0, 4)
  header.writeUInt16BE(count, 12)
  let end = header.length
  for (const [n, { tag, checksum, size, packed }] of tables.entries()) {
    const at = 44 + 20 * n
    tag.copy(header, at)
    for (const [k, value] of [end, packed.length, size, checksum].entries()) header.writeUInt32BE(value, at + 4 + 4 * k)
    end += packed.length
  }
  return Buffer.concat([header, ...tables.map(({ packed }) => packed)])
}

describe('a brand’s letters', () => {
  it('stand in for the house’s where they are named, and only there', async () => {
    const house = await loadTypesetter([])
    for (const family of BRAND_FAMILY_NAMES.filter((name) => name !== 'Inter' && name !== 'Source Serif 4')) {
      const type = await loadTypesetter([], { heading: { family } })
      expect(type.line('Harbor House', HEADING).pieces[0]!.path).not.toBe(house.line('Harbor House', HEADING).pieces[0]!.path)
      expect(type.line('Harbor House', TEXT)).toEqual(house.line('Harbor House', TEXT))
      expect(type.missing('Harbor House — 12')).toEqual([])
    }
    const swapped = await loadTypesetter([], { heading: { family: 'inter' }, text: { family: 'source-serif 4' } })
    expect(swapped.line('Harbor', HEADING).width).toBe(house.line('Harbor', TEXT).width)
  })

  it('leave what they lack to the house’s', async () => {
    const house = await loadTypesetter([])
    const type = await loadTypesetter([], { heading: { family: 'Raleway' }, text: { family: 'House', file: join(folder, 'house.ttf') } })
    for (const text of ['光さえも', 'شقة', '😀', '50 m²']) expect(type.missing(text)).toEqual([])
    expect(type.line('光さえも', HEADING).pieces).toEqual(house.line('光さえも', HEADING).pieces)
  })

  it('come from a file as TTF, WOFF or WOFF2, all alike', async () => {
    const woff = join(folder, 'house.woff')
    await writeFile(woff, asWoff(Buffer.from(plain)))
    const [ttf, packed] = await Promise.all([readFont(join(folder, 'house.ttf')), readFont(woff)])
    expect(packed.covers).toEqual(ttf.covers)
    const [a, b] = await Promise.all(
      [join(folder, 'house.ttf'), woff].map((file) => loadTypesetter([], { text: { family: 'House', file } })),
    )
    expect(b!.line('Harbor House', TEXT)).toEqual(a!.line('Harbor House', TEXT))
    expect(a!.line('Harbor House', TEXT).width).toBe(
      (await loadTypesetter([], { heading: { family: 'Lora' } })).line('Harbor House', HEADING).width,
    )
  })

  it('that cannot be read are refused with the file and the field', async () => {
    const cut = join(folder, 'cut.woff')
    await writeFile(cut, asWoff(Buffer.from(plain)).subarray(0, 4000))
    const text = join(folder, 'notes.ttf')
    await writeFile(text, 'not a font at all')
    const hollow = join(folder, 'hollow.otf')
    await writeFile(hollow, Buffer.from(plain).subarray(0, 300))
    for (const file of [cut, text, hollow, join(folder, 'gone.ttf')]) {
      await expect(readFont(file, { field: 'brandKit.fonts.text', name: 'Brand.ttf' })).rejects.toMatchObject({
        code: 'FONT_UNREADABLE',
        kind: 'input',
        field: 'brandKit.fonts.text',
        message: expect.stringContaining('Brand.ttf'),
      })
    }
    await expect(loadTypesetter([], { heading: { family: 'Papyrus' } })).rejects.toMatchObject({ code: 'FONT_UNKNOWN', given: 'Papyrus' })
  })
})
