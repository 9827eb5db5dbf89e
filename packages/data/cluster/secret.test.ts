import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepSecret } from './secret.js'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reelwright-secret-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

test('starters that come at once agree on one password, and leave nothing else behind', async () => {
  const said = await Promise.all(Array.from({ length: 8 }, () => keepSecret(home)))
  expect(new Set(said).size).toBe(1)
  expect(said[0]?.length).toBeGreaterThanOrEqual(32)
  expect(await readdir(home)).toEqual(['database.secret'])
})

test('an empty password file, as a full disk leaves it, is no password', async () => {
  await writeFile(join(home, 'database.secret'), '')
  expect((await keepSecret(home)).length).toBeGreaterThanOrEqual(32)
})
