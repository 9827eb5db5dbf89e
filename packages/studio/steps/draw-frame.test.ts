import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { calls } from '@reelwright/data/tables/calls'
import { scenes } from '@reelwright/data/tables/scenes'
import { steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { anthropicRelevanceJudge } from '@reelwright/providers/anthropic/anthropic'
import { esaStock } from '@reelwright/providers/esa/esa-stock'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import { nasaStock } from '@reelwright/providers/nasa/nasa-stock'
import { pexelsStock } from '@reelwright/providers/pexels/pexels-stock'
import { startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import type { Profile } from '@reelwright/providers/registry'
import { wikimediaStock } from '@reelwright/providers/wikimedia/wikimedia-stock'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm, readFilmState } from '../films.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { FilmState } from '../formats/film-state.js'
import { frameKey } from '../formats/slots.js'
import type { OpenStudio } from '../open-studio.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { startWorker } from '../runner/worker.js'

const ORG = 'org_frames'
const free = { id: 'test', estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'test' }) as const }
const voice: Voice = {
  ...free,
  model: 'voice/1',
  capability: 'voice',
  start: async ({ text }, { scratch }) => {
    await hum(join(scratch, 'voice.wav'), text.length * 3_000)
    return { samples: text.length * 3_000 }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, words: [] },
  }),
}
let drawn = 0
const picture: PictureMaker = {
  ...free,
  model: 'picture/1',
  capability: 'picture',
  start: async (_, { scratch }) => {
    drawn++
    await sharp({ create: { width: 1296, height: 729, channels: 3, background: '#446688' } })
      .png()
      .toFile(join(scratch, 'picture.png'))
    return {}
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { picture: { file: join(scratch, 'picture.png'), type: 'image/png', width: 1296, height: 729 }, focalPoints: [] },
  }),
}

let vendors: Vendors
let here: TestStudio
let bell: Bell
let open: OpenStudio
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 100 })
  const ffmpeg: Ffmpeg = await findFfmpeg()
  const local = { script: scriptWriter, breakdown: breakdownWriter, voice, picture } as never as Profile
  const at = (vendor: string): string => `${vendors.url}/${vendor}`
  here = await openTestStudio({ local })
  const folder = join(here.home, 'esa')
  await mkdir(folder)
  const stock = [
    nasaStock({ baseUrl: at('nasa'), ffmpeg }),
    pexelsStock({ apiKey: 'contract-p', baseUrl: at('pexels'), ffmpeg }),
    esaStock({ site: 'hubble', baseUrl: at('esa/hubble'), folder, ffmpeg }),
    wikimediaStock({ baseUrl: at('wikimedia'), contact: 'studio@example.com', ffmpeg }),
  ]
  const relevance = anthropicRelevanceJudge({ apiKey: 'contract-a', baseUrl: at('anthropic'), model: 'claude-sonnet-5-5' })
  const studio = { ...here.studio, ffmpeg, providers: { local, development: { ...local, stock, relevance } } }
  here = { ...here, studio }
  bell = await hangBell(here.url)
  open = { studio, bell, work: async () => true, explain: async (error) => error, close: async () => {} }
}, 60_000)
afterAll(async () => {
  await bell?.close()
  await here?.close()
  await vendors?.close()
})

const until = async (projectId: string, reached: (film: FilmState) => boolean): Promise<FilmState> => {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const film = await readFilmState(open, ORG, projectId)
    if (reached(film)) return film
    await pause(50)
  }
  throw new Error(
    JSON.stringify((await readFilmState(open, ORG, projectId)).steps.map(({ kind, state, failure }) => [kind, state, failure])),
  )
}
const framesOf = (film: FilmState) => film.takes.filter(({ take }) => take.slot === 'frame')
const callsOf = (projectId: string) =>
  here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(calls).where(eq(calls.projectId, projectId)))

test('frames come from the libraries where one is relevant, with their rights; a restart asks nobody again', {
  timeout: 120_000,
}, async () => {
  const told = ['The lighthouse stands above the harbour.', 'A spiral galaxy turns in the dark.', 'The volcano wakes at night.', 'xyzzy.']
  const brief = DocumentaryBrief.parse({
    format: 'documentary',
    topic: 'Lights',
    title: 'Lights',
    profile: 'development',
    ownScript: `# Lights\n\n${told.map((line, i) => `## Part ${i + 1}\n\n${line}\n`).join('\n')}`,
  })
  const worker = await startWorker(here.studio, bell, { alone: true })
  const { id } = await beginFilm(open, ORG, brief, { script: true })
  const film = await until(id, ({ project }) => project.status === 'SCENES_READY' || project.status === 'FAILED')
  expect(film.project.status).toBe('SCENES_READY')

  const stock = framesOf(film).filter(({ take }) => take.provenance.source === 'stock')
  expect(stock.length).toBeGreaterThan(0)
  for (const { take, key } of stock) {
    const { relevance, licence, credit, url, cost } = take.provenance
    expect(relevance!.score).toBeGreaterThan(0.7)
    expect([relevance!.reason, licence, credit, url].every(Boolean)).toBe(true)
    expect(cost).toBeGreaterThan(0)
    expect(take.asset.width! >= 1920 && take.asset.height! >= 1080).toBe(true)
    expect(key).toBe(take.key)
  }
  // What no library has is drawn.
  expect(drawn).toBe(framesOf(film).length - stock.length)

  const made = await callsOf(id)
  const searched = made.filter(({ capability }) => capability === 'stock')
  expect(searched.filter(({ provider }) => provider !== 'anthropic').every(({ cost, state }) => cost === 0 && state === 'succeeded')).toBe(
    true,
  )
  expect(searched.filter(({ provider }) => provider === 'anthropic').every(({ cost }) => (cost ?? 0) > 0)).toBe(true)

  // Every frame is fresh by its inputs alone, and a step that is run again asks for nothing.
  for (const row of film.scenes.filter(({ scene }) => scene.shotType !== 'MOTION_GRAPHIC'))
    expect(framesOf(film).find(({ take }) => take.sceneId === row.id)?.key).toBe(frameKey(film, here.studio.providers, row))
  const again = await here.studio.data.inOrganization(ORG, async ({ db }) => {
    await db.delete(takes).where(eq(takes.slot, 'frame'))
    return db.update(steps).set({ state: 'ready' }).where(eq(steps.kind, 'draw-frame')).returning()
  })
  await bell.ring('frames', ...again.map((step) => ({ organizationId: ORG, stepId: step.id })))
  await until(id, (now) => now.steps.every(({ state }) => state === 'done'))
  const attemptsOf = (rows: typeof made) => rows.map((row) => [row.key, row.attempts]).sort()
  expect(attemptsOf(await callsOf(id))).toEqual(attemptsOf(made))
  expect(
    framesOf(await readFilmState(open, ORG, id))
      .map(({ key }) => key)
      .sort(),
  ).toEqual(
    framesOf(film)
      .map(({ key }) => key)
      .sort(),
  )

  // Another prompt is another frame.
  const [first] = film.scenes.filter(({ scene }) => scene.shotType !== 'MOTION_GRAPHIC')
  const before = frameKey(film, here.studio.providers, first!)
  await here.studio.data.inOrganization(ORG, async ({ db }) => {
    await db
      .update(scenes)
      .set({ scene: { ...first!.scene, visualPrompt: 'A desert' } })
      .where(eq(scenes.id, first!.id))
  })
  const changed = await readFilmState(open, ORG, id)
  expect(frameKey(changed, here.studio.providers, changed.scenes.find((row) => row.id === first!.id)!)).not.toBe(before)
  await worker.stop()
})
