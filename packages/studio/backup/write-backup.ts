import { createHash } from 'node:crypto'
import { copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile } from '@reelwright/data/objects/hash-file'
import { fail, refuse } from '@reelwright/film/fault'
import pg from 'pg'
import type { Studio } from '../studio.js'
import { MANIFEST, type Manifest, objectFile, tableFile } from './manifest.js'
import { type BackedTable, enter, listTables, migrationsOf, organizationsOf } from './tables.js'

/** Rows asked for at a time. */
const BATCH = 500

const writeTable = async (
  client: pg.Client,
  folder: string,
  table: BackedTable,
  organizations: readonly string[],
): Promise<Manifest['tables'][number]> => {
  const { schema, name, key } = table
  const hash = createHash('sha256')
  let rows = 0
  const file = await open(tableFile(folder, { ...table, rows, sha256: '' }), 'wx')
  try {
    for (const organizationId of key ? organizations : [undefined]) {
      await enter(client, organizationId)
      await client.query(`declare lines no scroll cursor for select row_to_json(t)::text as line from "${schema}"."${name}" t`)
      for (;;) {
        const { rows: lines } = await client.query<{ line: string }>(`fetch ${BATCH} from lines`)
        if (lines.length === 0) break
        const text = lines.map(({ line }) => `${line}\n`).join('')
        hash.update(text)
        await file.write(text)
        rows += lines.length
      }
      await client.query('close lines')
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { schema, name, rows, sha256: hash.digest('hex') }
}

/** Copies an organization's objects, each checked by its hash. */
const writeObjects = async ({ objects }: Studio, folder: string, organizationId: string): Promise<Manifest['objects']> => {
  const kept: Manifest['objects'] = []
  for await (const { hash } of objects.list(organizationId)) {
    const path = await objects.open(organizationId, hash).catch((error: { code?: string }) => {
      if (error.code === 'OBJECT_MISSING') return undefined // let go of since the list was made
      throw error
    })
    if (path === undefined) continue
    const to = objectFile(folder, { organizationId, hash, bytes: 0 })
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await copyFile(path, to)
    if ((await hashFile(to)) !== hash)
      throw fail(
        'OBJECT_DAMAGED',
        `A stored file of ${organizationId} (${hash.slice(0, 12)}…) has other bytes than it was kept with; restore it from an older backup first.`,
      )
    const { bytes } = await open(to, 'r').then(async (file) => {
      const { size } = await file.stat()
      await file.close()
      return { bytes: size }
    })
    kept.push({ organizationId, hash, bytes })
  }
  return kept
}

/**
 * Writes everything the studio keeps into an empty folder while it goes on working: the rows of one moment, and the
 * objects they name, which are kept before any row names them. The manifest comes last.
 * @throws BACKUP_FOLDER_IN_USE, OBJECT_DAMAGED
 */
export const writeBackup = async (studio: Studio, folder: string): Promise<Manifest> => {
  // It holds all that the studio knows of people: nobody else of this machine reads it.
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 1 || (await readdir(join(folder, 'tables'))).length > 0)
    throw refuse('BACKUP_FOLDER_IN_USE', `${folder} is not empty; name a folder that is, or that is not there yet.`, { field: 'folder' })
  const client = new pg.Client({ connectionString: studio.data.url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const migrations = [...(await migrationsOf(client))]
    const found = await listTables(client)
    const organizations = await organizationsOf(client)
    const tables: Manifest['tables'] = []
    for (const table of found) tables.push(await writeTable(client, folder, table, organizations))
    await client.query('commit')
    const objects: Manifest['objects'] = []
    for (const organizationId of organizations) objects.push(...(await writeObjects(studio, folder, organizationId)))
    const manifest: Manifest = { schema: 'backup/1', createdAt: new Date().toISOString(), migrations, tables, objects }
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, null, 1), { flush: true, mode: 0o600 })
    return manifest
  } finally {
    await client.end()
  }
}
