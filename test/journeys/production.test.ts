import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProjectBody } from '@reelwright/contract/project-body'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { probeMaster } from './probe-master.js'
import { lacks, MODES, openStudioHouse, type StudioHouse } from './studio-house.js'
import { openVendorsHouse, type VendorsHouse } from './vendors-house.js'
import { must, signUp, type Visitor } from './visitor.js'
import { entriesOf } from './zip.js'

const EXAMPLE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))
const SCRIPT = `# Two lamps

## Dusk

The keeper lights the lamp.

## Dawn

The sun comes up.
`

/** Masters and reels of a distributed studio cost minutes, and its renders are another journey's: they are made where everything is asked for. */
const WHOLE = process.env.REELWRIGHT_WHOLE_JOURNEYS === '1'
const MISSING = Object.fromEntries(await Promise.all(MODES.map(async (mode) => [mode, await lacks(mode)])))

for (const mode of MODES)
  describe.skipIf(MISSING[mode])(`a studio of paid services, ${mode}`, () => {
    const whole = WHOLE || mode === 'embedded'
    let folder: string
    let vendors: VendorsHouse
    let house: StudioHouse
    let maker: Visitor
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reelwright-production-'))
      vendors = await openVendorsHouse(200)
      house = await openStudioHouse(mode, vendors.environment)
      maker = await signUp(house.address)
    }, 120_000)
    afterAll(async () => {
      maker?.ear.close()
      await house?.close()
      await vendors?.close()
      await rm(folder, { recursive: true, force: true })
    }, 120_000)

    /** The film, once nothing goes on by itself. */
    const stopped = (id: string, reason: string | null, status: string) =>
      maker.ear.until(
        `${status}, waiting for ${reason}`,
        () => must(maker.client.GET('/api/projects/{id}', { params: { path: { id } } })),
        (project) => {
          if (project.failure) throw new Error(JSON.stringify(project.failure))
          return project.status === status && project.pausedReason === reason
        },
      )

    /** From a brief to all takes, both approvals given as they are asked for. */
    const filmed = async (body: ProjectBody): Promise<string> => {
      const { client } = maker
      const { id } = await must(client.POST('/api/projects', { body }))
      const params = { path: { id } }
      await stopped(id, 'approve-script', 'SCRIPT_READY')
      await must(client.POST('/api/projects/{id}/generate-scenes', { params, body: null }))
      await stopped(id, 'approve-storyboard', 'SCENES_READY')
      await must(client.POST('/api/projects/{id}/generate-videos', { params, body: null }))
      await stopped(id, null, 'COMPLETE')
      return id
    }

    /** A film's master and its package. */
    const finished = async (id: string): Promise<readonly { name: string; url: string | null }[]> => {
      const { client, ear } = maker
      const params = { path: { id } }
      const asked = await must(client.POST('/api/projects/{id}/render-jobs', { params, body: { stems: false } }))
      const { files } = await ear.until(
        'a rendered film',
        () => must(client.GET('/api/render-jobs/{id}', { params: { path: { id: asked.id } } })),
        ({ status, failure }) => {
          if (failure) throw new Error(JSON.stringify(failure))
          return status === 'COMPLETE'
        },
      )
      const wish = await must(client.POST('/api/projects/{id}/export', { params, body: { format: 'DAVINCI_XML' } }))
      const { downloadUrl } = await ear.until(
        'a package',
        () => must(client.GET('/api/exports/{id}', { params: { path: { id: wish.id } } })),
        ({ status, failure }) => {
          if (failure) throw new Error(JSON.stringify(failure))
          return status === 'COMPLETE'
        },
      )
      const zip = join(folder, `${id}.zip`)
      await maker.download(downloadUrl, zip)
      const names = [...(await entriesOf(zip)).keys()]
      for (const name of ['timelines/timeline.xml', 'CREDITS.txt'])
        expect(
          names.some((one) => one.endsWith(name)),
          name,
        ).toBe(true)
      return files
    }

    const master = async (files: readonly { name: string; url: string | null }[], name: string) => {
      const to = join(folder, name)
      await maker.download(files.find((file) => file.name === name)?.url, to)
      return probeMaster(to)
    }

    /** Held against the vendors' bill: every cent they took stands in the ledger, and no other. */
    const checkBooks = async (): Promise<number> => {
      const usage = await must(maker.client.GET('/api/usage', { params: { query: { by: 'vendor' } } }))
      const bill = await vendors.bill()
      expect(bill.boughtTwice).toEqual([])
      expect(Number(usage.reserved)).toBe(0)
      expect(Number(usage.spent).toFixed(2)).toBe((bill.micros / 1e6).toFixed(2))
      if (WHOLE) console.log(`${mode}: ${bill.jobs} jobs sold for $${bill.dollars}, $${usage.spent} in the ledger`)
      return bill.micros
    }

    test('which profiles can work is told, and by whom', async () => {
      const { items } = await must(maker.client.GET('/api/profiles'))
      expect(items.map(({ name, available, missing }) => [name, available, missing])).toEqual([
        ['development', true, []],
        ['production', true, []],
      ])
      expect(items[1]?.makers.map(({ kind, vendor }) => [kind, vendor])).toEqual([
        ['writing', 'anthropic'],
        ['voice', 'genaipro'],
        ['picture', 'fal'],
        ['clip', 'fal'],
        ['avatar', 'heygen'],
        ['avatar', 'did'],
        ['avatar', 'synthesia'],
        ['music', 'epidemic'],
      ])
    })

    test('a documentary of paid services, and a ledger that agrees with their bill', { timeout: 400_000 }, async () => {
      const body = { topic: 'Lighthouses', script: SCRIPT, size: 720, rate: '24', quality: 'preview', profile: 'production' } as const
      const id = await filmed(body)
      if (whole) expect(await master(await finished(id), 'master.mp4')).toMatchObject({ size: '1280x720', codecs: ['h264', 'aac'] })
      expect(await checkBooks()).toBeGreaterThan(0)
      const { byVendor } = await vendors.bill()
      for (const vendor of ['anthropic', 'genaipro']) expect(byVendor[vendor]?.jobs, vendor).toBeGreaterThan(0)
      const { items } = await must(maker.client.GET('/api/calls', { params: { query: { projectId: id, limit: 100 } } }))
      expect(items.filter(({ state }) => state !== 'succeeded')).toEqual([])
    })

    const bring = async (name: string): Promise<string> => {
      const bytes = new Uint8Array(await sharp(join(EXAMPLE, name)).resize({ width: 800 }).jpeg({ quality: 80 }).toBuffer())
      const upload = await must(maker.client.POST('/api/media/uploads', { body: { name, type: 'image/jpeg', bytes: bytes.length } }))
      for (const { url, offset, bytes: length } of upload.parts)
        expect(await maker.send(url as string, upload.contentType, bytes.subarray(offset, offset + length))).toBeLessThan(300)
      return (await must(maker.client.POST('/api/media/uploads/{id}/complete', { params: { path: { id: upload.id } } }))).id
    }

    if (!whole) return // told as one that was not asked for, not as one that was skipped
    test('a reel whose photos are seen and whose words are written by paid services', { timeout: 400_000 }, async () => {
      const photos = (await readdir(EXAMPLE)).filter((name) => /^\d\d-.*\.jpg$/.test(name)).slice(0, 5)
      const mediaIds: string[] = []
      for (const name of photos) mediaIds.push(await bring(name))
      const listing = JSON.parse(await readFile(join(EXAMPLE, 'listing.json'), 'utf8'))
      const asked = {
        format: 'property',
        listing,
        mediaIds,
        length: 15,
        size: 540,
        rate: '24',
        quality: 'preview',
        profile: 'production',
      } as const
      const before = await checkBooks()
      const files = await finished(await filmed({ ...asked, aspects: ['9:16' as const], brandings: ['branded' as const] }))
      expect(await master(files, 'master-9x16.mp4')).toEqual({ size: '540x960', frames: 15 * 24, codecs: ['h264', 'aac'] })
      expect(await checkBooks()).toBeGreaterThan(before)
    })
  })
