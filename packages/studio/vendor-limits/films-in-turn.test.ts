import { projects } from '@reelwright/data/tables/projects'
import { steps } from '@reelwright/data/tables/steps'
import { openData } from '@reelwright/data/tenant'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import { startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm } from '../films.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { startWorker } from '../runner/worker.js'

const ORG = 'org_in_turn'
const FILMS = 12
let vendors: Vendors
let here: TestStudio
let bell: Bell
const endings: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  vendors = await startVendors()
  const settings = {
    keys: { anthropic: 'contract-anthropic' },
    urls: { anthropic: `${vendors.url}/anthropic` },
    wishes: { development: {}, production: {} },
  }
  here = await openTestStudio(registryFrom(settings, { ffmpeg: {} as never, folder: '' }))
  bell = await hangBell(here.url)
}, 60_000)
afterAll(async () => {
  await Promise.all(endings.map((end) => end()))
  await bell?.close()
  await here?.close()
  await vendors?.close()
})

const told = (path: string, body: object): Promise<Response> =>
  fetch(`${vendors.url}${path}`, { method: 'POST', body: JSON.stringify(body) })

/** Eight workers, each with connections of its own, two lanes each. */
const hire = async (atOnce: number): Promise<void> => {
  for (let n = 0; n < 8; n++) {
    const data = openData(here.url, 3)
    const studio = { ...here.studio, data, limits: { anthropic: { atOnce } } }
    const worker = await startWorker(studio, bell, { alone: false, widths: { writing: 2, voice: 0, frames: 0, clips: 0, renders: 0 } })
    endings.push(async () => {
      await worker.stop()
      await data.close()
    })
  }
}

const all = <Row>(read: (db: Parameters<Parameters<TestStudio['studio']['data']['inOrganization']>[1]>[0]['db']) => Promise<Row>) =>
  here.studio.data.inOrganization(ORG, ({ db }) => read(db))

test('films of eight workers with sixteen lanes take turns at a vendor that takes three: it refuses none, and no attempt is lost', async () => {
  await told('/_limits', { vendor: 'anthropic', atOnce: 3 })
  await told('/_time', { scale: 50 })
  await told('/_faults', { rules: [{ vendor: 'anthropic', fault: 'slow_headers' }] }) // each answer takes 0.4 s
  const open = { studio: here.studio, bell } as OpenStudio
  for (let n = 0; n < FILMS; n++) {
    const brief = DocumentaryBrief.parse({ format: 'documentary', topic: `Lighthouses of coast ${n}`, duration: 30, profile: 'production' })
    await beginFilm(open, ORG, brief, {})
  }
  await hire(3)
  const statuses = () => all((db) => db.select({ status: projects.status }).from(projects))
  await expect
    .poll(async () => (await statuses()).filter(({ status }) => status === 'SCRIPT_READY').length, { timeout: 50_000, interval: 300 })
    .toBe(FILMS)
  const answered = (await (await fetch(`${vendors.url}/_requests`)).json()) as Record<string, number>
  expect(answered).toEqual({ 'anthropic/messages 200': FILMS })
  const ended = await all((db) => db.select({ attempts: steps.attempts, failure: steps.failure, state: steps.state }).from(steps))
  expect(ended).toEqual(Array.from({ length: FILMS }, () => ({ attempts: 1, failure: null, state: 'done' })))
  const { rows } = await here.studio.data.pool.query('select call_id from vendor_places')
  expect(rows).toEqual([])
}, 60_000)

test('the same vendor refuses whoever does not take turns: the test above could have failed', async () => {
  const headers = { authorization: 'Bearer contract-anthropic', 'anthropic-version': '2026-10-21' }
  const asked = await Promise.all(Array.from({ length: 4 }, () => fetch(`${vendors.url}/anthropic/v1/models`, { headers })))
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429])
})
