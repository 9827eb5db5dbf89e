import type { VendorKeyList } from '@reelwright/contract/vendor-keys'
import { auditEntries } from '@reelwright/data/tables/audit'
import { steps } from '@reelwright/data/tables/steps'
import { localProfile } from '@reelwright/providers/local/profile'
import { billed, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import { findVendorKeys, revisionOfKeys } from '@reelwright/studio/vendor-keys/find-vendor-keys'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_keyed'
const KEY = 'contract-own-key-0123456789-wxyz'
let vendors: Vendors
let api: TestApi
beforeAll(async () => {
  vendors = await startVendors()
  const at = (path: string) => `${vendors.url}/${path}`
  const urls = {
    ...{ anthropic: at('anthropic'), openai: at('openai/v1'), elevenlabs: at('elevenlabs'), genaipro: at('genaipro') },
    ...{ falApi: at('fal/api/v1'), replicate: at('replicate/v1'), runway: at('runway'), pexels: at('pexels') },
  }
  api = await openTestApi(
    { local: localProfile },
    {
      // Films of this profile can be made by whoever has a key for who writes them.
      registryOf: ({ anthropic }) => ({ local: localProfile, ...(anthropic ? { production: localProfile } : {}) }),
      vendors: { keys: { fal: 'the studio’s', openai: 'the studio’s' }, urls },
    },
  )
}, 60_000)
afterAll(async () => {
  await api?.close()
  await vendors?.close()
})

const VENDORS = ['anthropic', 'openai', 'elevenlabs', 'genaipro', 'fal', 'replicate', 'runway', 'pexels']

test('a key is kept sealed and never shown; its organization’s films are made with it, others’ with the studio’s', async () => {
  const admin = api.as(ORG, 'admin')
  const before = await revisionOfKeys(api.open.studio, ORG)
  const put = await admin('PUT', '/api/vendor-keys/fal', { key: KEY })
  expect(put.status).toBe(200)
  const list = await admin('GET', '/api/vendor-keys')
  expect((list.body as VendorKeyList).items).toMatchObject([{ vendor: 'fal', lastFour: 'wxyz', addedBy: `user_${ORG}`, lastTest: null }])
  const rows = await api.here.studio.data.pool.query('select row_to_json(t)::text as line from vendor_keys t')
  const audit = await api.here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(auditEntries))
  expect(audit.map(({ action }) => action)).toContain('vendor_key.set')
  for (const told of [put.raw, list.raw, JSON.stringify(rows.rows), JSON.stringify(audit)]) expect(String(told)).not.toContain('own-key')
  const { studio } = api.open
  expect(await findVendorKeys(studio, ORG)).toEqual({ fal: KEY, openai: 'the studio’s' })
  expect(await findVendorKeys(studio, 'org_elsewhere')).toEqual({ fal: 'the studio’s', openai: 'the studio’s' })
  expect(await revisionOfKeys(studio, ORG)).not.toBe(before)
  await expect(findVendorKeys({ ...studio, envelopeKey: 'another secret' }, ORG)).rejects.toMatchObject({ code: 'VENDOR_KEY_UNREADABLE' })
  await expect(findVendorKeys({ ...studio, envelopeKey: undefined }, ORG)).rejects.toMatchObject({ code: 'ENVELOPE_KEY_MISSING' })
})

test('each vendor is asked whether a key is good, for nothing, and what it said is kept', async () => {
  const admin = api.as('org_tries', 'admin')
  for (const vendor of VENDORS) {
    await admin('PUT', `/api/vendor-keys/${vendor}`, { key: KEY })
    expect((await admin('POST', `/api/vendor-keys/${vendor}/test`)).body, vendor).toMatchObject({ passed: true })
    await admin('PUT', `/api/vendor-keys/${vendor}`, { key: 'a-wrong-key-0123456789' })
    const { status, body, raw } = await admin('POST', `/api/vendor-keys/${vendor}/test`)
    expect([status, body], vendor).toMatchObject([200, { passed: false, message: expect.stringContaining('check its key') }])
    expect(String(raw)).not.toContain('a-wrong-key')
  }
  const { items } = (await admin('GET', '/api/vendor-keys')).body as VendorKeyList
  expect(items.map(({ lastTest }) => lastTest?.passed)).toEqual(VENDORS.map(() => false))
  for (const vendor of VENDORS) expect(billed(vendors, vendor)).toBe(0)
})

test('with a key of its own an organization begins films that the studio has none for, and those that waited for it go on', async () => {
  const admin = api.as('org_paying', 'admin')
  const begin = () => admin('POST', '/api/projects', { topic: 'Lamps', profile: 'production' })
  expect(await begin()).toMatchObject({ status: 400, body: { code: 'PROFILE_KEYLESS', field: 'profile' } })
  await admin('PUT', '/api/vendor-keys/anthropic', { key: KEY })
  const begun = await begin()
  expect(begun.status).toBe(201)
  const { id } = begun.body as { id: string }
  const { data } = api.here.studio
  const failure = { kind: 'failure', code: 'VENDOR_LOCKED', message: 'anthropic refuses the key it is asked with.' } as const
  await data.inOrganization('org_paying', ({ db }) => db.update(steps).set({ state: 'failed', failure }).where(eq(steps.projectId, id)))
  const states = () =>
    data.inOrganization('org_paying', async ({ db }) =>
      (await db.select().from(steps).where(eq(steps.projectId, id))).map(({ state }) => state),
    )
  await admin('PUT', '/api/vendor-keys/openai', { key: KEY })
  expect(await states()).toEqual(['failed'])
  await admin('PUT', '/api/vendor-keys/anthropic', { key: `${KEY}-new` })
  expect(await states()).toEqual(['ready'])
})

test('only admins come near keys; a key that is none and a vendor that is none are refused without repeating them', async () => {
  const admin = api.as('org_rules', 'admin')
  for (const role of ['viewer', 'editor'] as const) {
    expect((await api.as('org_rules', role)('GET', '/api/vendor-keys')).status).toBe(403)
    expect((await api.as('org_rules', role)('PUT', '/api/vendor-keys/fal', { key: KEY })).status).toBe(403)
  }
  for (const key of ['short', 'with a space in it 0123', `${'x'.repeat(501)}`, 7, undefined]) {
    const { status, raw } = await admin('PUT', '/api/vendor-keys/fal', { key })
    expect([status, String(raw).includes('with a space')]).toEqual([400, false])
  }
  expect((await admin('PUT', '/api/vendor-keys/nobody', { key: KEY })).status).toBe(400)
  expect((await admin('DELETE', '/api/vendor-keys/fal')).status).toBe(404)
  expect((await admin('POST', '/api/vendor-keys/fal/test')).status).toBe(404)
  await admin('PUT', '/api/vendor-keys/fal', { key: KEY })
  expect((await api.as('org_elsewhere', 'admin')('DELETE', '/api/vendor-keys/fal')).status).toBe(404)
  expect((await admin('DELETE', '/api/vendor-keys/fal')).status).toBe(200)
  expect(await findVendorKeys(api.open.studio, 'org_rules')).toMatchObject({ fal: 'the studio’s' })
})
