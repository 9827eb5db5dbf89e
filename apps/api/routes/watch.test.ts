import type { WatchLink } from '@reelwright/contract/watch-link'
import { projects } from '@reelwright/data/tables/projects'
import { requestKeys } from '@reelwright/data/tables/request-keys'
import { watchLinks } from '@reelwright/data/tables/watch-links'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMaster } from '../fixture/finished-master.js'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_watch'
let api: TestApi
let id: string

beforeAll(async () => {
  api = await openTestApi({} as never)
  id = await api.here.addProject(ORG)
  await addMaster(api, ORG, id)
})
afterAll(() => api?.close())

type New = WatchLink & { readonly token: string; readonly url: string }
const make = async (body: unknown = {}): Promise<New> => {
  const { status, body: made } = await api.as(ORG)('POST', `/api/projects/${id}/watch-links`, body)
  expect(status).toBe(201)
  return made
}
const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url: path, headers: { host: 'localhost', ...headers } })

test('whoever has the link sees a page with the film, its captions, chapters and share tags, and nothing that runs', async () => {
  const { token, url } = await make()
  expect(url).toMatch(new RegExp(`^https?://[^/]+/watch/${token}$`))
  expect(Buffer.from(token, 'base64url').length).toBe(16)
  const page = await get(`/watch/${token}`)
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  const policy = String(page.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
  expect(policy).not.toContain('unsafe')
  expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  const html = page.body
  expect(html).not.toMatch(/<script|\son\w+=|style="/)
  expect(html).toContain('<h1>Two lamps &amp; &lt;one&gt; &quot;sea&quot;</h1>')
  expect(html).not.toContain('Dawn </li>')
  expect(html).toContain(`<meta property="og:video" content="${url}/film.mp4">`)
  expect(html).toContain(`<meta property="og:image" content="${url}/poster.jpg">`)
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toMatch(/<track kind="captions" src="\/watch\/[^"]+captions\.vtt" srclang="en" label="Captions" default>/)
  expect(html).toContain(`href="/watch/${token}?t=2"`)
  expect(html).not.toContain(ORG)
  expect(html).not.toContain(id)
  expect((await get(`/watch/${token}?t=2`)).body).toContain('film.mp4#t=2"')
  expect((await get(`/watch/${token}?t=2%22onload`)).body).toContain('film.mp4" aria-label')
})

test('film, poster, captions and chapters come by the same token, the film in ranges', async () => {
  const { token } = await make()
  const film = await get(`/watch/${token}/film.mp4`)
  expect([film.statusCode, film.headers['content-type'], film.headers['accept-ranges']]).toEqual([200, 'video/mp4', 'bytes'])
  const part = await get(`/watch/${token}/film.mp4`, { range: 'bytes=4-7' })
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'ftyp', `bytes 4-7/${film.rawPayload.length}`])
  expect((await get(`/watch/${token}/film.mp4`, { 'if-none-match': String(film.headers.etag) })).statusCode).toBe(304)
  expect((await get(`/watch/${token}/poster.jpg`)).rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect((await get(`/watch/${token}/captions.vtt`)).body).toContain('The keeper lights the lamp.')
  const chapters = await get(`/watch/${token}/chapters.vtt`)
  expect(chapters.headers['content-type']).toBe('text/vtt; charset=utf-8')
  expect(chapters.body).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nDusk\n\n00:00:02.000 --> 00:00:04.000\nDawn &lt;/li&gt;\n')
})

test('a link that was taken back and one nobody knows are answered alike, at once', async () => {
  const { token, id: linkId } = await make()
  expect((await get(`/watch/${token}`)).statusCode).toBe(200)
  const revoked = await api.as(ORG)('DELETE', `/api/watch-links/${linkId}`)
  expect(revoked).toMatchObject({ status: 200, body: { id: linkId, revokedAt: expect.any(String) } })
  expect((await api.as(ORG)('DELETE', `/api/watch-links/${linkId}`)).body).toEqual(revoked.body)
  const answers = await Promise.all([token, 'A'.repeat(22), 'x', "'; drop table"].map((one) => get(`/watch/${encodeURIComponent(one)}`)))
  for (const answer of answers) {
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toBe(answers[0]?.body)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  }
  expect(answers[0]?.body).toContain('Ask whoever sent it to you for a new one')
  for (const name of ['film.mp4', 'poster.jpg', 'captions.vtt', 'chapters.vtt'])
    expect((await get(`/watch/${token}/${name}`)).statusCode, name).toBe(404)
})

test('a link with a slash too many is the same link, and what is no link is answered with a page', async () => {
  const { token } = await make()
  const page = await get(`/watch/${token}`)
  expect(await get(`/watch/${token}/`)).toMatchObject({ statusCode: 200, body: page.body })
  const lost = await get('/watch/x')
  for (const path of ['/watch', '/watch/', '/watch/x/', '/watch/%ff', `/watch/${token}/more`, `/watch/${token}/%ff`]) {
    const answer = await get(path, { accept: 'text/html' })
    expect([answer.statusCode, answer.body], path).toEqual([404, lost.body])
    expect(answer.headers['content-security-policy'], path).toEqual(lost.headers['content-security-policy'])
  }
})

test('a link asked for under an Idempotency-Key is made once, and its token is in no kept answer', async () => {
  const ask = () => api.as(ORG)('POST', `/api/projects/${id}/watch-links`, {}, { headers: { 'idempotency-key': 'one-link' } })
  const { status, body } = await ask()
  expect(status).toBe(201)
  const rows = await api.open.studio.data.inOrganization(ORG, ({ db }) => db.select().from(requestKeys))
  expect(rows.map(({ key }) => key)).toEqual(['one-link'])
  expect(JSON.stringify(rows)).not.toContain((body as New).token)
  expect((await ask()).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_CONFLICT' })
})

test('only a hash of the token is kept', async () => {
  const { token, id: linkId } = await make({ noindex: false })
  const rows = await api.open.studio.data.inOrganization(ORG, ({ db }) => db.select().from(watchLinks).where(eq(watchLinks.id, linkId)))
  expect(JSON.stringify(rows)).not.toContain(token)
  const page = await get(`/watch/${token}`)
  expect(page.headers['x-robots-tag']).toBeUndefined()
  expect(page.body).not.toContain('noindex')
})

test('the newest master that passed its check is shown, and the film in the trash to nobody', async () => {
  const other = await api.here.addProject(ORG)
  const link = () => api.as(ORG)('POST', `/api/projects/${other}/watch-links`, {})
  expect((await link()).body).toMatchObject({ code: 'MASTER_NOT_READY', status: 409 })
  await addMaster(api, ORG, other, { key: 'first', size: '320x180' })
  const { token } = (await link()).body as New
  const bytes = async (): Promise<number> => (await get(`/watch/${token}/film.mp4`)).rawPayload.length
  const first = await bytes()
  await addMaster(api, ORG, other, { key: 'bad', size: '640x360', passed: false })
  expect(await bytes()).toBe(first)
  await addMaster(api, ORG, other, { key: 'second', size: '640x640' })
  expect(await bytes()).not.toBe(first)
  await api.open.studio.data.inOrganization(ORG, ({ db }) =>
    db.update(projects).set({ deletedAt: new Date() }).where(eq(projects.id, other)),
  )
  expect((await get(`/watch/${token}`)).statusCode).toBe(404)
})

test('links are listed without their tokens; another organization finds none, a viewer makes and takes back none', async () => {
  const { id: linkId, token } = await make()
  const ask = api.as(ORG)
  const listed = await ask('GET', `/api/projects/${id}/watch-links?limit=100`)
  expect((listed.body as { items: WatchLink[] }).items.map((link) => link.id)).toContain(linkId)
  expect(JSON.stringify(listed.body)).not.toContain(token)
  const [other, viewer] = [api.as('org_other'), api.as(ORG, 'viewer')]
  expect((await other('GET', `/api/projects/${id}/watch-links`)).status).toBe(404)
  expect((await other('POST', `/api/projects/${id}/watch-links`, {})).status).toBe(404)
  expect((await other('DELETE', `/api/watch-links/${linkId}`)).body).toMatchObject({ code: 'WATCH_LINK_NOT_FOUND', status: 404 })
  expect((await viewer('POST', `/api/projects/${id}/watch-links`, {})).status).toBe(403)
  expect((await viewer('DELETE', `/api/watch-links/${linkId}`)).status).toBe(403)
  expect((await ask('POST', `/api/projects/${id}/watch-links`, { master: '9x16' })).body).toMatchObject({ code: 'MASTER_NOT_FOUND' })
  expect((await get(`/watch/${token}`)).statusCode).toBe(200)
})
