import type { Project, ProjectSummary } from '@reelwright/contract/project'
import { beginProject } from '@reelwright/studio/projects/begin-project'
import { purgeTrash } from '@reelwright/studio/projects/trash-project'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilmApi, openFilmApi, SMALL_SCRIPT } from '../fixture/small-film.js'
import type { Ask } from '../fixture/test-api.js'

const ORG = 'org_projects'
const SMALL = { size: 720, rate: '24', quality: 'preview' } as const
let api: FilmApi
let ask: Ask
let stranger: Ask
let viewer: Ask

beforeAll(async () => {
  api = await openFilmApi()
  ask = api.as(ORG)
  stranger = api.as('org_strange', 'owner')
  viewer = api.as(ORG, 'viewer')
})
afterAll(() => api?.close())

const read = async (id: string): Promise<Project> => (await ask('GET', `/api/projects/${id}`)).body
const reaches = (id: string, status: Project['status']): Promise<Project> =>
  api.until(
    () => read(id),
    (project) => project.status === status,
  )
const begin = async (body: object): Promise<string> => {
  const answer = await ask('POST', '/api/projects', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (answer.body as { id: string }).id
}

test('the designs’ own calls: a topic becomes a script, the edited script scenes, the scenes a film', async () => {
  const body = { topic: 'The History of Black Holes', duration: 30, outline: 'What they are\nHow one was seen' }
  const begun = await ask('POST', '/api/projects', body)
  expect(begun.status).toBe(201)
  expect(begun.body).toEqual({ id: expect.stringMatching(/^proj_/), status: 'GENERATING_SCRIPT', jobId: expect.stringMatching(/^step_/) })
  const { id, jobId } = begun.body as { id: string; jobId: string }
  expect(begun.headers.location).toBe(`/api/projects/${id}`)

  const ready = await reaches(id, 'SCRIPT_READY')
  expect((await ask('GET', `/api/projects/${id}/poster`)).body).toMatchObject({ code: 'POSTER_NOT_FOUND' })
  expect((await ask('GET', '/api/projects/proj_of_nobody/poster')).body).toMatchObject({ code: 'PROJECT_NOT_FOUND' })
  expect(ready).toMatchObject({
    format: 'documentary',
    duration: 30,
    outline: body.outline,
    pausedReason: 'approve-script',
    userId: `user_${ORG}`,
  })
  expect(ready.script).toMatch(/black hole/i)
  expect((await ask('GET', `/api/jobs/${jobId}`)).body).toMatchObject({
    projectId: id,
    kind: 'write-script',
    status: 'COMPLETE',
    progress: 1,
  })

  const edited = await ask('PATCH', `/api/projects/${id}`, { script: SMALL_SCRIPT, voice: 'slt', ...SMALL })
  expect(edited.body).toMatchObject({ status: 'SCRIPT_READY', voice: 'slt', script: SMALL_SCRIPT.trim() })

  const scenes = await ask('POST', `/api/projects/${id}/generate-scenes`)
  expect(scenes.body).toEqual({ status: 'GENERATING_SCENES', jobId: expect.stringMatching(/^step_/) })
  await reaches(id, 'SCENES_READY')
  const videos = await ask('POST', `/api/projects/${id}/generate-videos`)
  expect(videos.status).toBe(200)
  expect(videos.body).toMatchObject({ totalScenes: expect.any(Number), aiVideoScenes: expect.any(Number) })
  expect(await ask('GET', `/api/projects/${id}/poster`)).toMatchObject({
    status: 302,
    headers: { location: expect.stringContaining('/api/links/download?') },
  })
  await reaches(id, 'COMPLETE')
}, 120_000)

test('a name is said as it is to be said, and captions keep its spelling', async () => {
  type Timeline = { tracks: { captions: { name: string }[] } }
  const told = async (script: string, pronunciations: object[]) => {
    const id = await begin({ topic: 'Names', script, pronunciations, ...SMALL })
    await reaches(id, 'SCRIPT_READY')
    await ask('POST', `/api/projects/${id}/approve`, { script: true })
    await reaches(id, 'SCENES_READY')
    const { tracks } = (await ask('GET', `/api/projects/${id}/timeline`)).body as Timeline
    const { sections } = (await ask('GET', `/api/projects/${id}/scenes`)).body as { sections: { scenes: { id: string }[] }[] }
    const takes = (await ask('GET', `/api/scenes/${sections[0]?.scenes[0]?.id}/takes`)).body as { items: { slot: string; bytes: number }[] }
    return { shown: tracks.captions.map(({ name }) => name).join(' '), bytes: takes.items.find(({ slot }) => slot === 'narration')?.bytes }
  }
  const respelled = await told('Doctor Featherstonehaugh lights the lamp.', [{ written: 'featherstonehaugh', spoken: 'Fanshaw' }])
  expect(respelled.shown).toContain('Featherstonehaugh')
  expect(respelled.bytes).toBe((await told('Doctor Fanshaw lights the lamp.', [])).bytes)
  expect(respelled.bytes).not.toBe((await told('Doctor Featherstonehaugh lights the lamp.', [])).bytes)
}, 60_000)

test('what was read back as Markdown and sent again changes nothing and asks for no new yes', async () => {
  const id = await begin({ topic: 'Lamps', script: SMALL_SCRIPT, ...SMALL })
  await reaches(id, 'SCRIPT_READY')
  await ask('POST', `/api/projects/${id}/approve`, { script: true })
  const before = await read(id)
  await ask('PATCH', `/api/projects/${id}`, { script: before.script })
  expect((await read(id)).approvals.script).toBe(true)
  await ask('PATCH', `/api/projects/${id}`, { script: `${before.script}\n\nOne more night.` })
  expect(await read(id)).toMatchObject({ status: 'SCRIPT_READY', approvals: { script: false } })
})

test('fields that are wrong are refused by name, and nothing is begun', async () => {
  const count = async (): Promise<number> => ((await ask('GET', '/api/projects?limit=100')).body as { items: unknown[] }).items.length
  const before = await count()
  const cases: readonly (readonly [object, string, string])[] = [
    [{ topic: '' }, 'FIELD_INVALID', 'topic'],
    [{ topic: 'x', duration: 29 }, 'FIELD_INVALID', 'duration'],
    [{ topic: 'x', duration: 3601 }, 'FIELD_INVALID', 'duration'],
    [{ topic: 'x', wings: 2 }, 'FIELD_INVALID', ''],
    [{ topic: 'x', voice: 'morgan' }, 'VOICE_UNKNOWN', 'voice'],
    [{ topic: 'x', mediaIds: ['media_none'] }, 'MEDIA_NOT_FOUND', 'mediaIds.0'],
    [{ topic: 'x', referenceIds: ['media_none'] }, 'MEDIA_NOT_FOUND', 'referenceIds.0'],
    [{ topic: 'x', referenceIds: ['1', '2', '3', '4'] }, 'FIELD_INVALID', 'referenceIds'],
    [{ topic: 'x', pronunciations: [{ written: 'Nguyen' }] }, 'FIELD_INVALID', 'pronunciations.0.spoken'],
    [{ topic: 'a\u0000b' }, 'TEXT_NOT_TEXT', 'topic'],
    [{ format: 'property', listing: { address: '1 Main Street' }, mediaIds: ['a', 'b'] }, 'FIELD_INVALID', 'mediaIds'],
    [{ format: 'opera', topic: 'x' }, 'FIELD_INVALID', 'format'],
  ]
  for (const [body, code, field] of cases) {
    const answer = await ask('POST', '/api/projects', body)
    expect(answer.status, JSON.stringify(body)).toBe(code.endsWith('_NOT_FOUND') ? 404 : 400)
    expect(answer.body, JSON.stringify(body)).toMatchObject({ code, ...(field ? { field } : {}) })
  }
  expect(await count()).toBe(before)
})

test('lists are paged by cursor, found by words, and stay put when films are added', async () => {
  const lists = api.as('org_lists')
  for (let n = 0; n < 5; n++) await lists('POST', '/api/projects', { topic: `Lamp ${n} of 100%`, script: 'A lamp.' })
  type Page = { items: ProjectSummary[]; nextCursor: string | null }
  const first = (await lists('GET', '/api/projects?limit=2')).body as Page
  await lists('POST', '/api/projects', { topic: 'A newcomer', script: 'A lamp.' })
  const second = (await lists('GET', `/api/projects?limit=2&cursor=${first.nextCursor}`)).body as Page
  const third = (await lists('GET', `/api/projects?limit=2&cursor=${second.nextCursor}`)).body as Page
  expect([...first.items, ...second.items, ...third.items].map(({ topic }) => topic)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `Lamp ${n} of 100%`),
  )
  expect(third.nextCursor).toBeNull()
  const found = async (query: string): Promise<number> => ((await lists('GET', `/api/projects?${query}`)).body as Page).items.length
  expect(await found('search=lamp')).toBe(5)
  expect(await found('search=100%25')).toBe(5)
  expect(await found('search=%25mp')).toBe(0)
  expect(await found('format=property')).toBe(0)
  for (const cursor of ['nonsense', Buffer.from('1 a\0b').toString('base64url')])
    expect((await lists('GET', `/api/projects?cursor=${cursor}`)).body, cursor).toMatchObject({ status: 400, code: 'CURSOR_INVALID' })
})

test('a deleted film is nowhere but in the trash, comes back whole, and is gone after thirty days', async () => {
  const id = await begin({ topic: 'Lamps', script: SMALL_SCRIPT, ...SMALL })
  await reaches(id, 'SCRIPT_READY')
  expect((await ask('DELETE', `/api/projects/${id}`)).status).toBe(204)
  for (const path of ['', '/scenes', '/timeline'].slice(1)) expect((await ask('GET', `/api/projects/${id}${path}`)).status, path).toBe(404)
  const trash = (await ask('GET', '/api/projects?trash=true')).body as { items: ProjectSummary[] }
  expect(trash.items).toMatchObject([{ id, deletedAt: expect.any(String), purgedAt: expect.any(String) }])
  expect((await ask('POST', `/api/projects/${id}/generate-scenes`)).status).toBe(404)
  expect((await ask('POST', `/api/projects/${id}/restore`)).body).toMatchObject({ id, deletedAt: null, status: 'SCRIPT_READY' })
  expect((await ask('POST', `/api/projects/${id}/restore`)).body).toMatchObject({ code: 'RESTORE_CONFLICT', status: 409 })

  await ask('DELETE', `/api/projects/${id}`)
  const { items } = (await api.as(ORG, 'admin')('GET', '/api/audit?limit=100')).body as {
    items: { action: string; subject: { id: string } }[]
  }
  const deeds = items.filter(({ subject }) => subject.id === id).map(({ action }) => action)
  expect(deeds).toEqual(['project.deleted', 'project.restored', 'project.deleted', 'project.begun'])
  const day = 86_400_000
  expect(await purgeTrash(api.open, new Date(Date.now() + 29 * day))).toBe(0)
  expect(await purgeTrash(api.open, new Date(Date.now() + 30 * day + 1000))).toBe(1)
  expect((await ask('GET', `/api/projects/${id}`)).status).toBe(404)
})

test('work that is stopped stays stopped until it is resumed', async () => {
  const id = await begin({ topic: 'Lamps', script: SMALL_SCRIPT, ...SMALL })
  await reaches(id, 'SCRIPT_READY')
  await ask('POST', `/api/projects/${id}/generate-scenes`)
  expect((await ask('POST', `/api/projects/${id}/cancel`)).body).toMatchObject({ jobId: null })
  const stopped = await read(id)
  expect(stopped).toMatchObject({ pausedReason: 'cancelled', cancelledAt: expect.any(String) })
  const film = await api.filmOf(ORG, id)
  expect(film.steps.filter(({ state }) => state === 'ready' || state === 'running')).toEqual([])
  await ask('POST', `/api/projects/${id}/resume`)
  expect(await reaches(id, 'SCENES_READY')).toMatchObject({ cancelledAt: null })
  const { items } = (await api.as(ORG, 'admin')('GET', '/api/audit?limit=100')).body as {
    items: { action: string; subject: { id: string }; detail: object }[]
  }
  const deeds = items.filter(({ subject }) => subject.id === id).map(({ action, detail }) => [action, detail])
  expect(deeds.slice(0, 3)).toEqual([
    ['project.resumed', {}],
    ['project.stopped', {}],
    ['project.approved', { script: true }],
  ])
})

test('a film is duplicated with its takes: nothing is made again', async () => {
  const id = await api.makeFilm(ORG)
  const copy = (await ask('POST', `/api/projects/${id}/duplicate`, { title: 'Two more lamps' })).body as { id: string; status: string }
  expect(copy.status).toBe('SCENES_READY')
  const [film, other] = [await api.filmOf(ORG, id), await api.filmOf(ORG, copy.id)]
  expect(other.project).toMatchObject({ title: 'Two more lamps', pausedReason: 'approve-storyboard' })
  expect(other.scenes.map(({ scene }) => scene.narration)).toEqual(film.scenes.map(({ scene }) => scene.narration))
  expect(other.steps).toEqual([])
  expect(new Set(other.takes.map(({ take }) => take.asset.hash))).toEqual(
    new Set(film.takes.filter(({ take }) => take.slot !== 'avatar').map(({ take }) => take.asset.hash)),
  )
})

test('the same request under one key is done once, also when it is sent many times at once', async () => {
  const headers = { 'idempotency-key': 'key-1' }
  const send = (topic: string, more = headers) => ask('POST', '/api/projects', { topic, script: 'A lamp.' }, { headers: more })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send('Once')))
  expect(new Set(answers.map(({ raw }) => raw.toString())).size).toBe(1)
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(answers.filter(({ headers: h }) => h['idempotent-replayed'] === 'true')).toHaveLength(4)
  expect((await send('Another')).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_CONFLICT' })
  const other = await api.as('org_other')('POST', '/api/projects', { topic: 'Once', script: 'A lamp.' }, { headers })
  expect((other.body as { id: string }).id).not.toBe((answers[0]!.body as { id: string }).id)
  const refused = { 'idempotency-key': 'key-2' }
  expect((await ask('POST', '/api/projects', { topic: 'x', voice: 'morgan' }, { headers: refused })).status).toBe(400)
  expect((await send('Mended', refused)).status).toBe(201)
})

test('a plan’s films of a day are counted for each user, and the refusal says when there is room again', async () => {
  const asker = { organizationId: 'org_free', userId: 'user_free', projectsPerDay: 2 }
  const one = () => beginProject(api.open, asker, { topic: 'Lamps', script: 'A lamp.' })
  const results = await Promise.allSettled([one(), one(), one(), one()])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  for (const result of results)
    if (result.status === 'rejected')
      expect(result.reason).toMatchObject({
        code: 'PROJECTS_PER_DAY',
        facts: { retryAfter: expect.any(Number), resetAt: expect.any(String) },
      })
  await beginProject(api.open, { ...asker, userId: 'user_other' }, { topic: 'Lamps', script: 'A lamp.' })
})

test('a read that is known is not sent again; an edit made on an older revision is refused', async () => {
  const id = await begin({ topic: 'Lamps', script: SMALL_SCRIPT, ...SMALL })
  await reaches(id, 'SCRIPT_READY')
  const first = await ask('GET', `/api/projects/${id}`)
  const etag = String(first.headers.etag)
  const again = await ask('GET', `/api/projects/${id}`, undefined, { headers: { 'if-none-match': etag } })
  expect([again.status, again.raw.length]).toEqual([304, 0])
  const patch = (title: string, tag: string) => ask('PATCH', `/api/projects/${id}`, { title }, { headers: { 'if-match': tag } })
  const mine = await patch('Mine', etag)
  expect([mine.status, mine.headers.etag === etag]).toEqual([200, false])
  expect((await patch('Theirs', etag)).body).toMatchObject({ status: 412, code: 'REVISION_CHANGED' })
  expect((await patch('After', String(mine.headers.etag))).status).toBe(200)
  expect((await patch('Broken', 'W/nonsense')).status).toBe(400)
})

test('nobody of another organization, and no viewer, changes anything', async () => {
  const id = await begin({ topic: 'Lamps', script: SMALL_SCRIPT, ...SMALL })
  const before = await reaches(id, 'SCRIPT_READY')
  const calls = [
    ['PATCH', '', { title: 'Mine' }],
    ['DELETE', '', undefined],
    ['POST', '/restore', undefined],
    ['POST', '/duplicate', {}],
    ['POST', '/approve', { script: true }],
    ['POST', '/cancel', undefined],
    ['POST', '/resume', undefined],
    ['POST', '/generate-script', undefined],
    ['POST', '/generate-scenes', undefined],
    ['POST', '/generate-videos', undefined],
  ] as const
  expect((await stranger('GET', `/api/projects/${id}`)).status).toBe(404)
  expect((await viewer('GET', `/api/projects/${id}`)).status).toBe(200)
  expect((await viewer('POST', '/api/projects', { topic: 'x' })).status).toBe(403)
  for (const [method, path, body] of calls) {
    expect((await stranger(method, `/api/projects/${id}${path}`, body)).status, `${method} ${path}`).toBe(404)
    expect((await viewer(method, `/api/projects/${id}${path}`, body)).status, `${method} ${path}`).toBe(403)
  }
  expect(await read(id)).toEqual(before)
})
