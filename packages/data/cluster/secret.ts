import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A secret of this data folder, made the first time: the password of the studio's own database, say. It gets its name when it is whole:
 * a process that dies here, or a full disk, leaves no half password to be locked out by.
 */
export const keepSecret = async (home: string, name = 'database.secret'): Promise<string> => {
  const path = join(home, name)
  const read = (): Promise<string> => readFile(path, 'utf8').then((text) => text.trim())
  const known = await read().catch(() => undefined)
  if (known) return known
  if (known === '') await rm(path, { force: true })
  const partial = `${path}.${randomUUID()}`
  try {
    await writeFile(partial, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
    await link(partial, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error // another process was first: its password holds
    })
  } finally {
    await rm(partial, { force: true })
  }
  return read()
}
