import { access, copyFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from './hash-file.js'
import { objectMissing } from './object-missing.js'
import type { Objects, StoredObject } from './objects.js'
import { writeWhole } from './partial-file.js'

const HASH = /^[0-9a-f]{64}$/

async function* objectsIn(folder: string): AsyncGenerator<StoredObject> {
  for (const shelf of await readdir(folder).catch(() => [])) {
    if (shelf.length !== 2) continue
    for (const hash of await readdir(join(folder, shelf)).catch(() => [])) {
      const file = HASH.test(hash) ? await stat(join(folder, shelf, hash)).catch(() => undefined) : undefined
      if (file) yield { hash, bytes: file.size, keptAt: file.mtime }
    }
  }
}

/** Objects in a folder of this machine. */
export const diskObjects = (root: string): Objects => {
  const pathOf = (organizationId: string, hash: string): string => join(root, organizationId, hash.slice(0, 2), hash)
  return {
    keep: async (organizationId, file) => {
      const hash = await hashFile(file)
      const path = pathOf(organizationId, hash)
      const { size } = await stat(file)
      const present = await stat(path).then(
        (found) => found.size === size,
        () => false,
      )
      // Kept again is kept now: the sweep of orphans leaves what is young alone.
      if (present) await utimes(path, new Date(), new Date())
      else await writeWhole(path, (partial) => copyFile(file, partial))
      return { hash, bytes: size }
    },
    open: async (organizationId, hash) => {
      const path = pathOf(organizationId, hash)
      await access(path).catch((cause) => {
        throw objectMissing(hash, root, cause)
      })
      return path
    },
    remove: (organizationId, hash) => rm(pathOf(organizationId, hash), { force: true }),
    removeAll: (organizationId) => rm(join(root, organizationId), { recursive: true, force: true }),
    list: (organizationId) => objectsIn(join(root, organizationId)),
  }
}

/** Puts stored bytes where a person wants them: whole or not at all. */
export const deliver = (from: string, to: string): Promise<void> =>
  // A hard link would let an editor that writes in place change the store.
  writeWhole(to, (partial) => copyFile(from, partial))
