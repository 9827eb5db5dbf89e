/** What was counted under a key, and when the counting begins anew. */
export type Count = { readonly count: number; readonly resetsInMs: number }

/** Counts that limits are held against. In memory on one machine; in Redis where several answer. */
export type Tally = {
  /** One more under this key, within a window that begins with the first. */
  readonly add: (key: string, windowMs: number) => Promise<Count>
  /** Shuts a key for so long; false when it is shut already, with nothing changed. */
  readonly shut: (key: string, ms: number) => Promise<boolean>
  /** Milliseconds until a key opens again; 0 when it is open. */
  readonly shutFor: (key: string) => Promise<number>
  readonly clear: (key: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Keys kept at most: whoever sends from many addresses may push others' counts out, and not fill the memory. */
const MOST = 100_000

type Entry = { count: number; readonly until: number }

export const memoryTally = (now: () => number = Date.now): Tally => {
  const kept = new Map<string, Entry>()
  const find = (key: string): Entry | undefined => {
    const entry = kept.get(key)
    if (entry && entry.until > now()) return entry
    kept.delete(key)
    return undefined
  }
  const keep = (key: string, entry: Entry): Entry => {
    if (kept.size >= MOST) for (const [old, { until }] of kept) if (until <= now()) kept.delete(old)
    if (kept.size >= MOST) kept.delete(kept.keys().next().value as string)
    kept.set(key, entry)
    return entry
  }
  return {
    add: async (key, windowMs) => {
      const entry = find(key) ?? keep(key, { count: 0, until: now() + windowMs })
      entry.count += 1
      return { count: entry.count, resetsInMs: entry.until - now() }
    },
    shut: async (key, ms) => {
      if (find(`shut:${key}`)) return false
      keep(`shut:${key}`, { count: 1, until: now() + ms })
      return true
    },
    shutFor: async (key) => Math.max(0, (find(`shut:${key}`)?.until ?? 0) - now()),
    clear: async (key) => {
      kept.delete(key)
      kept.delete(`shut:${key}`)
    },
    close: async () => {},
  }
}
