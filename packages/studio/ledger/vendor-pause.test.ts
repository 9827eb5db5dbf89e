import { projects } from '@reelwright/data/tables/projects'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import { befall, billed, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm } from '../films.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { hangBell } from '../queue/bell.js'
import { startWorker } from '../runner/worker.js'
import { resumeVendors } from './resume-vendors.js'

const ORG = 'org_pauses'
let vendors: Vendors
let here: TestStudio
let open: OpenStudio
let close: () => Promise<void>
beforeAll(async () => {
  vendors = await startVendors()
  const settings = {
    keys: { anthropic: 'contract-anthropic' },
    urls: { anthropic: `${vendors.url}/anthropic` },
    wishes: { development: {}, production: {} },
  }
  here = await openTestStudio(registryFrom(settings, { ffmpeg: {} as never, folder: '' }))
  const bell = await hangBell(here.url)
  open = { studio: here.studio, bell } as never
  const worker = await startWorker(here.studio, bell, { alone: true })
  close = async () => {
    await worker.stop()
    await bell.close()
  }
}, 60_000)
afterAll(async () => {
  await close?.()
  await here?.close()
  await vendors?.close()
})

const filmOf = (id: string) =>
  here.studio.data.inOrganization(ORG, async ({ db }) => {
    const [row] = await db.select().from(projects).where(eq(projects.id, id))
    return { status: row?.status, pausedReason: row?.pausedReason, code: row?.failure?.code }
  })
const begun = async (topic: string): Promise<string> => {
  const brief = DocumentaryBrief.parse({ format: 'documentary', topic, duration: 30, profile: 'production' })
  return (await beginFilm(open, ORG, brief, {})).id
}
const WAITS = { pausedReason: 'vendor-credit', code: 'VENDOR_CREDIT' }
const GOES_ON = { status: 'SCRIPT_READY', pausedReason: 'approve-script', code: undefined }
const due = () => here.studio.data.pool.query("update breakers set probe_at = now() - interval '1 second'")

test('films of a key without credit wait, say why, cost nothing, and go on by themselves when there is some', async () => {
  befall(vendors, 'anthropic', 'out_of_credit')
  const first = await begun('Lighthouses')
  await expect.poll(() => filmOf(first), { timeout: 20_000 }).toMatchObject(WAITS)
  const second = await begun('Harbours')
  await expect.poll(() => filmOf(second), { timeout: 20_000 }).toMatchObject(WAITS)
  expect(billed(vendors, 'anthropic')).toBe(0)

  // Before its time nobody tries, and a try that fails leaves both waiting.
  expect(await resumeVendors(open, ORG)).toBe(0)
  await due()
  await resumeVendors(open, ORG)
  await expect.poll(async () => (await here.studio.data.pool.query('select probes from breakers')).rows[0]?.probes).toBe(1)
  for (const id of [first, second]) await expect.poll(() => filmOf(id), { timeout: 20_000 }).toMatchObject(WAITS)

  befall(vendors, 'anthropic', undefined)
  await due()
  // Of two that are let go one may be the try, and the other meets a breaker that is still closed: the next look lets it go.
  await expect
    .poll(
      async () => {
        await resumeVendors(open, ORG)
        return Promise.all([first, second].map(filmOf))
      },
      { timeout: 30_000, interval: 500 },
    )
    .toEqual([GOES_ON, GOES_ON])
  expect(billed(vendors, 'anthropic')).toBeGreaterThan(0)
})
