import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MediaRow } from '@reelwright/data/tables/media'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../../fixture/test-studio.js'
import { deriveMedia } from './derive-media.js'

let here: TestStudio
let folder: string
beforeAll(async () => {
  here = await openTestStudio({} as never)
  folder = await mkdtemp(join(tmpdir(), 'reelwright-derive-'))
}, 60_000)
afterAll(async () => {
  await here?.close()
  await rm(folder, { recursive: true, force: true })
})

test('letters that came packed for the web have an unpacked copy, others need none', async () => {
  const path = createRequire(import.meta.url).resolve('@fontsource-variable/oswald/files/oswald-latin-wght-normal.woff2')
  const row = (type: string) => ({ organizationId: 'org_derive', kind: 'FONT', asset: { type } }) as MediaRow
  const work = { studio: here.studio, path, folder, signal: new AbortController().signal }
  const { proxy } = await deriveMedia({ ...work, row: row('font/woff2') })
  expect(proxy?.type).toBe('font/ttf')
  const bytes = await readFile(await here.studio.objects.open('org_derive', proxy?.hash ?? ''))
  expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
  expect(await deriveMedia({ ...work, row: row('font/ttf') })).toEqual({})
})

test('a picture is looked at as a photo while its thumbnails are made: who drops it is told at once whether it is poor', async () => {
  const row = {
    id: 'm',
    organizationId: 'org_derive',
    kind: 'IMAGE',
    name: 'kitchen.jpg',
    exif: {},
    asset: { type: 'image/jpeg' },
  } as MediaRow
  const work = { studio: here.studio, folder, signal: new AbortController().signal, row }
  const sharp = createRequire(createRequire(import.meta.url).resolve('@reelwright/media/image/small-pictures'))('sharp')
  const file = join(folder, 'grey.jpg')
  await sharp({ create: { width: 640, height: 480, channels: 3, background: '#101010' } })
    .jpeg()
    .toFile(file)
  const { photo, thumbnail } = await deriveMedia({ ...work, path: file })
  expect(thumbnail?.type).toMatch(/^image\//)
  expect(photo).toMatchObject({ room: 'kitchen', width: 640, height: 480, flags: expect.arrayContaining(['dark', 'small']) })
})
