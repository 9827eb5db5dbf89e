import type { Data } from '@reelwright/data/tenant'
import { listen, type StudioEvent } from '../events.js'
import { type Feed, type Hear, makeFeed } from './feed.js'
import type { Place } from './place.js'

/** Everyone who watches through this process, by organization. */
export type Hub = {
  readonly join: (organizationId: string, last: Place | undefined, hear: Hear) => Promise<() => void>
  readonly close: () => Promise<void>
}

/** Milliseconds between looks that need no announcement: one may be lost with its connection. */
const LOOK = 2_000

export const openHub = async (data: Data): Promise<Hub> => {
  const feeds = new Map<string, { readonly feed: Feed; users: number }>()
  const hear = ({ event, organizationId, projectId, data }: StudioEvent): void => {
    const feed = feeds.get(organizationId)?.feed
    // A step's progress is not kept: what is lost of it, the next one says; and what it writes is read when it is done.
    if (event === 'step' || event === 'words') feed?.remark({ id: null, event, data: { projectId, ...data } })
    else feed?.wake()
  }
  const deaf = await listen(data.url, hear)
  const timer = setInterval(() => {
    for (const { feed } of feeds.values()) feed.wake()
  }, LOOK)
  timer.unref()
  return {
    join: async (organizationId, last, hear) => {
      const known = feeds.get(organizationId) ?? { feed: makeFeed(data, organizationId), users: 0 }
      feeds.set(organizationId, known)
      known.users += 1
      const forget = (): void => {
        known.users -= 1
        if (known.users === 0) feeds.delete(organizationId)
      }
      const leave = await known.feed.join(last, hear).catch((error: unknown) => {
        forget()
        throw error
      })
      return () => {
        leave()
        forget()
      }
    },
    close: async () => {
      clearInterval(timer)
      await deaf()
    },
  }
}
