import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail } from '@reelwright/film/fault'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** A name to write to before the final one; it says who writes, so that the remains of a process that died can be told. */
const partialOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID().slice(0, 8)}.part`)
const PARTIAL = /^\.(.+)\.(\d+)\.[0-9a-f]{8}\.part$/

export const isPartial = (name: string): boolean => PARTIAL.test(name)

/** Removes what processes that died while writing to this path have left beside it. */
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

/**
 * Writes a file whole or not at all: `write` gets a name beside it, which is flushed to the disk before it gets
 * the final one. @throws DISK_FULL and what `write` throws
 */
export const writeWhole = async (path: string, write: (partial: string) => Promise<unknown>): Promise<void> => {
  const partial = partialOf(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await removeRemains(path)
    await write(partial)
    const handle = await open(partial, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(partial, path)
  } catch (cause) {
    await rm(partial, { force: true })
    diskFull(cause)
  }
}
