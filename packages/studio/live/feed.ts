import type { Data } from '@reelwright/data/tenant'
import { BEGINNING, isAfter, type Place, parsePlace, placeId } from './place.js'
import { RESYNC, readEvents, type Told, tipOf } from './read-events.js'

export type Hear = (told: Told) => void

/** One organization's events, read once for all its clients of this process. */
export type Feed = {
  /** Lets a client hear everything after `last`, and whatever comes, each once and in order; gives what ends it. */
  readonly join: (last: Place | undefined, hear: Hear) => Promise<() => void>
  /** Something may have happened. */
  readonly wake: () => void
  /** A remark in passing, to those who listen now. */
  readonly remark: (told: Told) => void
}

/** Milliseconds until events are looked for again that wait for an older transaction. */
const SOON = 25

export const makeFeed = (data: Data, organizationId: string): Feed => {
  const hearers = new Set<Hear>()
  let place: Place | undefined
  let chain: Promise<unknown> = Promise.resolve()
  let waking = false
  // One after another: a client that joins while events are handed out would hear some twice, or not at all.
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = chain.then(work)
    chain = done.catch(() => {})
    return done
  }
  const pump = async (): Promise<void> => {
    if (place === undefined) return
    const reading = await readEvents(data, organizationId, place)
    place = reading.place
    for (const told of reading.told) for (const hear of [...hearers]) hear(told)
    if (reading.more) setTimeout(wake, reading.told.length > 0 ? 0 : SOON).unref()
  }
  const wake = (): void => {
    if (waking || hearers.size === 0) return
    waking = true
    void next(async () => {
      waking = false
      await pump()
    }).catch(() => {}) // the database is away; the hub wakes every feed again
  }
  const catchUp = async (from: Place, to: Place, hear: Hear): Promise<void> => {
    for (let at = from; isAfter(to, at); ) {
      const reading = await readEvents(data, organizationId, at)
      for (const told of reading.told) if (!isAfter(parsePlace(told.id ?? '') ?? to, to)) hear(told)
      if (reading.told.length === 0) return
      at = reading.place
    }
  }
  return {
    join: (last, hear) =>
      next(async () => {
        if (hearers.size === 0) place = await tipOf(data, organizationId)
        else await pump()
        const here = place ?? BEGINNING
        // From a database that was restored, or of another organization: nothing can be said about what was missed.
        if (last && isAfter(last, here)) hear({ id: placeId(here), event: RESYNC, data: {} })
        else if (last) await catchUp(last, here, hear)
        hear({ id: placeId(here), event: 'ready', data: {} })
        hearers.add(hear)
        wake()
        return () => void hearers.delete(hear)
      }),
    wake,
    remark: (told) => {
      for (const hear of [...hearers]) hear(told)
    },
  }
}
