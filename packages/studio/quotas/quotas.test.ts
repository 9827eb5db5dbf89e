import { organizations } from '@reelwright/data/tables/organizations'
import { outputs } from '@reelwright/data/tables/outputs'
import { projects } from '@reelwright/data/tables/projects'
import { assets } from '@reelwright/data/tables/takes'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { purgeTrash } from '../projects/trash-project.js'
import { checkFilms, checkRenderMinutes, checkStorage } from './check-quota.js'
import { readQuota, setQuota } from './quotas.js'

const ORG = 'org_quota'
let here: TestStudio
beforeAll(async () => {
  here = await openTestStudio({} as never)
  for (const id of [ORG, 'org_other'])
    await here.studio.data.inOrganization(id, ({ db }) => db.insert(organizations).values({ id, name: id }))
  const projectId = await here.addProject(ORG)
  await here.addProject(ORG)
  const output = (name: string, hash: string, bytes: number, samples?: number) => ({
    id: `out_${name}`,
    organizationId: ORG,
    projectId,
    name,
    key: name,
    asset: { hash: hash.repeat(64), bytes, type: 'video/mp4', ...(samples === undefined ? {} : { samples }) } as never,
  })
  await here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .insert(outputs)
      .values([
        output('master.mp4', 'a', 600e6, 48_000 * 90),
        output('copy.mp4', 'a', 600e6, 48_000 * 30),
        output('package.zip', 'b', 400e6),
      ]),
  )
}, 60_000)
afterAll(() => here?.close())

const check = (work: typeof checkFilms, organizationId = ORG) => here.studio.data.inOrganization(organizationId, (tenant) => work(tenant))
const refused = expect.objectContaining({ code: 'QUOTA_REACHED' })

test('without limits everything is counted and nothing refused', async () => {
  expect(await readQuota(here.studio.data, ORG)).toEqual({
    storage: { limitBytes: null, usedBytes: 1e9, trashBytes: 0 },
    films: { limitPerMonth: null, usedThisMonth: 2 },
    renderMinutes: { limitPerMonth: null, usedThisMonth: 2 },
  })
  await check(checkFilms)
  await check(checkRenderMinutes)
  await check((tenant) => checkStorage(tenant, 1e15))
})

test('a limit holds for its organization and names itself; taking it away frees', async () => {
  const { data } = here.studio
  await setQuota(data, ORG, { filmsPerMonth: 2, storageBytes: 1.5e9 })
  await expect(check(checkFilms)).rejects.toMatchObject({
    code: 'QUOTA_REACHED',
    field: 'films',
    limit: expect.stringMatching(/^2 a month; next on \d{4}-\d\d-01$/),
    given: '3',
  })
  await check((tenant) => checkStorage(tenant, 500e6))
  await expect(check((tenant) => checkStorage(tenant, 500e6 + 1))).rejects.toEqual(refused)
  await check(checkRenderMinutes)
  await check(checkFilms, 'org_other')
  await setQuota(data, ORG, { renderMinutesPerMonth: 2 })
  await expect(check(checkRenderMinutes)).rejects.toEqual(refused)
  await expect(check(checkFilms)).rejects.toEqual(refused)
  await setQuota(data, ORG, { filmsPerMonth: 3, renderMinutesPerMonth: null })
  await check(checkFilms)
  await check(checkRenderMinutes)
  await expect(setQuota(data, 'org_nobody', { filmsPerMonth: 1 })).rejects.toMatchObject({ code: 'ORGANIZATION_NOT_FOUND' })
})

test('a film in the trash takes room, and says how much; gone for good, it takes none, and what others have too stays', async () => {
  const { data } = here.studio
  const org = 'org_trash'
  await data.inOrganization(org, ({ db }) => db.insert(organizations).values({ id: org, name: org }))
  const [going, staying] = [await here.addProject(org), await here.addProject(org)]
  const file = (hash: string, bytes: number) => ({ hash: hash.repeat(64), bytes, type: 'video/mp4' }) as never
  const output = (projectId: string, name: string, asset: never) => ({
    id: `out_${name}`,
    organizationId: org,
    projectId,
    name,
    key: name,
    asset,
  })
  const [own, shared, bought] = [file('c', 300), file('d', 20), file('e', 5)]
  await data.inOrganization(org, async ({ db }) => {
    await db.insert(outputs).values([output(going, 'own', own), output(going, 'both', shared), output(staying, 'its', shared)])
    await db
      .insert(assets)
      .values([own, shared, bought].map((asset: { hash: string }) => ({ organizationId: org, hash: asset.hash, asset: asset as never })))
    await db.execute(`insert into calls (id, organization_id, project_id, capability, provider, model, key, state, request, result)
      values ('call_trash', '${org}', '${going}', 'clip', 'test', 'test', 'k', 'succeeded', '{}', '${JSON.stringify({ file: bought })}')`)
  })
  const storage = async () => (await readQuota(data, org)).storage
  expect(await storage()).toEqual({ limitBytes: null, usedBytes: 325, trashBytes: 0 })
  await data.inOrganization(org, ({ db }) => db.update(projects).set({ deletedAt: new Date() }).where(eq(projects.id, going)))
  expect(await storage()).toEqual({ limitBytes: null, usedBytes: 325, trashBytes: 305 })
  expect(await purgeTrash({ studio: here.studio } as never, new Date(Date.now() + 31 * 86_400_000))).toBe(1)
  expect(await storage()).toEqual({ limitBytes: null, usedBytes: 20, trashBytes: 0 })
})
