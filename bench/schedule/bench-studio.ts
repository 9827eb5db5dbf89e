import { join } from 'node:path'
import { startCluster } from '@reelwright/data/cluster/cluster'
import { migrate } from '@reelwright/data/migrate'
import { openStore } from '@reelwright/data/objects/open-store'
import { openData } from '@reelwright/data/tenant'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { hangBell, type QueueName } from '@reelwright/studio/queue/bell'
import { startWorker } from '@reelwright/studio/runner/worker'
import type { Studio } from '@reelwright/studio/studio'
import type { Widths } from './bound.js'
import { standIns, VENDORS } from './stand-ins.js'

export type BenchStudio = {
  readonly open: OpenStudio
  readonly widths: Widths
  /** The most calls of each kind that were under way at once. */
  readonly mostAtOnce: () => Readonly<Record<string, number>>
  readonly close: () => Promise<void>
}

/** A studio on a database of its own whose providers only take their time, with one worker. `home` holds objects, cache and scratch. */
export const openBenchStudio = async (home: string, redisUrl: string | undefined, widths: Widths): Promise<BenchStudio> => {
  const cluster = await startCluster(home)
  await migrate(cluster.url)
  const data = openData(cluster.url)
  const store = await openStore({ home, cacheLimit: 1e9 })
  const ffmpeg = await findFfmpeg()
  const { registry, most } = standIns(ffmpeg.path)
  const studio: Studio = {
    data,
    ...{ objects: store.objects, links: store.links, uploads: store.uploads, store },
    ffmpeg,
    providers: registry,
    // Every vendor takes as many calls at once as the queue that asks it: both limits are kept, and the bound knows them.
    limits: Object.fromEntries(Object.entries(VENDORS).map(([queue, vendor]) => [vendor, { atOnce: widths[queue as QueueName] }])),
    scratch: join(home, 'scratch'),
    cache: join(home, 'cache'),
    cacheLimit: 1e9,
  }
  const bell = await hangBell(cluster.url, redisUrl)
  const worker = await startWorker(studio, bell, { alone: true, widths })
  return {
    open: { studio, bell, work: async () => true, explain: async (error) => error, close: async () => {} },
    widths,
    mostAtOnce: most,
    close: async () => {
      await worker.stop()
      await bell.close()
      await data.close()
      store.close()
      await cluster.stop()
    },
  }
}
