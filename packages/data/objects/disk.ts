import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail } from '@reelwright/film/fault'

/** Bytes by their hash, under the organization's own prefix. */
export type Objects = {
  /** Keeps a copy of the file; gives its SHA-256 and size. Equal bytes are kept once. */
  readonly keep: (organizationId: string, file: string) => Promise<{ hash: string; bytes: number }>
  /** A path to read it from; OBJECT_MISSING when it is not there. */
  readonly open: (organizationId: string, hash: string) => Promise<string>
}

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}

const diskFull = (cause: unknown): never => {
  if ((cause as { code?: string }).code === 'ENOSPC')
    throw fail('DISK_FULL', 'The disk is full; make room and run the same command again.', { cause })
  throw cause
}

/** Flushed to the disk before it gets its name: a name in the store always stands for whole bytes. */
const settle = async (partial: string, path: string): Promise<void> => {
  const handle = await open(partial, 'r+')
  await handle.sync().finally(() => handle.close())
  await rename(partial, path)
}

export const diskObjects = (root: string): Objects => {
  const pathOf = (organizationId: string, hash: string): string => join(root, organizationId, hash.slice(0, 2), hash)
  return {
    keep: async (organizationId, file) => {
      const hash = await hashOf(file)
      const path = pathOf(organizationId, hash)
      const { size } = await stat(file)
      const present = await stat(path).then(
        (found) => found.size === size,
        () => false,
      )
      if (!present) {
        const partial = join(dirname(path), `.${randomUUID()}`)
        try {
          await mkdir(dirname(path), { recursive: true })
          await copyFile(file, partial)
          await settle(partial, path)
        } catch (cause) {
          await rm(partial, { force: true })
          diskFull(cause)
        }
      }
      return { hash, bytes: size }
    },
    open: async (organizationId, hash) => {
      const path = pathOf(organizationId, hash)
      await access(path).catch((cause) => {
        throw fail(
          'OBJECT_MISSING',
          `A stored file (${hash.slice(0, 12)}…) is gone from ${root}; restore it from a backup or make its take again.`,
          { cause },
        )
      })
      return path
    },
  }
}

/** Puts stored bytes where a person wants them: whole or not at all. */
export const deliver = async (from: string, to: string): Promise<void> => {
  const partial = join(dirname(to), `.${randomUUID()}.part`)
  try {
    await mkdir(dirname(to), { recursive: true })
    // A hard link would let an editor that writes in place change the store.
    await copyFile(from, partial)
    await settle(partial, to)
  } catch (cause) {
    await rm(partial, { force: true })
    diskFull(cause)
  }
}
