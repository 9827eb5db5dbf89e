import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditEntries } from '@reelwright/data/tables/audit'
import { calls } from '@reelwright/data/tables/calls'
import { steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { checkTimeline } from '@reelwright/film/timeline/laws'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { localProfile } from '@reelwright/providers/local/profile'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import { befall, billed, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import type { Musician } from '@reelwright/providers/ports/music'
import type { Voice } from '@reelwright/providers/ports/voice'
import type { Profile } from '@reelwright/providers/registry'
import { and, asc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAvatars } from '../avatars/list-avatars.js'
import { beginFilm, readFilmState } from '../films.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { FilmState } from '../formats/film-state.js'
import { timelineOf } from '../formats/masters.js'
import { checkUnbranded } from '../formats/property/unbranded.js'
import { keepFile } from '../ledger/keep-made.js'
import type { OpenStudio } from '../open-studio.js'
import { generateVideos } from '../projects/approve-project.js'
import { patchProject } from '../projects/patch-project.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { type StudioWorker, startWorker } from '../runner/worker.js'
import { regenerateAvatar } from '../scenes/regenerate.js'
import { USUAL_WORKING } from '../settings/working.js'

const ORG = 'org_avatars'
const EDITOR = { organizationId: ORG, userId: null, by: 'test' } as never
/** Millionths of a dollar for a second of HeyGen's. */
const SECOND = 66_700
const VENDORS = ['heygen', 'did', 'synthesia', 'epidemic'] as const
const KEYS = { heygen: 'contract-heygen', did: 'contract-did:secret', synthesia: 'contract-synthesia', epidemic: 'contract-epidemic' }

const voice: Voice = {
  ...{ id: 'test', model: 'voice/1', capability: 'voice', estimate: () => 0 },
  provenance: () => ({ source: 'rule', provider: 'test' }),
  start: async ({ text }, { scratch }) => {
    await hum(join(scratch, 'voice.wav'), text.length * 3_600)
    return { samples: text.length * 3_600 }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, words: [] },
  }),
}

const musician: Musician = {
  ...{ id: 'test', model: 'music/1', capability: 'music', estimate: () => 0 },
  provenance: () => ({ source: 'rule', provider: 'test' }),
  start: async ({ samples }, { scratch }) => {
    await hum(join(scratch, 'music.wav'), samples)
    return { samples }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'music.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, beats: [], bars: [] },
  }),
}

let vendors: Vendors
let here: TestStudio
let bell: Bell
let open: OpenStudio
let worker: StudioWorker
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 200 })
  const ffmpeg: Ffmpeg = await findFfmpeg()
  const urls = Object.fromEntries(VENDORS.map((vendor) => [vendor, `${vendors.url}/${vendor}${vendor === 'synthesia' ? '/v2' : ''}`]))
  const settings = { keys: KEYS, urls, wishes: { development: {}, production: {} } }
  const { production } = registryFrom(settings, { ffmpeg, folder: '' })
  const local = { ...localProfile, voice, music: musician }
  here = await openTestStudio({ local })
  const paid: Profile = { ...(production as Profile), choose: undefined, voice, music: musician }
  here = { ...here, studio: { ...here.studio, ffmpeg, providers: { local, production: paid } } }
  bell = await hangBell(here.url)
  open = { studio: here.studio, bell, work: async () => true, explain: async (error) => error, close: async () => {} }
  worker = await startWorker(here.studio, bell, { alone: true, widths: { ...USUAL_WORKING.widths, renders: 0 } })
}, 60_000)
afterAll(async () => {
  await worker?.stop()
  await bell?.close()
  await here?.close()
  await vendors?.close()
})

const inOrg = <T>(work: Parameters<typeof here.studio.data.inOrganization<T>>[1]): Promise<T> => here.studio.data.inOrganization(ORG, work)
const until = async (projectId: string, reached: (film: FilmState) => boolean): Promise<FilmState> => {
  for (let waited = 0; waited < 90_000; waited += 50) {
    const film = await readFilmState(open, ORG, projectId)
    if (reached(film)) return film
    await pause(50)
  }
  const { project, steps: all } = await readFilmState(open, ORG, projectId)
  throw new Error(JSON.stringify([project.status, project.failure, all.map(({ kind, state, failure }) => [kind, state, failure])]))
}

/** Photos that are not each other's near-duplicates. */
const photos = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const file = join(here.home, `photo-${n}.jpg`)
      const boxes = Array.from({ length: 7 }, (_, i) => {
        const at = (k: number): number => ((n + 3) * (i + 2) * (k + 5) * 37) % 100
        return `<rect x="${at(1)}" y="${at(2)}" width="${10 + at(3) / 3}" height="${10 + at(4) / 3}" fill="hsl(${at(5) * 3.6} 60% ${30 + at(6) / 2}%)"/>`
      })
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" width="1200" height="900"><rect width="120" height="90" fill="hsl(${n * 60} 40% 70%)"/>${boxes.join('')}</svg>`
      await sharp(Buffer.from(svg)).jpeg().toFile(file)
      return { id: `photo-${n}`, asset: await keepFile(here.studio, ORG, { file, type: 'image/jpeg', width: 1200, height: 900 }) }
    }),
  )

const AVATAR = {
  ...{ vendor: 'heygen', id: 'Abigail_standing_office_front', places: ['intro', 'outro'], placement: 'bottom-right' },
  script: { outro: 'Come and see it for yourself.' },
  consent: { person: 'Nadia Okafor', given: true, on: '2026-11-01', by: 'Nadia Okafor' },
} as const

/** A reel whose storyboard waits to be approved. */
const storyboarded = async (address: string, avatar: object = AVATAR): Promise<FilmState> => {
  const brief = PropertyBrief.parse({
    ...{ format: 'property', topic: address, profile: 'production', length: 30, aspects: ['9:16'], short: 360 },
    listing: { address, city: 'Ostend', agent: { name: 'Nadia Okafor', brokerage: 'Bay & Birch Realty' } },
    media: await photos(6),
    ownScript: `## Opening\n\n${address} is for sale.\n\n## Kitchen\n\nThe kitchen is bright.\n\n## Closing\n\nA house above the water.`,
    avatar,
  })
  const { id } = await beginFilm(open, ORG, brief, { script: true })
  return until(id, ({ project }) => project.status === 'SCENES_READY' || project.status === 'FAILED')
}
const avatarCalls = (projectId: string) =>
  inOrg(({ db }) =>
    db
      .select()
      .from(calls)
      .where(and(eq(calls.projectId, projectId), eq(calls.capability, 'avatar')))
      .orderBy(asc(calls.createdAt)),
  )
const isMade = ({ project }: FilmState): boolean => project.status === 'COMPLETE' || project.status === 'FAILED'
const graphics = (timeline: Timeline, kind: string) =>
  timeline.tracks.flatMap(clipsWithStarts).filter(({ clip: { source } }) => source.kind === 'graphic' && source.graphic.kind === kind)

test('a presenter speaks at both ends of an approved reel, is paid for once, and is nowhere in the unbranded one', {
  timeout: 180_000,
}, async () => {
  const board = await storyboarded('12 Harbor Lane')
  const { id } = board.project
  expect(await avatarCalls(id)).toEqual([])
  await generateVideos(open, ORG, id)
  const film = await until(id, isMade)
  expect(film.project).toMatchObject({ failure: null })
  expect(film.project.status).toBe('COMPLETE')
  const made = film.takes.filter(({ take }) => take.slot === 'avatar').map(({ take }) => take)
  expect(made.map(({ said }) => said).sort()).toEqual(['12 Harbor Lane is for sale.', 'Come and see it for yourself.'])
  const spent = made.reduce((sum, { provenance }) => sum + provenance.cost, 0)
  expect(spent).toBeGreaterThan(2 * SECOND)
  expect(billed(vendors, 'heygen')).toBe(spent)

  const branded = timelineOf(film, '9x16')
  expect(checkTimeline(branded)).toEqual([])
  expect(graphics(branded, 'avatar').map(({ clip }) => clip.source)).toMatchObject([
    { graphic: { params: { placement: 'bottom-right', name: 'Nadia Okafor', label: 'AI presenter' } } },
    { graphic: { params: { name: 'Nadia Okafor' } } },
  ])
  const unbranded = timelineOf(film, '9x16-unbranded')
  expect(graphics(unbranded, 'avatar')).toEqual([])
  expect(checkUnbranded(film, unbranded, [], [])).toMatchObject({ passed: true })
  // The same timeline with the presenter smuggled in is found out, by its film and by its voice.
  const voices = branded.tracks.find(({ kind }) => kind === 'narration')!
  for (const smuggled of [branded.tracks.filter(({ kind }) => kind === 'graphics'), [voices]]) {
    const { passed, problems } = checkUnbranded(film, { ...unbranded, tracks: [...unbranded.tracks, ...smuggled] }, [], [])
    expect(passed).toBe(false)
    expect(JSON.stringify(problems)).toContain('face')
  }
  const [consent] = await inOrg(({ db }) => db.select().from(auditEntries).where(eq(auditEntries.action, 'avatar.consented')))
  expect(consent).toMatchObject({
    subjectId: id,
    detail: { person: 'Nadia Okafor', on: '2026-11-01', consentBy: 'Nadia Okafor', vendor: 'heygen' },
  })

  // A crash that lost takes and steps buys nothing: the calls are found.
  await inOrg(async ({ db }) => {
    await db.delete(takes).where(and(eq(takes.projectId, id), eq(takes.slot, 'avatar')))
    await db
      .update(steps)
      .set({ state: 'ready' })
      .where(and(eq(steps.projectId, id), eq(steps.kind, 'make-avatar')))
  })
  await until(id, (now) => now.takes.filter(({ take }) => take.slot === 'avatar').length === 2)
  expect(billed(vendors, 'heygen')).toBe(spent)

  // Another variation is another purchase, of that scene alone; what was made stays beside it.
  const { sceneId } = made.find(({ said }) => said?.startsWith('12'))!
  expect(await regenerateAvatar(open, EDITOR, sceneId!)).toMatchObject({ status: 'GENERATING_VIDEO', jobId: expect.any(String) })
  await until(id, (now) => isMade(now) && now.scenes.find((row) => row.id === sceneId)?.status === 'COMPLETE')
  await expect.poll(async () => (await avatarCalls(id)).length, { timeout: 20_000 }).toBe(3)
  const silent = board.scenes.find(({ scene }) => scene.branding === undefined && scene.id !== sceneId)!
  await expect(regenerateAvatar(open, EDITOR, silent.id)).rejects.toMatchObject({ code: 'SCENE_HAS_NO_AVATAR' })

  // Taken away again, the film is as it would be without; what was bought is kept.
  await until(id, isMade)
  await patchProject(open, ORG, id, { avatar: null })
  const bare = await until(id, (now) => isMade(now) && (now.project.brief as PropertyBrief).avatar === undefined)
  expect(graphics(timelineOf(bare, '9x16'), 'avatar')).toEqual([])
  expect(await inOrg(({ db }) => db.$count(takes, and(eq(takes.projectId, id), eq(takes.slot, 'avatar'))))).toBe(3)
})

test('a presenter that is refused or cannot be paid stops the film truthfully, and nothing made is lost', {
  timeout: 120_000,
}, async () => {
  befall(vendors, 'heygen', 'content_policy')
  const refused = (await storyboarded('7 Mill Street')).project.id
  await generateVideos(open, ORG, refused)
  const stopped = await until(refused, ({ project }) => project.status === 'FAILED')
  expect(stopped.project.pausedReason).toBe('failed')
  expect(stopped.steps.find(({ state }) => state === 'failed')).toMatchObject({ kind: 'make-avatar', failure: { code: 'VENDOR_REJECTED' } })
  expect(stopped.takes.filter(({ take }) => take.slot === 'narration').length).toBeGreaterThan(1)

  befall(vendors, 'heygen', 'out_of_credit')
  const unpaid = (await storyboarded('9 Mill Street')).project.id
  await generateVideos(open, ORG, unpaid)
  const paused = await until(unpaid, ({ project }) => project.pausedReason === 'vendor-credit')
  expect(paused.project.failure).toMatchObject({ code: 'VENDOR_CREDIT' })
  befall(vendors, 'heygen', undefined)

  // Without the presenter it goes on at once.
  await patchProject(open, ORG, unpaid, { avatar: null })
  expect((await until(unpaid, isMade)).project.status).toBe('COMPLETE')
})

test('presenters to choose from are listed by service; one without a key, or without consent, is refused before anything is made', async () => {
  const list = await listAvatars(here.studio, ORG, {})
  for (const vendor of ['heygen', 'did', 'synthesia']) expect(list.avatars.some((one) => one.vendor === vendor)).toBe(true)
  expect(list.avatars).toContainEqual({ vendor: 'did', id: 'portrait', name: 'The agent’s own photo', preview: null })
  expect(list.voices.map(({ vendor }) => vendor)).toContain('heygen')
  expect(list.failures).toEqual([])
  const { project } = await storyboarded('3 Quay', { ...AVATAR, vendor: 'did', id: 'v2_public_Amber@0zSz8kflCN' })
  const patch = (avatar: object) => patchProject(open, ORG, project.id, { avatar: avatar as never })
  await expect(patch({ ...AVATAR, consent: null })).rejects.toMatchObject({ code: 'AVATAR_CONSENT_MISSING', field: 'avatar.consent' })
  await expect(patch({ ...AVATAR, consent: { ...AVATAR.consent, given: false } })).rejects.toMatchObject({ code: 'AVATAR_CONSENT_MISSING' })
  await expect(patch({ ...AVATAR, id: 'portrait' })).rejects.toMatchObject({ code: 'AVATAR_PORTRAIT_UNKNOWN' })
  await expect(patchProject(open, ORG, project.id, { brandings: ['unbranded'] })).rejects.toMatchObject({ code: 'AVATAR_UNBRANDED' })
  const { avatars: _, ...keyless } = here.studio.providers.production as Profile
  const without = { ...open, studio: { ...here.studio, providers: { ...here.studio.providers, production: keyless as Profile } } }
  await expect(patchProject(without, ORG, project.id, { avatar: AVATAR as never })).rejects.toMatchObject({ code: 'AVATAR_KEYLESS' })
})
