import { randomUUID } from 'node:crypto'
import { type Identity, openIdentity } from '@reelwright/data/identity'
import { migrate } from '@reelwright/data/migrate'
import { sessions, users } from '@reelwright/data/tables/identity'
import { type Data, openData } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksPostgres, POSTGRES } from '../fixture/services.js'
import { acceptInvitation } from './answer-invitation.js'
import { deletePerson } from './delete-person.js'
import { claimStudio } from './find-home.js'
import { invite } from './invite.js'
import { makeApiKey } from './make-api-key.js'
import { removeMember } from './remove-member.js'
import { hashOfSecret } from './secret-hash.js'

const NAME = `people_${randomUUID().slice(0, 8)}`

const asAdmin = async (...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

// The studio's own database has a superuser, whom row-level security does not bind; a hoster's has none.
describe.skipIf(await lacksPostgres())('on a database whose user is no superuser', () => {
  let data: Data
  let identity: Identity
  beforeAll(async () => {
    await asAdmin(`create role ${NAME} login createrole password 'x'`, `create database ${NAME} owner ${NAME}`)
    const url = Object.assign(new URL(POSTGRES), { username: NAME, password: 'x', pathname: `/${NAME}` }).href
    await migrate(url)
    data = openData(url)
    identity = openIdentity(url)
  })
  afterAll(async () => {
    await identity?.close()
    await data?.close()
    await asAdmin(`drop database if exists ${NAME} with (force)`, `drop role if exists ${NAME}`)
  })

  const person = async (name: string) => {
    const email = `${name}@example.com`
    await data.asIdentity(async (db) => {
      await db.insert(users).values({ id: name, name, email })
      await db.insert(sessions).values({ id: `s_${name}`, userId: name, token: name, expiresAt: new Date(Date.now() + 60_000) })
    })
    return { id: name, userId: name, name, email, by: 'session' as const }
  }
  const standing = (name: string) => identity.standingOf({ id: `s_${name}`, userId: name, organizationId: 'org_local' })

  test('people come, are found, and go', async () => {
    const ada = await person('ada')
    const bo = await person('bo')
    expect(await claimStudio(data, ada)).toBe(true)
    expect(await claimStudio(data, bo)).toBe(false)
    const { token } = await invite(data, 'org_local', ada, { email: bo.email, role: 'admin' })
    await acceptInvitation(data, bo, token)
    expect([await standing('ada'), await standing('bo'), await standing('cy')]).toEqual([{ role: 'owner' }, { role: 'admin' }, undefined])
    const { key, id } = await makeApiKey(data, 'org_local', { ...bo, role: 'admin' }, { name: 'k', role: 'viewer' })
    await identity.noteUse(id)
    expect(await identity.findKey(hashOfSecret(key))).toMatchObject({ id, role: 'viewer', memberRole: 'admin', ended: null, noted: true })
    await removeMember(data, 'org_local', ada, 'bo')
    expect(await standing('bo')).toEqual({ role: null })
    expect(await identity.findKey(hashOfSecret(key))).toMatchObject({ ended: 'revoked', memberRole: null })
    await deletePerson(data, 'ada')
    expect(await standing('ada')).toBeUndefined()
    const { rows } = await data.inOrganization('org_local', ({ db }) =>
      db.execute(sql`select 1 from organizations union all select 1 from members union all select 1 from audit_entries`),
    )
    expect(rows).toEqual([])
  })

  test('a tenant cannot look at who people are, nor the finder of people at films', async () => {
    const ask = (statement: string) => data.inOrganization('org_local', ({ db }) => db.execute(statement))
    for (const table of ['users', 'sessions', 'accounts', 'verifications', 'signing_keys'])
      await expect(ask(`select 1 from identity.${table}`), table).rejects.toMatchObject({ cause: { code: '42501' } })
    for (const statement of [
      'select 1 from projects',
      'select 1 from audit_entries',
      "update members set role = 'owner'",
      'delete from api_keys',
    ])
      await expect(
        data.asIdentity((db) => db.execute(statement)),
        statement,
      ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
