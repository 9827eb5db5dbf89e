import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepCopies } from './copies.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-copies-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const there = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
const anHourAgo = new Date(Date.now() - 3600_000)

test('the longest unused copies give way, those in use stay even beyond the limit', async () => {
  const copies = keepCopies({ folder, limit: 250, grace: 60_000 })
  const bring = (name: string) => copies.open('org', name, (to) => writeFile(to, name.repeat(100).slice(0, 100)))
  const [a, b] = [await bring('aa1'), await bring('bb2')]
  for (const path of [a, b]) await utimes(path, anHourAgo, anHourAgo)
  await bring('bb2') // used again
  const [c, d] = [await bring('cc3'), await bring('dd4')]
  expect(await Promise.all([a, b, c, d].map(there))).toEqual([false, true, true, true])
})

test('a copy whose coming fails is not taken for one, and is brought again', async () => {
  const copies = keepCopies({ folder, limit: 1e6 })
  const broken = copies.open('org', 'ee5', async (to) => {
    await writeFile(to, 'half')
    throw new Error('the line broke')
  })
  await expect(broken).rejects.toThrow('the line broke')
  const path = await copies.open('org', 'ee5', (to) => writeFile(to, 'whole'))
  expect(await readFile(path, 'utf8')).toBe('whole')
})
