import type { Scene, Storyboard } from '@reelwright/contract/scene'
import type { StoryboardEdit } from '@reelwright/contract/section'
import type { Take } from '@reelwright/contract/take'
import { calls } from '@reelwright/data/tables/calls'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilmApi, openFilmApi } from '../fixture/small-film.js'
import type { Answer, Ask } from '../fixture/test-api.js'

const ORG = 'org_scenes'
let api: FilmApi
let ask: Ask
let id: string

beforeAll(async () => {
  api = await openFilmApi()
  ask = api.as(ORG)
  id = await api.makeFilm(ORG)
})
afterAll(() => api?.close())

const storyboard = async (): Promise<Storyboard> => (await ask('GET', `/api/projects/${id}/scenes`)).body
const scenes = async (): Promise<Scene[]> => (await storyboard()).sections.flatMap((section) => section.scenes)
const sceneAt = async (n: number): Promise<Scene> => (await scenes())[n] as Scene
const words = async (): Promise<string> => (await scenes()).map(({ narration }) => narration).join(' ')
const settled = (): Promise<unknown> =>
  api.until(
    () => api.filmOf(ORG, id),
    ({ project, steps }) =>
      ['approve-storyboard', null].includes(project.pausedReason) &&
      project.status !== 'GENERATING_SCENES' &&
      steps.every(({ state }) => state === 'done' || state === 'cancelled'),
  )
const done = async (answer: Promise<Answer>): Promise<never> => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

test('scenes are shown with the fields of the design, their links open', async () => {
  const all = await scenes()
  for (const scene of all) {
    expect(scene).toMatchObject({
      status: 'COMPLETE',
      generationAttempts: expect.any(Number),
      generationCost: 0,
      audioJobId: expect.stringMatching(/^step_/),
    })
    expect(scene.shotType === 'AI_VIDEO' ? scene.imageUrl : scene.startingFrameUrl).toBeNull()
    expect(scene.duration).toBeGreaterThan(1)
    const sound = await ask('GET', new URL(scene.audioUrl as string, 'http://localhost').href.replace('http://localhost', ''))
    expect([sound.status, sound.headers['content-type'], sound.raw.toString('latin1', 0, 4)]).toEqual([200, 'audio/wav', 'RIFF'])
  }
})

test('other words make that scene’s narration anew, keep its picture, and wait for a yes', async () => {
  const before = await scenes()
  const [first, ...rest] = before as [Scene, ...Scene[]]
  const patched = (await done(ask('PATCH', `/api/scenes/${first.id}`, { narration: 'The keeper lights the lamp.' }))) as Scene
  expect(patched).toMatchObject({ narration: 'The keeper lights the lamp.', status: 'NEEDS_REGENERATION', revision: first.revision + 1 })
  expect((await scenes()).slice(1).map(({ revision }) => revision)).toEqual(rest.map(({ revision }) => revision))
  await settled()
  const film = await api.filmOf(ORG, id)
  expect(film.project).toMatchObject({ status: 'SCENES_READY', pausedReason: 'approve-storyboard' })
  const takes = ((await ask('GET', `/api/scenes/${first.id}/takes`)).body as { items: Take[] }).items
  const made = (slot: string): number => takes.filter((take) => take.slot === slot).length
  expect([made('narration'), made('frame') <= 1]).toEqual([2, true])

  const spoken = takes.filter(({ slot }) => slot === 'narration').find(({ selected }) => !selected) as Take
  expect((await ask('POST', `/api/takes/${spoken.id}/choose`)).body).toMatchObject({ code: 'TAKE_OUTDATED' })
  await done(ask('POST', `/api/projects/${id}/storyboard/undo`))
  expect((await sceneAt(0)).narration).toBe(first.narration)
  await settled()
  const calls = (await api.filmOf(ORG, id)).takes.filter(({ take }) => take.sceneId === first.id && take.slot === 'narration')
  expect(calls.map(({ take }) => take.id)).toEqual([spoken.id])
})

test('a pause goes into the recording there is: nobody speaks again, and no caption shows it', async () => {
  const { id: sceneId, narration, duration } = await sceneAt(0)
  const [before, after] = [narration.slice(0, narration.indexOf(' ', 8)), narration.slice(narration.indexOf(' ', 8))]
  const asked = () =>
    api.here.studio.data.inOrganization(ORG, ({ db }) => db.$count(calls, and(eq(calls.projectId, id), eq(calls.capability, 'voice'))))
  const spoken = await asked()
  const refused = await ask('PATCH', `/api/scenes/${sceneId}`, { narration: `${before} [pause 9]${after}` })
  expect([refused.status, refused.body]).toMatchObject([400, { code: 'PAUSE_INVALID', field: 'narration' }])
  const paused = `${before} [pause 1.2]${after}`
  expect((await done(ask('PATCH', `/api/scenes/${sceneId}`, { narration: paused }))) as Scene).toMatchObject({
    narration: paused,
    status: 'NEEDS_REGENERATION',
  })
  await settled()
  expect((await sceneAt(0)).duration).toBeCloseTo(duration + 1.2, 3)
  expect(await asked()).toBe(spoken)
  const film = await api.filmOf(ORG, id)
  const take = film.takes.find(({ take: one }) => one.sceneId === sceneId && one.slot === 'narration')?.take
  expect(take?.words?.map(({ text }) => text).join(' ')).toBe(narration)
  await done(ask('POST', `/api/projects/${id}/storyboard/undo`))
  await settled()
  expect((await sceneAt(0)).narration).toBe(narration)
})

test('a picture drawn anew is another one; the former can be chosen again and stays until something changes', async () => {
  const { id: sceneId } = (await scenes()).find(({ shotType }) => shotType !== 'MOTION_GRAPHIC') as Scene
  const frames = async (): Promise<Take[]> =>
    ((await ask('GET', `/api/scenes/${sceneId}/takes`)).body as { items: Take[] }).items.filter(({ slot }) => slot === 'frame')
  const [former] = (await frames()) as [Take]
  const begun = await done(ask('POST', `/api/scenes/${sceneId}/regenerate-frame`, { seed: null }))
  expect(begun).toEqual({ id: sceneId, status: 'GENERATING_FRAME', jobId: expect.stringMatching(/^step_/) })
  await settled()
  const after = await frames()
  expect(after).toHaveLength(2)
  const [drawn] = after.filter(({ selected }) => selected) as [Take]
  expect(drawn.id).not.toBe(former.id)
  expect(drawn.provenance.seed).not.toBe(former.provenance.seed)

  expect(await done(ask('POST', `/api/takes/${former.id}/choose`))).toMatchObject({ id: former.id, selected: true })
  await settled()
  expect((await frames()).filter(({ selected }) => selected).map((take) => take.id)).toEqual([former.id])
  expect(await frames()).toHaveLength(2)

  await done(ask('PATCH', `/api/scenes/${sceneId}`, { visualPrompt: 'a lighthouse in a storm' }))
  await settled()
  expect(await frames()).toHaveLength(3)
  expect((await frames()).find(({ id: take }) => take === former.id)?.selected).toBe(false)
})

test('a scene may speak with another voice', async () => {
  const scene = await sceneAt(0)
  expect((await ask('POST', `/api/scenes/${scene.id}/regenerate-audio`, { voice: 'morgan' })).body).toMatchObject({ code: 'VOICE_UNKNOWN' })
  const begun = await done(ask('POST', `/api/scenes/${scene.id}/regenerate-audio`, { voice: 'slt' }))
  expect(begun).toMatchObject({ status: 'GENERATING_AUDIO', jobId: expect.stringMatching(/^step_/) })
  await settled()
  expect(await sceneAt(0)).toMatchObject({ voice: 'slt', status: 'COMPLETE' })
})

test('scenes are split, merged, ordered, added and deleted; each of it can be undone and redone, to the letter', async () => {
  const told = await words()
  const start = await storyboard()
  const [first] = start.sections.flatMap((section) => section.scenes) as [Scene]
  const shape = async (): Promise<unknown> =>
    (await storyboard()).sections.map(({ name, scenes: own }) => [name, own.map((scene) => [scene.id, scene.narration, scene.order])])
  const shapes = [await shape()]
  const act = async (answer: Promise<Answer>): Promise<never> => {
    const body = await done(answer)
    shapes.push(await shape())
    return body
  }
  await act(ask('POST', `/api/scenes/${first.id}/split`, { at: 12 }))
  expect(await words()).toBe(told)
  await act(ask('POST', `/api/scenes/${first.id}/merge`))
  expect(shapes[2]).toEqual(shapes[0])
  const added = (await act(
    ask('POST', `/api/sections/${start.sections[0]!.id}/scenes`, {
      narration: 'The stairs are steep.',
      shotType: 'IMAGE_EFFECT',
      index: 0,
    }),
  )) as Scene
  expect(added).toMatchObject({ order: 0, imageEffect: expect.any(String), visualPrompt: expect.any(String) })
  const now = (await storyboard()).sections
  const order = [...now].reverse().map(({ id: section, scenes: own }) => ({ id: section, scenes: own.map((scene) => scene.id).reverse() }))
  await act(ask('PUT', `/api/projects/${id}/storyboard/order`, { sections: order }))
  expect(
    (await storyboard()).sections.map(({ id: section, scenes: own }) => ({ id: section, scenes: own.map((scene) => scene.id) })),
  ).toEqual(order)
  await act(ask('DELETE', `/api/scenes/${added.id}`))
  await act(ask('POST', `/api/projects/${id}/sections`, { name: 'Afterword' }))
  await act(ask('POST', `/api/sections/${order[0]!.id}/merge`))
  for (let n = shapes.length - 2; n >= 0; n--) {
    await done(ask('POST', `/api/projects/${id}/storyboard/undo`))
    expect(await shape(), `undo to ${n}`).toEqual(shapes[n])
  }
  for (let n = 1; n < shapes.length; n++) {
    await done(ask('POST', `/api/projects/${id}/storyboard/redo`))
    expect(await shape(), `redo to ${n}`).toEqual(shapes[n])
  }
  expect((await ask('POST', `/api/projects/${id}/storyboard/redo`)).body).toMatchObject({ status: 409, code: 'NOTHING_TO_REDO' })
  const edits = ((await ask('GET', `/api/projects/${id}/storyboard/history?limit=3`)).body as { items: StoryboardEdit[] }).items
  expect(edits.map(({ what, by }) => [what, by])).toEqual([
    ['sections merged', `user_${ORG}`],
    ['section added', `user_${ORG}`],
    ['scene deleted', `user_${ORG}`],
  ])
  for (let n = 1; n < shapes.length; n++) await done(ask('POST', `/api/projects/${id}/storyboard/undo`))
  await settled()
})

test('a section is made shorter without a model, and says honestly what it cannot', async () => {
  const { sections } = await storyboard()
  const dawn = sections.find(({ name }) => name === 'Dawn')!
  const rewrite = (instruction: string) => ask('POST', `/api/sections/${dawn.id}/rewrite`, { instruction })
  expect((await rewrite('Tell it as a pirate would')).body).toMatchObject({
    code: 'REWRITE_NEEDS_MODEL',
    title: expect.stringMatching(/language model/),
  })
  const before = dawn.scenes.map(({ narration }) => narration).join(' ')
  const shorter = (await done(rewrite('Make it shorter'))) as Storyboard & { remark: string }
  const after = shorter.sections
    .find(({ id: section }) => section === dawn.id)!
    .scenes.map(({ narration }) => narration)
    .join(' ')
  expect(after.length).toBeLessThan(before.length)
  for (const sentence of after.split(/(?<=\.) /)) expect(before).toContain(sentence)
  await done(ask('POST', `/api/projects/${id}/storyboard/undo`))
  await settled()
})

test('edits that cannot be made are refused and change nothing', async () => {
  const before = await storyboard()
  const [first] = before.sections.flatMap((section) => section.scenes) as [Scene]
  const cases: readonly (readonly ['PATCH' | 'POST' | 'PUT', string, object, string])[] = [
    ['PATCH', `/api/scenes/${first.id}`, { focalPoints: [{ x: 2, y: 0, description: '' }] }, 'FIELD_INVALID'],
    ['PATCH', `/api/scenes/${first.id}`, { matchCutWithId: 'scene_none' }, 'MATCH_CUT_UNKNOWN'],
    ['PATCH', `/api/scenes/${first.id}`, { mediaId: 'media_none' }, 'MEDIA_NOT_FOUND'],
    ['PATCH', `/api/scenes/${first.id}`, { graphic: { kind: 'title', params: {} } }, 'GRAPHIC_INVALID'],
    ['PATCH', `/api/scenes/${first.id}`, { colour: 'red' }, 'FIELD_INVALID'],
    ['POST', `/api/scenes/${first.id}/split`, { at: 0, and: 1 }, 'FIELD_INVALID'],
    ['PUT', `/api/projects/${id}/storyboard/order`, { sections: [] }, 'ORDER_INCOMPLETE'],
    ['POST', '/api/sections/sec_none/scenes', { narration: 'x' }, 'SECTION_NOT_FOUND'],
  ]
  for (const [method, path, body, code] of cases)
    expect((await ask(method, path, body)).body, `${path} ${JSON.stringify(body)}`).toMatchObject({ code })
  expect(await storyboard()).toEqual(before)
})

test('nobody of another organization, and no viewer, changes a storyboard', async () => {
  const before = await storyboard()
  const [section] = before.sections
  const [scene] = section!.scenes
  const [take] = ((await ask('GET', `/api/scenes/${scene!.id}/takes`)).body as { items: Take[] }).items
  const calls = [
    ['PATCH', `/api/scenes/${scene!.id}`, { narration: 'Mine.' }],
    ['DELETE', `/api/scenes/${scene!.id}`, undefined],
    ['POST', `/api/scenes/${scene!.id}/split`, {}],
    ['POST', `/api/scenes/${scene!.id}/merge`, undefined],
    ['POST', `/api/scenes/${scene!.id}/regenerate-audio`, {}],
    ['POST', `/api/scenes/${scene!.id}/regenerate-frame`, {}],
    ['POST', `/api/scenes/${scene!.id}/regenerate-video`, {}],
    ['POST', `/api/sections/${section!.id}/scenes`, { narration: 'Mine.' }],
    ['PATCH', `/api/sections/${section!.id}`, { name: 'Mine' }],
    ['DELETE', `/api/sections/${section!.id}`, undefined],
    ['POST', `/api/sections/${section!.id}/split`, { sceneId: scene!.id, name: 'Mine' }],
    ['POST', `/api/sections/${section!.id}/merge`, undefined],
    ['POST', `/api/sections/${section!.id}/rewrite`, { instruction: 'shorter' }],
    ['POST', `/api/projects/${id}/sections`, { name: 'Mine' }],
    ['PUT', `/api/projects/${id}/storyboard/order`, { sections: [] }],
    ['POST', `/api/projects/${id}/storyboard/undo`, undefined],
    ['POST', `/api/projects/${id}/storyboard/redo`, undefined],
    ['POST', `/api/takes/${take!.id}/choose`, undefined],
  ] as const
  const [stranger, viewer] = [api.as('org_strange', 'owner'), api.as(ORG, 'viewer')]
  for (const [method, path, body] of calls) {
    expect((await stranger(method, path, body)).status, `${method} ${path}`).toBe(404)
    expect((await viewer(method, path, body)).status, `${method} ${path}`).toBe(403)
  }
  for (const path of [
    `/api/projects/${id}/scenes`,
    `/api/scenes/${scene!.id}`,
    `/api/scenes/${scene!.id}/takes`,
    `/api/projects/${id}/storyboard/history`,
  ]) {
    expect((await stranger('GET', path)).status, path).toBe(404)
    expect((await viewer('GET', path)).status, path).toBe(200)
  }
  expect(await storyboard()).toEqual(before)
})
