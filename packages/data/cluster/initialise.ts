import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { fail } from '@reelwright/film/fault'
import type { Binaries } from './binaries.js'
import type { Owner } from './owner.js'

const run = promisify(execFile)

export const isInitialised = (folder: string): Promise<boolean> =>
  access(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  )

const FLAGS = ['--username=reelwright', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions']

/** What setters-up that were killed have left, or that came second: the folder is whole, so nobody wants it. */
const removeOthers = async (folder: string): Promise<void> => {
  const name = basename(folder)
  for (const entry of await readdir(dirname(folder)))
    if (entry.startsWith(`${name}.new-`)) await rm(join(dirname(folder), entry), { recursive: true, force: true }).catch(() => {})
}

const saidBy = (cause: unknown): string => {
  const lines = String((cause as { stderr?: string }).stderr || (cause as Error).message || cause)
    .trim()
    .split('\n')
  return lines.find((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? ''
}

/**
 * Sets a cluster up aside and renames it: a half-made one is never taken for a whole one. Each starter builds in a
 * folder of its own, because the initdb of a killed one goes on writing, and empties its folder when it fails.
 * @throws DATABASE_NOT_MADE
 */
export const initialise = async (folder: string, password: string, binaries: Binaries, owner: Owner | undefined): Promise<void> => {
  const partial = `${folder}.new-${randomUUID()}`
  const secret = `${partial}.password`
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
    await mkdir(partial, { mode: 0o700 })
    await writeFile(secret, password, { mode: 0o600 })
    if (owner) for (const path of [partial, secret]) await chown(path, owner.uid, owner.gid)
    await run(binaries.initdb, [`--pgdata=${partial}`, `--pwfile=${secret}`, ...FLAGS], { ...owner, cwd: '/', maxBuffer: 1 << 22 })
    await rename(partial, folder)
  } catch (cause) {
    await rm(partial, { recursive: true, force: true }).catch(() => {})
    if (await isInitialised(folder)) return // another starter was first
    throw fail('DATABASE_NOT_MADE', `The database could not be set up in ${folder}: ${saidBy(cause)}`, { cause })
  } finally {
    await rm(secret, { force: true })
  }
  await removeOthers(folder)
}
