import { join } from 'node:path'
import type { ImportBody } from '@reelwright/contract/media'
import { safeName } from '@reelwright/data/objects/content-disposition'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { Actor } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { addMedia } from './add-media.js'
import { bringFile } from './bring-file.js'
import type { Guard } from './checked-address.js'
import { guardedFetch } from './guarded-fetch.js'
import { inFolder } from './in-folder.js'

/** What is fetched by address: more, or slower, is uploaded. */
const BOUNDS = { bytes: 500 * 1024 ** 2, within: 120_000 } as const

const nameOf = (url: URL): string => {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname
  try {
    return safeName(decodeURIComponent(last))
  } catch {
    return safeName(last)
  }
}

/**
 * Fetches a file by its address into the library. `guard` says which addresses are open to it.
 * @throws what `guardedFetch` and `bringFile` refuse
 */
export const importMedia = (studio: Studio, organizationId: string, actor: Actor, body: ImportBody, guard: Guard = {}): Promise<MediaRow> =>
  inFolder(studio, async (folder) => {
    const file = join(folder, 'brought')
    const { url } = await guardedFetch(body.url, file, { ...guard, ...BOUNDS })
    const name = nameOf(url)
    const brought = await bringFile(studio, file, name, folder)
    return addMedia(studio, organizationId, actor, brought, { ...body, name, from: 'import', sourceUrl: url.origin + url.pathname })
  })
