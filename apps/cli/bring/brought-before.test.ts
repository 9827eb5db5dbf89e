import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broughtBefore, wasBrought } from './brought-before.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-brought-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const media = (hash: string) => ({ id: hash.slice(0, 16), asset: { hash, type: 'image/jpeg', bytes: 1, width: 2, height: 1 } })

test('a file is prepared once, and again only when it, its name or what was kept of it is another', async () => {
  const held = new Set<string>()
  let made = 0
  const open = {
    studio: {
      cache: join(folder, 'cache'),
      objects: {
        open: async (_: string, hash: string) => {
          if (!held.has(hash)) throw new Error('gone')
          return hash
        },
      },
    },
  } as unknown as OpenStudio
  const path = join(folder, 'kitchen.jpg')
  await writeFile(path, 'one')
  const bring = (name = 'kitchen.jpg') =>
    broughtBefore(open, 'org', { path, name }, async () => {
      made += 1
      const hash = String(made).repeat(64)
      held.add(hash)
      return media(hash)
    })
  const first = await bring()
  expect(await bring()).toEqual(first)
  expect(made).toBe(1)
  await bring('range.jpg')
  expect(made).toBe(2)
  await writeFile(path, 'two')
  await bring()
  expect(made).toBe(3)
  await writeFile(path, 'one')
  held.delete(first.asset.hash)
  await bring()
  expect(made).toBe(4)
})

test('what was brought is known under its name, as long as it is the same file', async () => {
  const open = {
    studio: { cache: join(folder, 'known'), objects: { open: async (_: string, hash: string) => hash } },
  } as unknown as OpenStudio
  const file = { path: join(folder, 'hall.jpg'), name: 'hall.jpg' }
  await writeFile(file.path, 'one')
  const isKnown = (name = file.name) => wasBrought(join(folder, 'known'), 'org', { ...file, name })
  expect(await isKnown()).toBe(false)
  await broughtBefore(open, 'org', file, async () => media('1'.repeat(64)))
  expect(await isKnown()).toBe(true)
  expect(await isKnown('other.jpg')).toBe(false)
  expect(await wasBrought(join(folder, 'known'), 'another', file)).toBe(false)
  await writeFile(file.path, 'two')
  expect(await isKnown()).toBe(false)
})
