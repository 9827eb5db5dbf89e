import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Name = z.string().regex(/^[a-z_]+$/)

/** What a backup holds; written last, so a folder without it holds none. */
export const Manifest = z.object({
  schema: z.literal('backup/1'),
  createdAt: z.string(),
  /** The database's migrations: a backup goes back into the same tables it came from. */
  migrations: z.array(z.string()),
  /** In the order in which they can be filled: each after those it refers to. */
  tables: z.array(z.object({ schema: Name, name: Name, rows: z.int(), sha256: Hash })),
  objects: z.array(z.object({ organizationId: z.string().regex(/^[\w-]+$/), hash: Hash, bytes: z.int() })),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'

export const tableFile = (folder: string, { schema, name }: Manifest['tables'][number]): string =>
  join(folder, 'tables', `${schema}.${name}.jsonl`)

export const objectFile = (folder: string, { organizationId, hash }: Manifest['objects'][number]): string =>
  join(folder, 'objects', organizationId, hash.slice(0, 2), hash)

/** @throws BACKUP_NOT_FOUND, BACKUP_DAMAGED */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause) => {
    throw refuse('BACKUP_NOT_FOUND', `There is no whole backup in ${folder}: its ${MANIFEST} is missing.`, { field: 'folder', cause })
  })
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (cause) {
    throw refuse('BACKUP_DAMAGED', `The ${MANIFEST} in ${folder} cannot be read; use another backup.`, { field: 'folder', cause })
  }
}
