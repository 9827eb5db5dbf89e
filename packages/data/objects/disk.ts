import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** A name to copy to before the final one; it says who copies, so that the remains of a process that died can be told. */
const partialOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID().slice(0, 8)}.part`)
const PARTIAL = /^\.(.+)\.(\d+)\.[0-9a-f]{8}\.part$/

/** Removes what processes that died while copying to this path have left beside it. */
const removeRemains = async (path: string): Promise<void> => {
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const [, of, pid] = PARTIAL.exec(name) ?? []
    if (of === basename(path) && !isAlive(Number(pid))) await rm(join(dirname(path), name), { force: true })
  }
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
        const partial = partialOf(path)
        try {
          await mkdir(dirname(path), { recursive: true })
          await removeRemains(path)
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
  const partial = partialOf(to)
  try {
    await mkdir(dirname(to), { recursive: true })
    await removeRemains(to)
    // A hard link would let an editor that writes in place change the store.
    await copyFile(from, partial)
    await settle(partial, to)
  } catch (cause) {
    await rm(partial, { force: true })
    diskFull(cause)
  }
}
