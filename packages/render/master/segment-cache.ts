import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { asDiskFault } from '../picture/encode-segment.js'

/** Encoded segments by the hash of their plan, in a folder that several renders may share. */
export type SegmentCache = {
  /** The file of a segment that is there, marked as used just now. */
  readonly find: (hash: string) => Promise<string | undefined>
  /** A new name to write a segment to; whatever is left under such a name is no segment. */
  readonly begin: (hash: string) => string
  /** Turns what was written into the segment: on the disk first, then under its name. */
  readonly keep: (begun: string, hash: string) => Promise<string>
  readonly drop: (hash: string) => Promise<void>
  /** Removes what was used longest ago until the folder is within its limit, but nothing of `needed`. */
  readonly evict: (needed: ReadonlySet<string>) => Promise<void>
}

/** Milliseconds after which an unfinished file is taken for the remains of a crash. */
const ABANDONED = 6 * 3_600_000

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

let begun = 0

/** @throws DISK_FULL when even the folder cannot be made. */
export const openSegmentCache = async (folder: string, limit: number): Promise<SegmentCache> => {
  const [whole, making] = [join(folder, 'segments'), join(folder, 'making')]
  try {
    await mkdir(whole, { recursive: true })
    await mkdir(making, { recursive: true })
  } catch (cause) {
    throw asDiskFault(cause)
  }
  for (const name of await readdir(making)) {
    const path = join(making, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true })
  }
  const pathOf = (hash: string): string => join(whole, `${hash}.mp4`)
  return {
    find: async (hash) => {
      const path = pathOf(hash)
      const found = await stat(path).catch(() => undefined)
      if (!found || found.size === 0) return undefined
      const now = new Date()
      await utimes(path, now, now).catch(() => {})
      return path
    },
    begin: (hash) => {
      begun += 1
      return join(making, `${hash}.${process.pid}-${begun}.mp4`)
    },
    keep: async (path, hash) => {
      try {
        await syncFile(path)
        await rename(path, pathOf(hash))
      } catch (cause) {
        throw asDiskFault(cause)
      }
      return pathOf(hash)
    },
    drop: (hash) => rm(pathOf(hash), { force: true }),
    evict: async (needed) => {
      const kept = await Promise.all(
        (await readdir(whole)).map(async (name) => {
          const path = join(whole, name)
          const found = await stat(path).catch(() => undefined)
          return { path, hash: name.replace(/\.mp4$/, ''), bytes: found?.size ?? 0, used: found?.mtimeMs ?? 0 }
        }),
      )
      let total = kept.reduce((sum, { bytes }) => sum + bytes, 0)
      for (const { path, hash, bytes } of kept.sort((a, b) => a.used - b.used)) {
        if (total <= limit) return
        if (needed.has(hash)) continue
        await rm(path, { force: true })
        total -= bytes
      }
    },
  }
}
