import type { Estimate } from '@reelwright/contract/estimate'
import type { ProfileList } from '@reelwright/contract/profile'
import type { Project } from '@reelwright/contract/project'
import type { Scene } from '@reelwright/contract/scene'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { Scene as FilmScene } from '@reelwright/film/storyboard'
import { localProfile } from '@reelwright/providers/local/profile'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import type { PaidSettings } from '@reelwright/providers/paid/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_estimates'
let api: TestApi
const PAID: PaidSettings = { keys: {}, urls: {}, wishes: { development: {}, production: {} } }
beforeAll(async () => {
  const registryOf = (keys: PaidSettings['keys']) => registryFrom({ ...PAID, keys }, { ffmpeg: {} as never, folder: '' })
  api = await openTestApi({ local: localProfile }, { paid: PAID, registryOf })
}, 60_000)
afterAll(() => api?.close())

test('a film that has only been asked for is estimated in every profile, and its sums add up', async () => {
  const begun = await api.as(ORG)('POST', '/api/projects', { topic: 'The history of the lighthouse', duration: 900 })
  const { id } = begun.body as { id: string }
  const { status, body } = await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, undefined)
  expect(status).toBe(200)
  const unbegun = await api.as(ORG, 'viewer')('POST', '/api/estimate', { topic: 'The history of the lighthouse', duration: 900 })
  expect(unbegun).toMatchObject({ status: 200, body: body as object })
  const { storyboarded, estimates } = body as Estimate
  expect([storyboarded, estimates.map(({ profile }) => profile)]).toEqual([false, ['development', 'production']])
  for (const { amount, film, scenes } of estimates) {
    const lines = [...film, ...scenes.flatMap(({ lines }) => lines)]
    expect(Number(amount)).toBeCloseTo(
      lines.reduce((sum, line) => sum + Number(line.amount), 0),
      6,
    )
  }
  const local = await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, { profile: 'local' })
  expect((local.body as Estimate).estimates).toMatchObject([{ profile: 'local', amount: '0.000000' }])
  expect((await api.as(ORG, 'viewer')('POST', `/api/projects/${id}/estimate`, { profile: 'best' })).status).toBe(400)
  expect((await api.as('org_elsewhere')('POST', `/api/projects/${id}/estimate`, {})).status).toBe(404)
})

const KEYED = 'org_own_keys'
const profilesOf = async (organizationId: string) =>
  ((await api.as(organizationId, 'viewer')('GET', '/api/profiles')).body as ProfileList).items

test('profiles and estimates go by the keys of the organization that asks, and tell none of them', async () => {
  await api.as(KEYED, 'admin')('PUT', '/api/vendor-keys/fal', { key: 'own-key-of-fal-0123456789' })
  const [own, others] = [await profilesOf(KEYED), await profilesOf(ORG)]
  expect([own[1]?.available, others[1]?.available]).toEqual([true, false])
  expect(own[1]?.makers).toMatchObject([
    { kind: 'picture', vendor: 'fal', model: 'fal-ai/flux-pro/v1.1' },
    { kind: 'clip', vendor: 'fal' },
  ])
  const flux = own[0]?.choices.find(({ name }) => name === 'fal:fal-ai/flux-pro/v1.1')
  expect(flux).toMatchObject({ kind: 'picture', available: true, prices: [{ amount: '0.040000', unit: 'image', variant: null }] })
  const kling = own[0]?.choices.find(({ model }) => model === 'fal-ai/kling-video/o1/image-to-video')
  expect([flux?.lengths, kling?.lengths.at(-1), kling?.use]).toEqual([[], 10, 'documentaries in production'])
  expect(flux?.aliases).toContain('fal-ai/flux/pro')
  expect(own[0]?.choices.filter(({ available }) => available).every(({ vendor }) => vendor === 'fal')).toBe(true)
  expect(JSON.stringify(own)).not.toContain('own-key')
})

test('a film and a scene name their models; what cannot be chosen is refused before anything is written', async () => {
  const ask = api.as(KEYED)
  const asked = { topic: 'Lamps', duration: 60, profile: 'development' } as const
  for (const [models, code, field] of [
    [{ picture: 'crayons' }, 'PICTURE_MODEL_UNKNOWN', 'models.picture'],
    [{ clip: 'runway' }, 'MODEL_KEYLESS', 'models.clip'],
    [{ clip: 'fast-svd' }, 'PRICE_UNKNOWN', 'models.clip'],
  ] as const)
    expect((await ask('POST', '/api/projects', { ...asked, models })).body).toMatchObject({ code, field })
  expect((await ask('POST', '/api/projects', { ...asked, profile: 'local', models: { picture: 'nanobana' } })).body).toMatchObject({
    code: 'MODELS_OF_LOCAL',
  })
  expect((await ask('POST', '/api/projects', { ...asked, models: { music: 'x' } })).status).toBe(400)
  const begun = await ask('POST', '/api/projects', { ...asked, models: { picture: 'nanobana', clip: 'kling-standard' } })
  const { id } = begun.body as { id: string }
  const briefOf = async () => ((await ask('GET', `/api/projects/${id}`)).body as Project).brief
  expect(await briefOf()).toMatchObject({
    models: { picture: 'fal:fal-ai/nano-banana', clip: 'fal:fal-ai/kling-video/v1/standard/image-to-video' },
  })
  expect((await ask('PATCH', `/api/projects/${id}`, { models: { clip: null, clipSeconds: 5 } })).status).toBe(200)
  expect((await briefOf()).models).toEqual({ picture: 'fal:fal-ai/nano-banana', clipSeconds: 5 })
  expect((await ask('PATCH', `/api/projects/${id}`, { models: { clipSeconds: 61 } })).status).toBe(400)

  await api.here.studio.data.inOrganization(KEYED, async ({ db }) => {
    const row = { organizationId: KEYED, projectId: id, order: 0 }
    await db.insert(sections).values({ ...row, id: 'sec_models', name: 'Lamps' })
    const scene = FilmScene.parse({ id: 'scene_models', order: 0, shotType: 'AI_VIDEO', narration: 'A lamp is lit.', duration: 5 })
    await db.insert(scenes).values({ ...row, id: scene.id, sectionId: 'sec_models', scene })
  })
  const refused = await ask('PATCH', '/api/scenes/scene_models', { clipModel: 'gen4.5' })
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, 'MODEL_KEYLESS'])
  const patched = (await ask('PATCH', '/api/scenes/scene_models', { clipModel: 'kling-pro', clipSeconds: 4 })).body as Scene
  expect([patched.pictureModel, patched.clipModel, patched.clipSeconds]).toEqual([
    null,
    'fal:fal-ai/kling-video/v2.1/pro/image-to-video',
    4,
  ])
  expect((await ask('POST', '/api/scenes/scene_models/regenerate-frame', { model: 'fal-ai/flux/dev' })).status).toBe(200)
  expect((await ask('POST', '/api/scenes/scene_models/regenerate-video', { model: null, clipSeconds: 10 })).status).toBe(200)
  const scene = (await ask('GET', '/api/scenes/scene_models')).body as Scene
  expect([scene.pictureModel, scene.clipModel, scene.clipSeconds]).toEqual(['fal:fal-ai/flux/dev', null, 10])

  const { estimates } = (await ask('POST', `/api/projects/${id}/estimate`, { profile: 'development' })).body as Estimate
  expect(estimates[0]?.scenes[0]?.lines.map(({ kind, model }) => [kind, model])).toEqual([
    ['picture', 'fal-ai/flux/dev'],
    ['clip', 'fal-ai/kling-video/v1/standard/image-to-video'],
  ])
})
