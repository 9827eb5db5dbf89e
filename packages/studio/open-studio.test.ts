import { rm } from 'node:fs/promises'
import { DocumentaryBrief } from '@reelwright/film/brief'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginFilm, listFilms } from './films.js'
import { lacksPostgres, POSTGRES } from './fixture/services.js'
import { makeFolder } from './fixture/test-studio.js'
import { type OpenStudio, openStudio } from './open-studio.js'

const PASSWORD = 'only-for-this-test'
const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps' })
const providers = {
  local: {
    script: {
      id: 'test',
      model: 'broken/1',
      capability: 'write',
      estimate: () => 0,
      start: async () => ({}),
      check: async () => ({ state: 'failed', failure: { kind: 'broken', code: 'WRITER_BROKEN', message: 'It cannot write.' } }),
      provenance: () => ({ source: 'rule', provider: 'test' }),
    },
  },
} as never

describe.skipIf(await lacksPostgres())(`an outside PostgreSQL (${new URL(POSTGRES).host}), its tables owned by no superuser`, () => {
  const name = `reelwright_test_${process.pid}`
  const url = new URL(POSTGRES)
  url.username = name
  url.password = PASSWORD
  url.pathname = `/${name}`
  let home: string
  const admin = async (...texts: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: POSTGRES })
    await client.connect()
    for (const text of texts) await client.query(text)
    await client.end()
  }
  const opened: OpenStudio[] = []
  const open = async (): Promise<OpenStudio> => {
    const studio = await openStudio({ home, databaseUrl: url.href, cacheLimit: 1e9, providers: () => providers })
    opened.push(studio)
    return studio
  }

  beforeAll(async () => {
    home = await makeFolder()
    await admin(
      `create role ${name} login createrole nosuperuser nobypassrls password '${PASSWORD}'`,
      `create database ${name} owner ${name}`,
    )
  }, 60_000)
  afterAll(async () => {
    for (const studio of opened) await studio.close()
    await admin(`drop database if exists ${name} with (force)`, `drop role if exists ${name}`)
    await rm(home, { recursive: true, force: true })
  })

  test('two studios open it at once, both work, and the step of one organization is run without being shown to another', async () => {
    const [one, two] = await Promise.all([open(), open()])
    const film = await beginFilm(one, 'org_one', brief, {})
    expect(await one.studio.data.openSteps()).toHaveLength(1)
    expect(await two.studio.data.openSteps()).toHaveLength(1)
    expect(await listFilms(two, 'org_two')).toEqual([])
    expect(await Promise.all([one.work(), two.work()])).toEqual([true, true])
    for (let waited = 0; waited < 20_000; waited += 100) {
      const [row] = await listFilms(two, 'org_one')
      if (row?.status === 'FAILED') break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const [row] = await listFilms(one, 'org_one')
    expect(row).toMatchObject({ id: film.id, status: 'FAILED', pausedReason: 'failed' })
    const failed = await one.studio.data.inOrganization('org_one', ({ db }) => db.execute('select failure, attempts from steps'))
    expect(failed.rows).toEqual([{ failure: { kind: 'failure', code: 'WRITER_BROKEN', message: 'It cannot write.' }, attempts: 1 }])
  }, 60_000)

  test('the owner of the tables is bound by row-level security too', async () => {
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    expect((await client.query('select id from projects')).rows).toEqual([])
    expect((await client.query('select id from calls')).rows).toEqual([])
    await client.end()
  })
})

test('a database that does not answer is named in one sentence', async () => {
  const home = await makeFolder()
  const databaseUrl = 'postgresql://nobody@127.0.0.1:9/none'
  await expect(openStudio({ home, databaseUrl, cacheLimit: 1e9, providers: () => providers })).rejects.toMatchObject({
    code: 'DATABASE_UNREACHABLE',
  })
  await rm(home, { recursive: true, force: true })
})
