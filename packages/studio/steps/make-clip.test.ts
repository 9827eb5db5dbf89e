import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { calls } from '@reelwright/data/tables/calls'
import { events } from '@reelwright/data/tables/events'
import { steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { checkTimeline } from '@reelwright/film/timeline/laws'
import { findClip, framesShown } from '@reelwright/film/timeline/reading'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { lookAtFilm } from '@reelwright/media/video/look-at-film'
import { falClip } from '@reelwright/providers/fal/fal-clip'
import { localProfile } from '@reelwright/providers/local/profile'
import { billed, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import { and, asc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm, readFilmState } from '../films.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { secondsToFilm } from '../formats/clips.js'
import type { FilmState } from '../formats/film-state.js'
import { timelineOf } from '../formats/masters.js'
import type { OpenStudio } from '../open-studio.js'
import { THE_STUDIO } from '../people/audit.js'
import { generateVideos } from '../projects/approve-project.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { type StudioWorker, startWorker } from '../runner/worker.js'
import { chooseTake } from '../scenes/choose-take.js'
import { regenerateVideo } from '../scenes/regenerate.js'
import { USUAL_WORKING } from '../settings/working.js'
import { openAsset } from '../studio.js'
import { listDeliveries, makeWebhook } from '../webhooks/webhooks.js'

const ORG = 'org_clips'
const EDITOR = { organizationId: ORG, userId: null, by: 'test' } as never
/** Millionths of a dollar for a second of Kling 1 Standard. */
const SECOND = 45_000

const free = { id: 'test', estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'test' }) as const }
/** Speaks an eighth of a second a letter. */
const voice: Voice = {
  ...free,
  model: 'voice/1',
  capability: 'voice',
  start: async ({ text }, { scratch }) => {
    await hum(join(scratch, 'voice.wav'), text.length * 6_000)
    return { samples: text.length * 6_000 }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, words: [] },
  }),
}
const picture: PictureMaker = {
  ...free,
  model: 'picture/1',
  capability: 'picture',
  start: async ({ width, height, seed }, { scratch }) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="${width}" height="${height}"><rect width="16" height="9" fill="#246"/>
      <rect x="${seed % 9}" width="6" height="4" fill="#fc8"/><circle cx="12" cy="6" r="2" fill="#8c3"/><rect x="2" y="6" width="4" height="2" fill="#e22"/></svg>`
    await sharp(Buffer.from(drawing)).png().toFile(join(scratch, 'picture.png'))
    return { width, height }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: {
      picture: { file: join(scratch, 'picture.png'), type: 'image/png', ...(operation as { width: number; height: number }) },
      focalPoints: [],
    },
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
  const local = { ...localProfile, voice, picture }
  const clip = falClip({ apiKey: 'contract-c', baseUrl: `${vendors.url}/fal/queue`, model: 'kling-standard', ffmpeg })
  here = await openTestStudio({ local })
  here = { ...here, studio: { ...here.studio, ffmpeg, providers: { local, development: { ...local, clip } } } }
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

const until = async (projectId: string, reached: (film: FilmState) => boolean): Promise<FilmState> => {
  for (let waited = 0; waited < 90_000; waited += 50) {
    const film = await readFilmState(open, ORG, projectId)
    if (reached(film)) return film
    await pause(50)
  }
  const film = await readFilmState(open, ORG, projectId)
  throw new Error(JSON.stringify([film.project.status, film.steps.map(({ kind, state, failure }) => [kind, state, failure])]))
}
const sentence = (letters: number): string =>
  `The lamp ${'of the old tower '
    .repeat(20)
    .slice(0, letters - 10)
    .trim()}.`

/** A film with scenes of about these seconds, its storyboard there to be approved. */
const storyboarded = async (title: string, seconds: readonly number[]): Promise<FilmState> => {
  const brief = DocumentaryBrief.parse({
    format: 'documentary',
    topic: title,
    title,
    profile: 'development',
    picture: { width: 640, height: 360, rate: { num: 24, den: 1 } },
    ownScript: `# ${title}\n\n${seconds.map((length, i) => `## Part ${i + 1}\n\n${sentence(Math.round(8 * length))}\n`).join('\n')}`,
  })
  const { id } = await beginFilm(open, ORG, brief, { script: true })
  return until(id, ({ project }) => project.status === 'SCENES_READY' || project.status === 'FAILED')
}
const clipCalls = (projectId: string) =>
  here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .select()
      .from(calls)
      .where(and(eq(calls.projectId, projectId), eq(calls.capability, 'clip')))
      .orderBy(asc(calls.createdAt)),
  )
const clipTakes = (projectId: string) =>
  here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .select()
      .from(takes)
      .where(and(eq(takes.projectId, projectId), eq(takes.slot, 'clip')))
      .orderBy(asc(takes.createdAt)),
  )
const filmed = (film: FilmState) => film.scenes.filter(({ scene }) => scene.shotType === 'AI_VIDEO')
const isMade = ({ project }: FilmState): boolean => project.status === 'COMPLETE' || project.status === 'FAILED'

test('an approved film is filmed: scenes longer than a clip go on from its last frame, and nothing is bought twice', {
  timeout: 180_000,
}, async () => {
  const board = await storyboarded('The tower', [14, 5])
  const { id } = board.project
  expect(filmed(board).length).toBeGreaterThan(0)
  expect(await clipCalls(id)).toEqual([])
  expect(await generateVideos(open, ORG, id)).toMatchObject({ aiVideoScenes: filmed(board).length })
  const film = await until(id, isMade)
  expect(film.project.status).toBe('COMPLETE')
  for (const { status } of film.scenes) expect(status).toBe('COMPLETE')

  const bought = await clipCalls(id)
  const asked = bought.reduce((sum, { request }) => sum + (request as { seconds: number }).seconds, 0)
  expect(billed(vendors, 'fal')).toBe(asked * SECOND)
  expect(bought.some(({ request }) => (request as { frame: { type: string } }).frame.type === 'image/png')).toBe(true)
  expect(bought.length).toBeGreaterThan(filmed(film).length)

  const timeline = timelineOf(film, '')
  expect(checkTimeline(timeline)).toEqual([])
  const needed = secondsToFilm(film)
  for (const { id: sceneId } of filmed(film)) {
    const clip = findClip(timeline, `v:${sceneId}`)!.clip
    expect(clip.source).toMatchObject({ kind: 'video' })
    expect(framesShown(clip) / 24).toBeCloseTo(needed.get(sceneId)!, 5)
    expect(findClip(timeline, `v:${sceneId}:hold`)).toBeUndefined()
    const { take } = film.takes.find((one) => one.take.sceneId === sceneId && one.take.slot === 'clip')!
    // Of several parts: no frame is far from the one before it, none is black.
    const seen = await lookAtFilm(here.studio.ffmpeg.path, await openAsset(here.studio, ORG)(take.asset), {
      width: 32,
      height: 18,
      rate: 24,
    })
    for (const [i, { luma }] of seen.entries()) {
      const before = seen[Math.max(0, i - 1)]!.luma
      expect(luma.reduce((sum, value, at) => sum + Math.abs(value - before[at]!), 0) / luma.length).toBeLessThan(4)
      expect(Math.max(...luma)).toBeGreaterThan(60)
    }
  }
  const told = await here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(events).where(eq(events.projectId, id)))
  const progress = told.filter(({ event }) => event === 'video_generation_progress').map(({ data }) => data as { completedScenes: number })
  expect(progress.at(-1)).toMatchObject({ completedScenes: filmed(film).length, totalScenes: filmed(film).length })

  // A crash that lost every take and step buys nothing: the calls are found.
  await here.studio.data.inOrganization(ORG, async ({ db }) => {
    await db.delete(takes).where(and(eq(takes.projectId, id), eq(takes.slot, 'clip')))
    await db
      .update(steps)
      .set({ state: 'ready' })
      .where(and(eq(steps.projectId, id), eq(steps.kind, 'make-clip')))
  })
  await until(id, (now) => now.takes.filter(({ take }) => take.slot === 'clip').length === filmed(film).length)
  expect(billed(vendors, 'fal')).toBe(asked * SECOND)

  // A new clip keeps the picture, and the seed unless another is asked for.
  const scene = filmed(film)[0]!
  const frames = () => film.takes.filter(({ take }) => take.slot === 'frame').map(({ key }) => key)
  const begun = await regenerateVideo(open, EDITOR, scene.id, { videoPrompt: 'The camera rises' })
  expect(begun).toMatchObject({ status: 'GENERATING_VIDEO', jobId: expect.any(String) })
  const anew = await until(
    id,
    (now) =>
      isMade(now) &&
      now.takes.some(({ take }) => take.sceneId === scene.id && take.slot === 'clip' && take.provenance.prompt === 'The camera rises'),
  )
  expect(anew.takes.filter(({ take }) => take.slot === 'frame').map(({ key }) => key)).toEqual(frames())
  const seeds = (await clipCalls(id)).filter(({ sceneId }) => sceneId === scene.id).map(({ request }) => (request as { seed: number }).seed)
  expect(new Set(seeds).size).toBe(1)
})

test('a clip that will not do is made once more, then shown; a person may take it all the same', { timeout: 180_000 }, async () => {
  const board = await storyboarded('The black clip', [4])
  const { id } = board.project
  const [scene] = filmed(board)
  const before = billed(vendors, 'fal')
  vendors.world.faults.plan({ rules: [{ fault: 'black_video', vendor: 'fal', times: 1 }], seed: 'black', append: false })
  await generateVideos(open, ORG, id)
  const film = await until(id, isMade)
  expect(film.project.status).toBe('COMPLETE')
  const made = await clipTakes(id)
  expect(made.map(({ selected, take }) => [selected, take.flaw?.code])).toEqual([
    [false, 'TAKE_BLACK'],
    [true, undefined],
  ])
  expect(billed(vendors, 'fal') - before).toBe(2 * 5 * SECOND)

  vendors.world.faults.plan({ rules: [{ fault: 'wrong_duration', vendor: 'fal' }], seed: 'short', append: false })
  const told = { url: 'https://93.184.216.34/hook', events: ['film.failed' as const], description: '' }
  const hook = await makeWebhook(open.studio.data, ORG, THE_STUDIO, told)
  await regenerateVideo(open, EDITOR, scene!.id, { seed: null })
  const stuck = await until(id, ({ project }) => project.status === 'FAILED')
  vendors.world.faults.reset()
  expect(stuck.scenes[0]!.status).toBe('FAILED')
  expect(stuck.steps.find(({ state }) => state === 'failed')).toMatchObject({
    kind: 'make-clip',
    failure: { code: 'TAKE_LENGTH', kind: 'input' },
  })
  const { rows } = await listDeliveries(open.studio.data, ORG, hook.id, { limit: 10 })
  expect(rows.map(({ body }) => JSON.parse(body).data)).toMatchObject([
    { projectId: id, status: 'FAILED', failure: { code: 'TAKE_LENGTH', message: expect.stringMatching(/\w/) } },
  ])
  const flawed = (await clipTakes(id)).filter(({ take }) => take.flaw?.code === 'TAKE_LENGTH')
  expect(flawed.map(({ selected }) => selected)).toEqual([false, false])
  expect(billed(vendors, 'fal') - before).toBe(4 * 5 * SECOND)

  const chosen = await chooseTake(open, ORG, flawed[0]!.id)
  expect(chosen).toMatchObject({ selected: true, flaw: { code: 'TAKE_LENGTH' } })
  expect((await until(id, isMade)).project.status).toBe('COMPLETE')
  expect(billed(vendors, 'fal') - before).toBe(4 * 5 * SECOND)
})
