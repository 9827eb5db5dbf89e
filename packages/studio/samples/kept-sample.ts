import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import type { CallContext } from '@reelwright/providers/ports/call'
import type { Studio } from '../studio.js'

const coming = new Map<string, Promise<string>>()

const make = async ({ scratch }: Studio, file: string, by: (context: CallContext) => Promise<string>): Promise<string> => {
  const folder = join(scratch, `sample-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const made = await by({
      scratch: folder,
      signal: AbortSignal.timeout(60_000),
      open: async () => {
        throw fail('ASSET_UNASKED', 'A sample opens no asset.')
      },
    })
    await mkdir(join(file, '..'), { recursive: true })
    await rename(made, file)
    return file
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A sound to listen to before a film is begun: the studio's own example, of no film and free, so it is no call. It is made once by `by`,
 * which answers with the file it made, and kept in the cache under what determines it.
 */
export const keptSample = (
  studio: Studio,
  kind: string,
  of: readonly unknown[],
  by: (context: CallContext) => Promise<string>,
): Promise<string> => {
  const key = createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32)
  const file = join(studio.cache, kind, `${key}.wav`)
  if (existsSync(file)) return Promise.resolve(file)
  const making = coming.get(file) ?? make(studio, file, by)
  coming.set(file, making)
  return making.finally(() => coming.delete(file))
}
