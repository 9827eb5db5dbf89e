import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Export } from '@reelwright/contract/export'
import type { ProjectFile } from '@reelwright/contract/project-file'
import type { RenderJob } from '@reelwright/contract/render-job'
import { outputs } from '@reelwright/data/tables/outputs'
import { removeOldPackages } from '@reelwright/studio/exports/remove-old-packages'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilmApi, openFilmApi } from '../fixture/small-film.js'
import type { Ask } from '../fixture/test-api.js'

const exec = promisify(execFile)
/** Whole films are rendered here; a busy machine takes its time. */
const LONG = 200_000
const ORG = 'org_renders'
let api: FilmApi
let id: string
let ask: Ask

beforeAll(async () => {
  api = await openFilmApi()
  id = await api.makeFilm(ORG)
  ask = api.as(ORG)
}, LONG)
afterAll(() => api?.close())

const over = ({ status }: { status: string }): boolean => status === 'COMPLETE' || status === 'FAILED'
const jobOf = async (jobId: string): Promise<RenderJob> => (await ask('GET', `/api/render-jobs/${jobId}`)).body
const download = (url: string, member?: Ask) => (member ?? ask)('GET', url)
const fileNamed = (files: readonly ProjectFile[], name: string): ProjectFile => {
  const found = files.find((file) => file.name === name)
  if (!found) throw new Error(`${name} is not among ${files.map((file) => file.name).join(', ')}`)
  return found
}
const path = async (name: string): Promise<string> => {
  const made = (await api.filmOf(ORG, id)).outputs.find((output) => output.name === name)
  if (!made) throw new Error(`There is no ${name}.`)
  return api.open.studio.objects.open(ORG, made.asset.hash)
}
const framesOf = async (file: string): Promise<number> => {
  const { stderr } = await exec(api.open.studio.ffmpeg.path, ['-i', file, '-map', '0:v', '-f', 'null', '-'])
  return Number([...stderr.matchAll(/frame=\s*(\d+)/g)].at(-1)?.[1])
}

test(
  'a film whose masters are made on request makes none by itself',
  async () => {
    const other = await api.makeFilm('org_quiet')
    const film = await api.filmOf('org_quiet', other)
    expect(film.project).toMatchObject({ status: 'COMPLETE', pausedReason: null })
    expect(film.outputs).toEqual([])
    const ofMasters = async (): Promise<readonly string[]> =>
      (await api.filmOf('org_quiet', other)).steps.flatMap(({ kind, state }) =>
        (kind.endsWith('master') || kind === 'build-package') && (state === 'ready' || state === 'running') ? [kind] : [],
      )
    expect(await ofMasters()).toEqual([])
    const choose = (made: string) => api.as('org_quiet')('PUT', `/api/projects/${other}/masters`, { made })
    expect((await choose('automatic')).body).toEqual({ made: 'automatic', masters: [''] })
    expect(await ofMasters()).toEqual(['render-master'])
    expect((await choose('on-request')).body).toEqual({ made: 'on-request', masters: [''] })
    expect(await ofMasters()).toEqual([])
    expect((await api.as('org_quiet')('GET', `/api/projects/${other}/masters`)).body).toEqual({ made: 'on-request', masters: [''] })
  },
  LONG,
)

test(
  'a render job makes the master it was asked for and its stems; who asks for the same joins in',
  async () => {
    const asked = { quality: 'preview', captions: 'beside', stems: true }
    const made = await ask('POST', `/api/projects/${id}/render-jobs`, asked)
    expect(made.status).toBe(201)
    const job = made.body as RenderJob
    expect(job).toMatchObject({ projectId: id, masters: ['beside'], stems: true, downloadUrl: null, files: [] })
    expect(['QUEUED', 'PROCESSING']).toContain(job.status)
    const joined = await Promise.all([1, 2, 3].map(() => ask('POST', `/api/projects/${id}/render-jobs`, asked)))
    expect(joined.map(({ status, body }) => [status, (body as RenderJob).id])).toEqual([1, 2, 3].map(() => [200, job.id]))

    const seen: RenderJob[] = []
    const done = await api.until(async () => {
      const now = await jobOf(job.id)
      seen.push(now)
      return now
    }, over)
    expect(done).toMatchObject({ status: 'COMPLETE', progress: 1, secondsLeft: 0, failure: null, cancelledAt: null })
    const shares = seen.map(({ progress }) => progress)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(seen.some(({ status, progress }) => status === 'PROCESSING' && progress > 0 && progress < 1)).toBe(true)
    expect(done.files.map(({ name }) => name).sort()).toEqual(
      [
        'captions-beside.srt',
        'captions-beside.vtt',
        'contact-sheet-beside.jpg',
        'master-beside.mp4',
        'poster-beside.jpg',
        'quality-beside.json',
      ]
        .concat(['stem-music-beside.wav', 'stem-narration-beside.wav', 'stem-picture-beside.mp4'])
        .sort(),
    )
    expect(Date.parse(done.expiresAt ?? '')).toBeGreaterThan(Date.now() + 3600_000)
    const master = await download(done.downloadUrl ?? '')
    expect(master.status).toBe(200)
    expect(master.raw.subarray(4, 8).toString()).toBe('ftyp')
    expect(JSON.parse((await download(fileNamed(done.files, 'quality-beside.json').url)).raw.toString()).passed).toBe(true)

    // Stems lie under the master frame for frame and sample for sample.
    const frames = await framesOf(await path('master-beside.mp4'))
    expect(await framesOf(await path('stem-picture-beside.mp4'))).toBe(frames)
    const film = await api.filmOf(ORG, id)
    for (const name of ['stem-narration-beside.wav', 'stem-music-beside.wav'])
      expect(film.outputs.find((output) => output.name === name)?.asset.samples).toBe((frames * 48_000) / 24)
    expect(film.project.status).toBe('EXPORTED')

    const again = await ask('POST', `/api/projects/${id}/render-jobs`, asked)
    expect(again).toMatchObject({ status: 201, body: { status: 'COMPLETE', downloadUrl: expect.any(String) } })
    const listed = (await ask('GET', `/api/projects/${id}/render-jobs?limit=1`)).body as { items: RenderJob[]; nextCursor: string }
    expect(listed.items.map((one) => one.id)).toEqual([(again.body as RenderJob).id])
    const rest = (await ask('GET', `/api/projects/${id}/render-jobs?limit=50&cursor=${listed.nextCursor}`)).body as { items: RenderJob[] }
    expect(rest.items.map((one) => one.id)).toContain(job.id)
  },
  LONG,
)

test(
  'a job that is cancelled stops, is so called, and goes on when it is tried again',
  async () => {
    const film = await api.makeFilm('org_cancelling')
    const other = api.as('org_cancelling')
    const { body } = await other('POST', `/api/projects/${film}/render-jobs`, {})
    const job = body as RenderJob
    const cancelled = (await other('POST', `/api/render-jobs/${job.id}/cancel`)).body as RenderJob
    expect(cancelled).toMatchObject({ status: 'FAILED', cancelledAt: expect.any(String), failure: null, downloadUrl: null })
    const open = (await api.filmOf('org_cancelling', film)).steps.filter(({ state }) => state === 'ready' || state === 'running')
    expect(open).toEqual([])
    expect((await other('POST', `/api/render-jobs/${job.id}/cancel`)).body).toMatchObject({ cancelledAt: cancelled.cancelledAt })
    const retried = (await other('POST', `/api/render-jobs/${job.id}/retry`)).body as RenderJob
    expect(retried).toMatchObject({ id: job.id, cancelledAt: null })
    const done = await api.until(async () => (await other('GET', `/api/render-jobs/${job.id}`)).body as RenderJob, over)
    expect(done).toMatchObject({ status: 'COMPLETE', masters: [''] })
    expect((await other('POST', `/api/render-jobs/${job.id}/retry`)).body).toMatchObject({ code: 'RENDER_JOB_CONFLICT', status: 409 })
  },
  LONG,
)

test(
  'an export is the package, says what it holds, and is made again after it was removed',
  async () => {
    const asked = await ask('POST', `/api/projects/${id}/export`, { format: 'DAVINCI_XML' })
    expect(asked.status).toBe(201)
    const made = asked.body as Export
    expect(made).toMatchObject({ format: 'DAVINCI_XML', downloadUrl: null, removed: false })
    const read = async (exportId: string): Promise<Export> => (await ask('GET', `/api/exports/${exportId}`)).body
    expect((await ask('GET', `/api/exports/${made.id}/download`)).body).toMatchObject({ code: 'EXPORT_NOT_READY', status: 409 })
    const done = await api.until(() => read(made.id), over)
    expect(done).toMatchObject({ status: 'COMPLETE', progress: 1, removed: false })
    expect(Date.parse(done.removedAt ?? '') - Date.parse(done.completedAt ?? '')).toBeGreaterThan(6.9 * 24 * 3600_000)
    const zip = await download(done.downloadUrl ?? '')
    expect([zip.status, zip.raw.subarray(0, 2).toString(), zip.raw.length]).toEqual([200, 'PK', done.bytes])
    expect(zip.raw.includes('timelines/timeline.otio')).toBe(true)

    const drp = (await ask('POST', `/api/projects/${id}/export`, { format: 'DAVINCI_DRP' })).body as Export
    expect(drp).toMatchObject({ status: 'COMPLETE', format: 'DAVINCI_DRP' })
    expect(drp.holds).toContain('no .drp file')

    expect(await removeOldPackages(api.open.studio)).toBe(0)
    await api.open.studio.data.inOrganization(ORG, ({ db }) => db.update(outputs).set({ createdAt: sql`created_at - interval '8 days'` }))
    expect(await removeOldPackages(api.open.studio)).toBe(1)
    expect(await read(made.id)).toMatchObject({ status: 'COMPLETE', removed: true, downloadUrl: null, bytes: null })
    expect((await ask('GET', `/api/exports/${made.id}/download`)).body).toMatchObject({ code: 'EXPORT_REMOVED', status: 410 })
    const names = ((await ask('GET', `/api/projects/${id}/files`)).body as { items: ProjectFile[] }).items.map(({ name }) => name)
    expect(names).not.toContain('package.zip')
    expect(names.some((name) => name.startsWith('master'))).toBe(true)

    const anew = (await ask('POST', `/api/projects/${id}/export`, { format: 'DAVINCI_XML' })).body as Export
    const remade = await api.until(() => read(anew.id), over)
    expect(remade).toMatchObject({ status: 'COMPLETE', removed: false })
    expect((await ask('GET', `/api/exports/${remade.id}/download`)).status).toBe(302)
  },
  LONG,
)

test(
  'what the film has not, or is not ready for, is refused with what it has',
  async () => {
    const post = (body: unknown, project = id) => ask('POST', `/api/projects/${project}/render-jobs`, body)
    expect((await post({ aspects: ['9:16'] })).body).toMatchObject({
      code: 'ASPECT_UNKNOWN',
      field: 'aspects',
      limit: '71:40',
      given: '9:16',
    })
    expect((await post({ branding: 'unbranded' })).body).toMatchObject({ code: 'BRANDING_UNKNOWN' })
    expect((await post({ quality: 'best' })).body).toMatchObject({ code: 'FIELD_INVALID', field: 'quality' })
    expect((await post({ speed: 2 })).status).toBe(400)
    const other = await api.makeFilm('org_unapproved', false)
    const refused = await api.as('org_unapproved')('POST', `/api/projects/${other}/render-jobs`, {})
    expect(refused.body).toMatchObject({ code: 'STORYBOARD_NOT_READY', status: 409 })
    expect((await api.as('org_unapproved')('POST', `/api/projects/${other}/export`, {})).body).toMatchObject({ status: 409 })
  },
  LONG,
)

test('another organization finds none of it, a viewer starts and stops nothing', async () => {
  const jobs = ((await ask('GET', `/api/projects/${id}/render-jobs`)).body as { items: RenderJob[] }).items
  const exports = ((await ask('GET', `/api/projects/${id}/exports`)).body as { items: Export[] }).items
  const job = (await ask('POST', `/api/projects/${id}/render-jobs`, { quality: 'preview' })).body as RenderJob
  const made = (await ask('POST', `/api/projects/${id}/export`, {})).body as Export
  const reads = [
    `projects/${id}/render-jobs`,
    `render-jobs/${job.id}`,
    `projects/${id}/exports`,
    `exports/${made.id}`,
    `projects/${id}/files`,
  ]
  const writes = [`projects/${id}/render-jobs`, `render-jobs/${job.id}/cancel`, `render-jobs/${job.id}/retry`, `projects/${id}/export`]
  const other = api.as('org_other')
  const viewer = api.as(ORG, 'viewer')
  for (const read of [...reads, `exports/${made.id}/download`]) expect((await other('GET', `/api/${read}`)).status, read).toBe(404)
  for (const write of writes) {
    expect((await other('POST', `/api/${write}`, write.includes('project') ? {} : undefined)).status, write).toBe(404)
    expect((await viewer('POST', `/api/${write}`, write.includes('project') ? {} : undefined)).status, write).toBe(403)
  }
  expect((await other('PUT', `/api/projects/${id}/masters`, { made: 'automatic' })).status).toBe(404)
  expect((await viewer('PUT', `/api/projects/${id}/masters`, { made: 'automatic' })).status).toBe(403)
  for (const read of reads) expect((await viewer('GET', `/api/${read}`)).status, read).toBe(200)
  const after = ((await ask('GET', `/api/projects/${id}/render-jobs?limit=100`)).body as { items: RenderJob[] }).items
  expect(after.length).toBe(jobs.length + 1)
  expect(((await ask('GET', `/api/projects/${id}/exports?limit=100`)).body as { items: Export[] }).items.length).toBe(exports.length + 1)
})
