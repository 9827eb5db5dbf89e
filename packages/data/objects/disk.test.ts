import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver, diskObjects } from './disk.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-objects-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

test('bytes are kept once, under their hash, and each organization has its own', async () => {
  const objects = diskObjects(join(folder, 'objects'))
  const file = join(folder, 'bytes')
  await writeFile(file, 'light')
  const [one, same] = [await objects.keep('org_a', file), await objects.keep('org_a', file)]
  expect(one).toEqual({ hash: createHash('sha256').update('light').digest('hex'), bytes: 5 })
  expect(same).toEqual(one)
  expect(await readFile(await objects.open('org_a', one.hash), 'utf8')).toBe('light')
  await expect(objects.open('org_b', one.hash)).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
})

test('an object that was cut short is made whole when its bytes come again', async () => {
  const objects = diskObjects(join(folder, 'objects'))
  const file = join(folder, 'bytes')
  const { hash } = await objects.keep('org_a', file)
  const path = await objects.open('org_a', hash)
  await writeFile(path, 'li')
  await objects.keep('org_a', file)
  expect(await readFile(path, 'utf8')).toBe('light')
})

test('what a killed delivery left beside the file is cleared away, what a living one writes is not', async () => {
  const out = join(folder, 'out')
  await mkdir(out)
  const remains = `.film.mp4.${deadPid()}.0123abcd.part`
  const living = `.film.mp4.${process.pid}.0123abcd.part`
  const foreign = `.other.mp4.${deadPid()}.0123abcd.part`
  for (const name of [remains, living, foreign]) await writeFile(join(out, name), 'ha')
  await deliver(join(folder, 'bytes'), join(out, 'film.mp4'))
  expect((await readdir(out)).sort()).toEqual([living, foreign, 'film.mp4'].sort())
  expect(await readFile(join(out, 'film.mp4'), 'utf8')).toBe('light')
})

test('a delivery that cannot be leaves the earlier file as it was', async () => {
  const to = join(folder, 'out', 'film.mp4')
  await expect(deliver(join(folder, 'gone'), to)).rejects.toThrow()
  expect(await readFile(to, 'utf8')).toBe('light')
})
