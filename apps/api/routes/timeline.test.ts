import type { Media } from '@reelwright/contract/media'
import type { TimelineView } from '@reelwright/contract/timeline'
import { media } from '@reelwright/data/tables/media'
import { masterKey } from '@reelwright/studio/formats/masters'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilmApi, openFilmApi } from '../fixture/small-film.js'
import type { Ask } from '../fixture/test-api.js'

const ORG = 'org_timeline'
let api: FilmApi
let id: string
let ask: Ask

beforeAll(async () => {
  api = await openFilmApi()
  id = await api.makeFilm(ORG)
  ask = api.as(ORG)
}, 200_000)
afterAll(() => api?.close())

const view = async (): Promise<TimelineView> => {
  const { status, body } = await ask('GET', `/api/projects/${id}/timeline`)
  expect(status).toBe(200)
  return body
}
const post = async (what: string, body?: unknown) => ask('POST', `/api/projects/${id}/timeline/${what}`, body)
const key = async (): Promise<string> => masterKey(await api.filmOf(ORG, id), '')
/** Undoes whatever a test before this one has left. */
const fresh = async (): Promise<TimelineView> => {
  while ((await view()).canUndo) expect((await post('undo')).status).toBe(200)
  return view()
}

test('the timeline is as the design has it: sections, seconds, and tracks of clips with their takes', async () => {
  const timeline = await view()
  expect(timeline.sections.map(({ name }) => name)).toEqual(['Dusk', 'Dawn'])
  const scenes = timeline.sections.flatMap((section) => section.scenes)
  expect(scenes.every(({ audioUrl, status }) => audioUrl !== null && status === 'COMPLETE')).toBe(true)
  expect(timeline.totalDuration).toBeCloseTo(timeline.totalFrames / 24)
  const { video, narration, captions, music } = timeline.tracks
  expect(video.at(0)).toMatchObject({ start: 0, startFrame: 0 })
  expect(video.reduce((sum, clip) => sum + clip.frames, 0)).toBe(timeline.totalFrames)
  expect(narration.length).toBeGreaterThan(1)
  expect(captions.length).toBeGreaterThan(1)
  expect(music.at(0)?.frames).toBe(timeline.totalFrames)
  expect(narration.every(({ url }) => url?.startsWith('/api/links/download'))).toBe(true)
  const sound = await api.app.inject({ url: narration[0]?.url ?? '', headers: { host: 'localhost' } })
  expect([sound.statusCode, sound.headers['content-type']]).toEqual([200, 'audio/wav'])
  expect(timeline.setAside).toEqual([])
  const shown = timeline.timeline.tracks.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'clip' && 'asset' in item.source ? [item.source.asset.hash] : [])),
  )
  expect(Object.keys(timeline.assets).sort()).toEqual([...new Set(shown)].sort())
  const picture = await api.app.inject({ url: timeline.assets[shown[0]!]!.url, headers: { host: 'localhost' } })
  expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
})

test('an edit is kept with the film and changes its master; undone, everything is as before', async () => {
  const before = await fresh()
  const clip = before.tracks.video.at(-1)
  const masterBefore = await key()
  const edits = [{ kind: 'trim', clipId: clip?.id, edge: 'tail', frames: 6 }]
  const edited = await post('edits', { revision: before.revision, edits })
  expect(edited.status).toBe(200)
  const after = await view()
  expect(after).toEqual(edited.body)
  expect(after.totalFrames).toBe(before.totalFrames - 6)
  expect(after.revision).not.toBe(before.revision)
  expect(await key()).not.toBe(masterBefore)
  expect([after.canUndo, after.canRedo]).toEqual([true, false])

  const undone = (await post('undo', { revision: after.revision })).body as TimelineView
  expect(undone.timeline).toEqual(before.timeline)
  expect(await key()).toBe(masterBefore)
  expect([undone.canUndo, undone.canRedo]).toEqual([false, true])
  const redone = (await post('redo', {})).body as TimelineView
  expect(redone.timeline).toEqual(after.timeline)
  expect((await post('redo')).body).toMatchObject({ code: 'NOTHING_TO_REDO', status: 409 })
  await fresh()
  expect((await post('undo')).body).toMatchObject({ code: 'NOTHING_TO_UNDO', status: 409 })
})

test('edits sent at once are undone at once, and one that is impossible lets none happen', async () => {
  const before = await fresh()
  const clip = before.tracks.video.at(-1)?.id
  const two = [
    { kind: 'trim', clipId: clip, edge: 'tail', frames: 4 },
    { kind: 'trim', clipId: clip, edge: 'tail', frames: 5 },
  ]
  const gone = { kind: 'trim', clipId: 'v:gone', edge: 'tail', frames: 1 }
  const refused = await post('edits', { revision: before.revision, edits: [...two, gone] })
  expect(refused.body).toMatchObject({ code: 'EDIT_REFUSED', status: 400, field: 'edits.2' })
  expect((await view()).timeline).toEqual(before.timeline)
  const edited = (await post('edits', { revision: before.revision, edits: two })).body as TimelineView
  expect(edited.totalFrames).toBe(before.totalFrames - 9)
  expect(((await post('undo')).body as TimelineView).timeline).toEqual(before.timeline)
})

test('a stale revision is refused with what was done since', async () => {
  const before = await fresh()
  const trim = { kind: 'trim', clipId: before.tracks.video.at(-1)?.id, edge: 'tail', frames: 3 }
  const answers = await Promise.all([1, 2].map(() => post('edits', { revision: before.revision, edits: [trim] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)?.body as never as Record<string, unknown>
  const now = await view()
  expect(refused).toMatchObject({ code: 'TIMELINE_STALE', field: 'revision', revision: now.revision, filmChanged: false })
  expect(refused.changes).toMatchObject([{ kind: 'edit', edits: [trim], userId: `user_${ORG}` }])
  expect(refused.title).toContain('one change to the timeline')
  expect((await post('edits', { revision: now.revision, edits: [trim] })).status).toBe(200)
  expect((await post('edits', { revision: 'x', edits: [trim] })).body).toMatchObject({ code: 'REVISION_INVALID' })
})

test('edits of a scene that was deleted are set aside and said so, not lost', async () => {
  const own = await api.makeFilm('org_deleting')
  const other = api.as('org_deleting')
  const at = `/api/projects/${own}/timeline`
  const read = async (): Promise<TimelineView> => (await other('GET', at)).body
  const { revision, tracks } = await read()
  const shots = tracks.video.filter(({ sceneId }) => sceneId !== null)
  const [kept, lost] = [shots.at(0), shots.at(-1)]
  const trim = (clipId: string | undefined) => ({ kind: 'trim', clipId, edge: 'tail', frames: 2 })
  expect((await other('POST', `${at}/edits`, { revision, edits: [trim(kept?.id), trim(lost?.id)] })).status).toBe(200)
  const edited = await read()
  expect((await other('DELETE', `/api/scenes/${lost?.sceneId}`)).status).toBeLessThan(300)
  const after = await read()
  expect(after.setAside).toMatchObject([{ edit: trim(lost?.id), reason: expect.stringContaining('no longer in the film') }])
  const stale = await other('POST', `${at}/edits`, { revision: edited.revision, edits: [trim(kept?.id)] })
  expect(stale.body).toMatchObject({ code: 'TIMELINE_STALE', filmChanged: true, changes: [] })
  // The edit on the scene that stayed still counts.
  const framesOf = ({ tracks: { video } }: TimelineView): number => video.find(({ id: clip }) => clip === kept?.id)?.frames ?? 0
  const without = (await other('POST', `${at}/undo`)).body as TimelineView
  expect(framesOf(after)).toBe(framesOf(without) - 2)
}, 200_000)

test('a take of nobody or of another organization cannot be put in, and what is said of one is not believed', async () => {
  const { tracks, timeline, revision } = await fresh()
  const shot = tracks.video.find(({ kind }) => kind === 'still')
  const source = timeline.tracks.flatMap(({ items }) => items).find((item) => item.type === 'clip' && item.id === shot?.id)
  if (source?.type !== 'clip' || source.source.kind !== 'still') throw new Error('a still was expected')
  const put = (asset: unknown) => ({ revision, edits: [{ kind: 'replaceTake', clipId: shot?.id, source: { ...source.source, asset } }] })
  const nobodys = await post('edits', put({ ...source.source.asset, hash: 'ab'.repeat(32) }))
  expect(nobodys.body).toMatchObject({ code: 'ASSET_NOT_FOUND', status: 404, field: 'edits.0.source.asset.hash' })
  const lied = await post('edits', put({ ...source.source.asset, width: 1, height: 1, type: 'text/html' }))
  expect(lied.status).toBe(200)
  expect((lied.body as TimelineView).timeline).toEqual(timeline)
})

test('what the library has is put in as the library knows it, and notes stand where they were put', async () => {
  const { tracks, revision, totalFrames } = await fresh()
  const asset = { hash: 'cd'.repeat(32), type: 'image/jpeg', bytes: 1000, width: 640, height: 360 }
  const row = { id: 'media_photo', organizationId: ORG, kind: 'IMAGE', name: 'photo.jpg', title: 'Photo', search: 'photo' } as const
  await api.open.studio.data.inOrganization(ORG, ({ db }) =>
    db.insert(media).values({ ...row, asset, sourceHash: asset.hash, sourceType: asset.type, sourceBytes: asset.bytes }),
  )
  const library = (await ask('GET', '/api/media')).body as { readonly items: readonly Media[] }
  const first = library.items[0]!
  expect(first).toMatchObject({ id: row.id, hash: asset.hash })
  const source = { kind: 'still', asset: { hash: first.hash, type: 'a/b', bytes: 1 }, move: { effect: 'PAN', focalPoints: [], seed: 1 } }
  const put = { kind: 'insert', clipId: 'own:1', name: 'Photo', frames: 24, source, to: { before: tracks.video[0]?.id } }
  const note = { kind: 'mark', markId: 'note:1', frame: 30, name: 'Look', note: 'Too dark' }
  const edited = (await post('edits', { revision, edits: [put, note] })).body as TimelineView
  expect(edited.tracks.video[0]).toMatchObject({ id: 'own:1', frames: 24 })
  expect(edited.timeline.tracks[0]?.items[0]).toMatchObject({ source: { asset } })
  expect(edited.totalFrames).toBe(totalFrames + 24)
  expect(edited.markers).toContainEqual({ frame: 30, frames: 1, name: 'Look', kind: 'note', note: 'Too dark', id: 'note:1' })
  expect((await ask('GET', `/api/media/${row.id}/uses`)).body).toMatchObject({ items: [{ kind: 'project', id }] })
  await fresh()
})

test('what would make the film endless, or is no edit, is refused', async () => {
  const { tracks, revision } = await fresh()
  const clipId = tracks.video.find(({ kind }) => kind === 'still')?.id
  const long = { kind: 'trim', clipId, edge: 'tail', frames: -9_000_000 }
  expect((await post('edits', { revision, edits: [long] })).body).toMatchObject({ code: 'TIMELINE_TOO_LONG', limit: '7200 s' })
  expect((await post('edits', { revision, edits: [] })).body).toMatchObject({ code: 'FIELD_INVALID', field: 'edits' })
  expect((await post('edits', { revision, edits: [{ kind: 'burn' }] })).status).toBe(400)
  expect((await post('edits', { revision, edits: [long], more: 1 })).status).toBe(400)
  expect((await ask('GET', `/api/projects/${id}/timeline?master=9x16`)).body).toMatchObject({ code: 'MASTER_NOT_FOUND', status: 404 })
})

test('another organization sees no timeline, a viewer changes none', async () => {
  const { tracks, revision } = await fresh()
  const edits = [{ kind: 'trim', clipId: tracks.video.at(-1)?.id, edge: 'tail', frames: 3 }]
  const other = api.as('org_other')
  expect((await other('GET', `/api/projects/${id}/timeline`)).body).toMatchObject({ code: 'PROJECT_NOT_FOUND', status: 404 })
  expect((await other('POST', `/api/projects/${id}/timeline/edits`, { revision, edits })).status).toBe(404)
  expect((await other('POST', `/api/projects/${id}/timeline/undo`)).status).toBe(404)
  const viewer = api.as(ORG, 'viewer')
  expect((await viewer('GET', `/api/projects/${id}/timeline`)).status).toBe(200)
  for (const what of ['edits', 'undo', 'redo'])
    expect((await viewer('POST', `/api/projects/${id}/timeline/${what}`, { revision, edits })).status).toBe(403)
  expect((await view()).revision).toBe(revision)
})
