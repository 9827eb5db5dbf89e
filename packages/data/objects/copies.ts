import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { isPartial, writeWhole } from './partial-file.js'

export type CopySettings = {
  readonly folder: string
  /** Bytes to keep; what was asked for within `grace` stays even beyond it. */
  readonly limit: number
  /** Milliseconds for which a copy that was asked for stays, so that a step can finish with it. */
  readonly grace?: number
}

export type Copies = {
  /** The local copy of an object, fetched when it is not here; once, however many ask at a time. */
  readonly open: (organizationId: string, hash: string, fetch: (to: string) => Promise<unknown>) => Promise<string>
  readonly forget: (organizationId: string, hash: string) => Promise<void>
}

const SIX_HOURS = 6 * 3600_000

type Copy = { readonly path: string; readonly bytes: number; readonly used: number }

const copiesIn = async (folder: string): Promise<readonly Copy[]> => {
  const found: Copy[] = []
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const path = join(folder, name)
    const file = await stat(path).catch(() => undefined)
    if (file?.isFile() && !isPartial(name)) found.push({ path, bytes: file.size, used: file.mtimeMs })
  }
  return found.sort((a, b) => a.used - b.used)
}

/** Local copies of a far store's objects, the longest unused given up first. */
export const keepCopies = ({ folder, limit, grace = SIX_HOURS }: CopySettings): Copies => {
  const coming = new Map<string, Promise<string>>()
  let written = Number.POSITIVE_INFINITY // the first copy looks what an earlier process has left

  /** Looking at every copy takes time: only after a tenth of the room has been filled anew. */
  const prune = async (added: number): Promise<void> => {
    written += added
    if (written < limit / 10) return
    written = 0
    const copies = await copiesIn(folder)
    let total = copies.reduce((sum, { bytes }) => sum + bytes, 0)
    for (const { path, bytes, used } of copies) {
      if (total <= limit || Date.now() - used < grace) return
      await rm(path, { force: true })
      total -= bytes
    }
  }

  const bring = async (path: string, fetch: (to: string) => Promise<unknown>): Promise<string> => {
    const now = new Date()
    const here = await utimes(path, now, now).then(
      () => true,
      () => false,
    )
    if (here) return path
    await writeWhole(path, fetch)
    await prune((await stat(path)).size)
    return path
  }

  const pathOf = (organizationId: string, hash: string): string => join(folder, organizationId, hash.slice(0, 2), hash)
  return {
    open: (organizationId, hash, fetch) => {
      const path = pathOf(organizationId, hash)
      const known = coming.get(path)
      if (known) return known
      const bringing = bring(path, fetch).finally(() => coming.delete(path))
      coming.set(path, bringing)
      return bringing
    },
    forget: (organizationId, hash) => rm(pathOf(organizationId, hash), { force: true }),
  }
}
