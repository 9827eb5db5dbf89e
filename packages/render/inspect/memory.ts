import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { openSegmentCache } from '../master/segment-cache.js'

/** What was seen before, by what it was seen in. */
export type Memory = {
  /** Undefined where nothing whole is kept under that key. */
  readonly recall: <Value>(key: string) => Promise<Value | undefined>
  readonly keep: (key: string, value: unknown) => Promise<void>
  /** Forgets what was recalled longest ago, until the folder is within its limit. */
  readonly forget: () => Promise<void>
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A folder of JSON values, each behind its own SHA-256: what rotted on the disk is not believed.
 * @throws DISK_FULL
 */
export const openMemory = async (folder: string, limit: number): Promise<Memory> => {
  const cache = await openSegmentCache(folder, limit)
  return {
    recall: async <Value>(key: string) => {
      const file = await cache.find(key)
      const kept = file && (await readFile(file, 'utf8').catch(() => undefined))
      if (!kept || kept.slice(0, 64) !== sumOf(kept.slice(65))) return undefined
      return JSON.parse(kept.slice(65)) as Value
    },
    keep: async (key, value) => {
      const text = JSON.stringify(value)
      const begun = cache.begin(key)
      await writeFile(begun, `${sumOf(text)}\n${text}`)
      await cache.keep(begun, key)
    },
    forget: () => cache.evict(new Set()),
  }
}
