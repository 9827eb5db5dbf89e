import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { hashFile } from '@reelwright/data/objects/hash-file'
import { refuse } from '@reelwright/film/fault'
import pg from 'pg'
import type { Studio } from '../studio.js'
import { type Manifest, objectFile, readManifest, tableFile } from './manifest.js'
import { type BackedTable, enter, listTables, migrationsOf, organizationsOf } from './tables.js'

const damaged = (what: string) =>
  refuse('BACKUP_DAMAGED', `${what} of the backup is not what was written; use another backup.`, { field: 'folder' })

/** Every file is read whole and compared before anything is written. */
const verify = async (folder: string, { tables, objects }: Manifest): Promise<void> => {
  for (const table of tables) {
    const hash = await hashFile(tableFile(folder, table)).catch(() => '')
    if (hash !== table.sha256) throw damaged(`The table ${table.schema}.${table.name}`)
  }
  for (const object of objects) {
    const hash = await hashFile(objectFile(folder, object)).catch(() => '')
    if (hash !== object.hash) throw damaged(`The file ${object.organizationId}/${object.hash.slice(0, 12)}…`)
  }
}

/** Rows written at a time. */
const BATCH = 500

const columnsOf = async (client: pg.Client, { schema, name }: BackedTable): Promise<string> => {
  const { rows } = await client.query<{ column: string }>(
    `select quote_ident(a.attname) as column from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = $2 and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [schema, name],
  )
  return rows.map(({ column }) => column).join(', ')
}

const fillTable = async (client: pg.Client, folder: string, table: BackedTable, written: Manifest['tables'][number]): Promise<void> => {
  const { schema, name, key } = table
  const columns = await columnsOf(client, table)
  const insert = `insert into "${schema}"."${name}" (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::"${schema}"."${name}", $1::jsonb)`
  let batch: string[] = []
  let inside: string | undefined
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    await enter(client, key ? inside : undefined)
    await client.query(insert, [`[${batch.join(',')}]`])
    batch = []
  }
  const hash = createHash('sha256')
  for await (const line of createInterface({ input: createReadStream(tableFile(folder, written)), crlfDelay: Number.POSITIVE_INFINITY })) {
    hash.update(`${line}\n`)
    const whose = key ? (JSON.parse(line) as Record<string, string>)[key] : undefined
    if (whose !== inside || batch.length >= BATCH) await flush()
    inside = whose
    batch.push(line)
  }
  await flush()
  if (hash.digest('hex') !== written.sha256) throw damaged(`The table ${schema}.${name}`)
}

/**
 * Puts a backup into a studio that is empty: objects first, then all rows in one transaction, so a restore that is cut
 * down leaves an empty studio and can be begun again.
 * @throws BACKUP_NOT_FOUND, BACKUP_DAMAGED, BACKUP_OF_OTHER_VERSION, STUDIO_NOT_EMPTY
 */
export const restoreBackup = async (studio: Studio, folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder)
  const client = new pg.Client({ connectionString: studio.data.url })
  await client.connect()
  try {
    if ((await migrationsOf(client)).join() !== manifest.migrations.join())
      throw refuse(
        'BACKUP_OF_OTHER_VERSION',
        `The backup of ${manifest.createdAt.slice(0, 10)} was made by another version of the studio; restore it with that version, then upgrade.`,
        { field: 'folder' },
      )
    await client.query('begin')
    if ((await organizationsOf(client)).length > 0)
      throw refuse(
        'STUDIO_NOT_EMPTY',
        'This studio has films or members already; restore into an empty one (another REELWRIGHT_HOME or DATABASE_URL).',
      )
    await verify(folder, manifest)
    for (const object of manifest.objects) {
      const { hash } = await studio.objects.keep(object.organizationId, objectFile(folder, object))
      if (hash !== object.hash) throw damaged(`The file ${object.organizationId}/${object.hash.slice(0, 12)}…`)
    }
    await client.query(`select set_config('app.untold', 'on', true)`)
    const written = new Map(manifest.tables.map((table) => [`${table.schema}.${table.name}`, table]))
    for (const table of await listTables(client)) {
      const file = written.get(`${table.schema}.${table.name}`)
      if (file) await fillTable(client, folder, table, file)
    }
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}
