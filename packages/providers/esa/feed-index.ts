import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isVendorFailure } from '../http/vendor-failure.js'
import { type FeedOrder, Indexed, readFeed } from './feed.js'

const SCHEMA = 'esa-index/1'
const DAY = 86_400_000
/** An index is brought up to date after a day, and read anew after a month: entries that were taken back are in no news. */
const OLD = { news: DAY, whole: 30 * DAY } as const

const Kept = z.object({ schema: z.literal(SCHEMA), whole: z.number(), news: z.number(), entries: z.array(Indexed) })
type Kept = z.infer<typeof Kept>

const kept = (file: string): Promise<Kept | undefined> =>
  readFile(file, 'utf8').then(
    (text) => {
      try {
        return Kept.safeParse(JSON.parse(text)).data
      } catch {
        return undefined
      }
    },
    () => undefined,
  )

const keep = async (file: string, index: Kept): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const partial = `${file}.${process.pid}.part`
  await writeFile(partial, JSON.stringify(index))
  await rename(partial, file)
}

const read = async (order: FeedOrder): Promise<Indexed[]> => {
  const entries: Indexed[] = []
  for await (const page of readFeed(order)) entries.push(...page)
  return entries
}

const merged = (before: readonly Indexed[], news: readonly Indexed[]): Indexed[] => {
  const byId = new Map([...before, ...news].map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.id < b.id ? -1 : 1))
}

const newest = (entries: readonly Indexed[]): string | undefined => entries[0]?.published

const refreshed = async (order: FeedOrder, before: Kept | undefined, now: number): Promise<Kept> => {
  const since = before && now - before.whole < OLD.whole ? newest(before.entries) : undefined
  if (!before || since === undefined) return { schema: SCHEMA, whole: now, news: now, entries: merged([], await read(order)) }
  const url = new URL(order.url)
  url.searchParams.set('after', since)
  return { ...before, news: now, entries: merged(before.entries, await read({ ...order, url: url.href })) }
}

/** The entries of a feed, newest first. */
export type FeedIndex = (order: FeedOrder) => Promise<readonly Indexed[]>

/**
 * Keeps a feed's entries in `file`, and in memory while the process lives. Where the feed cannot be reached, an index that
 * is there is as good as it was yesterday; without one, its failure is thrown.
 */
export const feedIndex = (file: string, now: () => number = Date.now): FeedIndex => {
  let known: Kept | undefined
  let running: Promise<readonly Indexed[]> | undefined
  const entries = async (order: FeedOrder): Promise<readonly Indexed[]> => {
    known ??= await kept(file)
    if (known && now() - known.news < OLD.news) return known.entries
    try {
      known = await refreshed(order, known, now())
      await keep(file, known)
    } catch (error) {
      if (!known || !isVendorFailure(error)) throw error
    }
    return known.entries
  }
  // One at a time: two searches at once would read the feed twice.
  return (order) => {
    running ??= entries(order).finally(() => {
      running = undefined
    })
    return running
  }
}
