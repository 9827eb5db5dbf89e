import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { projects } from '@reelwright/data/tables/projects'
import { webhookDeliveries, webhooks } from '@reelwright/data/tables/webhooks'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { THE_STUDIO } from '../people/audit.js'
import type { Letter } from '../people/mail.js'
import { removeMember } from '../people/remove-member.js'
import { announce, eventOf } from './announce.js'
import { type Sender, sendDeliveries } from './send-deliveries.js'
import { signatureOf } from './sign.js'
import { changeWebhook, listDeliveries, listWebhooks, makeWebhook as make, readWebhook } from './webhooks.js'

type Got = { readonly headers: IncomingHttpHeaders; readonly body: string }
let here: TestStudio
let receiver: Server
let answer = 200
const got: Got[] = []
const letters: Letter[] = []
let sender: Sender
let url: string

/** The receiver is on this machine, where webhooks of people never lead. */
const makeWebhook = (...[data, organizationId, actor, asked]: Parameters<typeof make>) =>
  make(data, organizationId, actor, asked, { isAllowed: () => true })

beforeAll(async () => {
  here = await openTestStudio({} as never)
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    got.push({ headers: request.headers, body })
    response.writeHead(answer).end('said by the receiver')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  url = `http://127.0.0.1:${port}/hook`
  sender = {
    publicUrl: 'https://films.example.com',
    guard: { isAllowed: () => true, ports: [port] },
    mail: { send: async (letter) => void letters.push(letter), close: () => {} },
  }
}, 60_000)
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await here?.close()
})

const ready = { status: 'EXPORTED', pausedReason: null, failure: null } as const
const happen = async (organizationId: string): Promise<string> => {
  const projectId = await here.addProject(organizationId)
  await here.studio.data.inOrganization(organizationId, async (tenant) => {
    const [project] = await tenant.db.select().from(projects).where(eq(projects.id, projectId))
    if (project) await announce(tenant, project, ready)
  })
  return projectId
}
const dueNow = (organizationId: string) =>
  here.studio.data.inOrganization(organizationId, ({ db }) => db.update(webhookDeliveries).set({ notBefore: sql`now()` as never }))
const deliveriesOf = (organizationId: string, id: string) => listDeliveries(here.studio.data, organizationId, id, { limit: 100 })

test('a finished film is told once, signed so that a receiver can check it', async () => {
  const { data } = here.studio
  const hook = await makeWebhook(data, 'org_a', THE_STUDIO, { url, events: ['film.ready'], description: '' })
  await makeWebhook(data, 'org_a', THE_STUDIO, { url, events: ['film.failed'], description: '' })
  await makeWebhook(data, 'org_b', THE_STUDIO, { url, events: ['film.ready'], description: '' })
  const projectId = await happen('org_a')
  await Promise.all([sendDeliveries(here.studio, sender), sendDeliveries(here.studio, sender), sendDeliveries(here.studio, sender)])
  expect(got).toHaveLength(1)
  const { headers, body } = got[0] as Got
  expect(JSON.parse(body)).toMatchObject({
    event: 'film.ready',
    organizationId: 'org_a',
    data: { projectId, status: 'EXPORTED', failure: null },
  })
  const [, seconds] = /^t=(\d+),v1=[0-9a-f]{64}$/.exec(String(headers['reelwright-signature'])) ?? []
  expect(headers['reelwright-signature']).toBe(signatureOf(hook.secret, body, Number(seconds)))
  expect(headers['reelwright-signature']).not.toBe(signatureOf('other', body, Number(seconds)))
  expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60)
  const { rows } = await deliveriesOf('org_a', hook.id)
  expect(rows).toMatchObject([{ state: 'delivered', attempts: 1, status: 200, error: null, event: 'film.ready' }])
})

test('what does not get through is tried again later, then given up; success forgets the failure', async () => {
  const { data } = here.studio
  const { id } = await makeWebhook(data, 'org_c', THE_STUDIO, { url, events: ['film.ready'], description: '' })
  await happen('org_c')
  answer = 500
  await sendDeliveries(here.studio, sender)
  const before = got.length
  await sendDeliveries(here.studio, sender)
  expect(got.length).toBe(before)
  expect((await deliveriesOf('org_c', id)).rows).toMatchObject([{ state: 'pending', attempts: 1, status: 500 }])
  expect((await readWebhook(data, 'org_c', id)).failingSince).not.toBeNull()
  answer = 204
  await dueNow('org_c')
  await sendDeliveries(here.studio, sender)
  expect((await deliveriesOf('org_c', id)).rows).toMatchObject([{ state: 'delivered', attempts: 2 }])
  expect((await readWebhook(data, 'org_c', id)).failingSince).toBeNull()
  answer = 500
  await happen('org_c')
  for (let n = 0; n < 10; n += 1) {
    await dueNow('org_c')
    await sendDeliveries(here.studio, sender)
  }
  expect((await deliveriesOf('org_c', id)).rows[0]).toMatchObject({ state: 'failed', attempts: 9 })
})

test('a webhook that fails for days is switched off, one that is gone at once; a person switches it on again', async () => {
  const { data } = here.studio
  const { id } = await makeWebhook(data, 'org_d', THE_STUDIO, { url, events: ['film.ready'], description: '' })
  await data.inOrganization('org_d', ({ db }) => db.update(webhooks).set({ failingSince: new Date(Date.now() - 73 * 3_600_000) }))
  answer = 503
  await happen('org_d')
  await sendDeliveries(here.studio, sender)
  expect(await readWebhook(data, 'org_d', id)).toMatchObject({ enabled: false, disabledReason: expect.stringContaining('72 hours') })
  await happen('org_d')
  expect((await deliveriesOf('org_d', id)).rows).toHaveLength(1)
  expect(await changeWebhook(data, 'org_d', THE_STUDIO, id, { enabled: true })).toMatchObject({
    enabled: true,
    disabledReason: null,
    failingSince: null,
  })
  answer = 410
  await happen('org_d')
  await sendDeliveries(here.studio, sender)
  expect(await readWebhook(data, 'org_d', id)).toMatchObject({ enabled: false, disabledReason: expect.stringContaining('410') })
})

test('an address inside our own network is refused when it is given, by its number and by its name', async () => {
  const { data } = here.studio
  const asked = (to: string) => ({ url: to, events: ['film.ready' as const], description: '' })
  const names: Readonly<Record<string, readonly string[]>> = {
    'inside.example.com': ['10.1.2.3'],
    'trap.example.com': ['93.184.216.34', '169.254.169.254'],
    'open.example.com': ['93.184.216.34'],
  }
  const guard = { resolve: async (name: string) => names[name] ?? Promise.reject(new Error('ENOTFOUND')) }
  for (const host of [
    ...['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '10.0.0.7', '192.168.1.1:8080', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]'],
    ...['inside.example.com', 'trap.example.com'],
  ]) {
    const own = host === 'localhost' ? {} : guard // the one name that every system knows
    const refused = { code: 'ADDRESS_REFUSED', field: 'url' }
    await expect(make(data, 'org_h', THE_STUDIO, asked(`https://${host}/hook`), own), host).rejects.toMatchObject(refused)
  }
  await expect(make(data, 'org_h', THE_STUDIO, asked('https://[/'), guard)).rejects.toMatchObject({ code: 'URL_REFUSED', field: 'url' })
  // A name that is not there yet may be soon, and is looked at again before anything is sent.
  await make(data, 'org_h', THE_STUDIO, asked('https://later.example.com/hook'), guard)
  const { id } = await make(data, 'org_h', THE_STUDIO, asked('https://open.example.com/hook'), guard)
  const moved = changeWebhook(data, 'org_h', THE_STUDIO, id, { url: 'https://inside.example.com/hook' }, guard)
  await expect(moved).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' })
  expect(await readWebhook(data, 'org_h', id)).toMatchObject({ url: 'https://open.example.com/hook' })
  expect((await listWebhooks(data, 'org_h', { limit: 10 })).rows).toHaveLength(2)
})

test('an address that came to lead inside our own network is not called', async () => {
  const { data } = here.studio
  const { id } = await makeWebhook(data, 'org_e', THE_STUDIO, { url, events: ['film.ready'], description: '' })
  const before = got.length
  await happen('org_e')
  await sendDeliveries(here.studio, { publicUrl: sender.publicUrl })
  expect(got.length).toBe(before)
  const [row] = (await deliveriesOf('org_e', id)).rows
  expect(row).toMatchObject({ state: 'pending', status: null, error: expect.stringContaining('open internet') })
})

test('mail goes to members only', async () => {
  const { data } = here.studio
  const mailto = { url: 'mailto:anna@example.com', events: ['film.ready' as const], description: '' }
  await expect(makeWebhook(data, 'org_f', THE_STUDIO, mailto)).rejects.toMatchObject({ code: 'WEBHOOK_MAIL_UNKNOWN' })
  await data.asIdentity((db) =>
    db.execute(sql`insert into identity.users (id, name, email, language) values ('user_anna', 'Anna', 'anna@example.com', 'de')`),
  )
  await data.inOrganization('org_f', ({ db }) =>
    db.execute(sql`insert into members (organization_id, user_id, role) values ('org_f', 'user_anna', 'editor')`),
  )
  await expect(makeWebhook(data, 'org_f', THE_STUDIO, mailto)).rejects.toMatchObject({ code: 'WEBHOOK_MAIL_UNCONFIRMED' })
  await data.asIdentity((db) => db.execute(sql`update identity.users set email_verified = true where id = 'user_anna'`))
  const { id } = await makeWebhook(data, 'org_f', THE_STUDIO, { ...mailto, url: 'MAILTO:Anna@example.com' })
  await happen('org_f')
  await sendDeliveries(here.studio, sender)
  expect(letters).toEqual([expect.objectContaining({ to: 'anna@example.com', subject: expect.stringContaining('ist fertig') })])
  expect(letters[0]?.text).toContain('https://films.example.com/')

  await data.inOrganization('org_f', ({ db }) => db.execute(sql`delete from members where user_id = 'user_anna'`))
  await happen('org_f')
  await sendDeliveries(here.studio, sender)
  expect(letters).toHaveLength(1)
  expect(await readWebhook(data, 'org_f', id)).toMatchObject({ enabled: false, disabledReason: expect.stringContaining('member') })
})

test('whoever leaves gets no mail about films, and their address is not kept', async () => {
  const { data } = here.studio
  await data.asIdentity((db) =>
    db.execute(sql`insert into identity.users (id, name, email, email_verified) values
      ('user_bo', 'Bo', 'bo@example.com', true), ('user_cy', 'Cy', 'cy@example.com', true)`),
  )
  await data.inOrganization('org_g', ({ db }) =>
    db.execute(sql`with made as (insert into organizations (id, name) values ('org_g', 'G'))
      insert into members (organization_id, user_id, role) values ('org_g', 'user_bo', 'owner'), ('org_g', 'user_cy', 'editor')`),
  )
  const mails = await Promise.all(
    ['bo', 'cy'].map((name) =>
      makeWebhook(data, 'org_g', THE_STUDIO, { url: `mailto:${name}@example.com`, events: ['film.ready'], description: '' }),
    ),
  )
  await removeMember(data, 'org_g', { userId: 'user_bo', by: 'session' }, 'user_cy')
  const { rows } = await listWebhooks(data, 'org_g', { limit: 10 })
  expect(rows.map(({ id }) => id)).toEqual([mails[0]?.id])
})

test('what is told is a change for a person, and nothing twice', () => {
  const at = (status: string, pausedReason: string | null = null) => ({ status, pausedReason, failure: null }) as never
  expect(eventOf(at('COMPLETE'), at('EXPORTED'))).toBe('film.ready')
  expect(eventOf(at('EXPORTED'), at('EXPORTED'))).toBeUndefined()
  expect(eventOf(at('GENERATING_SCENES'), at('SCENES_READY', 'approve-storyboard'))).toBe('film.needs_you')
  expect(eventOf(at('COMPLETE'), at('FAILED', 'quality'))).toBe('film.failed')
  expect(eventOf(at('FAILED', 'failed'), at('FAILED', 'failed'))).toBeUndefined()
  expect(eventOf(at('DRAFT'), at('DRAFT', 'cancelled'))).toBeUndefined()
})
