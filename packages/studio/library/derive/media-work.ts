import { setTimeout as pause } from 'node:timers/promises'
import type { MediaRow } from '@reelwright/data/tables/media'
import { isFault } from '@reelwright/film/fault'
import type { Studio } from '../../studio.js'
import { inFolder } from '../in-folder.js'
import { claimMedia, endMedia, LEASE, type MediaEnd, renewMedia } from './claim-media.js'
import { deriveMedia } from './derive-media.js'

/** Times an entry is tried before it is shown without pictures. */
const ATTEMPTS = 3
/** Milliseconds between looks for new entries. */
const LOOK = 1_000

const endOf = (row: MediaRow, error: unknown): MediaEnd => {
  if (row.attempts < ATTEMPTS && !(isFault(error) && error.kind === 'input')) return { state: 'QUEUED', wait: 5 * row.attempts }
  const failure = isFault(error)
    ? { code: error.code, message: error.message }
    : { code: 'UNEXPECTED', message: 'Its pictures could not be made; it can be used all the same.' }
  return { state: 'FAILED', failure }
}

/** Works on one entry if it is open. A worker that dies here gives its lease up, and another does it again. */
export const workOnMedia = async (studio: Studio, organizationId: string, id: string, stopping: AbortSignal): Promise<void> => {
  const row = await claimMedia(studio, organizationId, id)
  if (!row) return
  const lost = new AbortController()
  const renew = (): void =>
    void renewMedia(studio, row).then(
      (kept) => kept || lost.abort(),
      () => {},
    )
  const heartbeat = setInterval(renew, (LEASE * 1000) / 4)
  const signal = AbortSignal.any([stopping, lost.signal])
  try {
    const derived = await inFolder(studio, async (folder) => {
      const path = await studio.objects.open(organizationId, row.asset.hash)
      return deriveMedia({ studio, row, path, folder, signal })
    })
    await endMedia(studio, row, { state: 'COMPLETE', derived, failure: null })
  } catch (error) {
    if (lost.signal.aborted) return
    await endMedia(studio, row, stopping.aborted ? { state: 'QUEUED' } : endOf(row, error))
  } finally {
    clearInterval(heartbeat)
  }
}

export type MediaWork = { readonly stop: () => Promise<void> }

/** Makes pictures of new entries, one at a time, until it is stopped. Any number of processes may. */
export const startMediaWork = (studio: Studio): MediaWork => {
  const stopping = new AbortController()
  const { signal } = stopping
  const round = async (): Promise<void> => {
    const { rows } = await studio.data.pool.query<{ organization_id: string; id: string }>('select organization_id, id from open_media()')
    for (const { organization_id: organizationId, id } of rows) if (!signal.aborted) await workOnMedia(studio, organizationId, id, signal)
  }
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      await round().catch(() => {}) // a database that is away is asked again
      await pause(LOOK, undefined, { signal }).catch(() => {})
    }
  }
  const working = work()
  return {
    stop: async () => {
      stopping.abort()
      await working
    },
  }
}
