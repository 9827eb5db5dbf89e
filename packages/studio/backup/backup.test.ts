import { appendFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { users } from '@reelwright/data/tables/identity'
import { members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import { outputs } from '@reelwright/data/tables/outputs'
import { projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { deleteOrganization } from '../people/delete-organization.js'
import { sweepGoneOrganizations } from '../people/sweep-gone-organizations.js'
import { readManifest } from './manifest.js'
import { restoreBackup } from './restore-backup.js'
import { sweepOrphans } from './sweep-orphans.js'
import { writeBackup } from './write-backup.js'

let here: TestStudio
let there: TestStudio
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-backup-'))
  here = await openTestStudio({} as never)
  there = await openTestStudio({} as never)
  const { data, objects } = here.studio
  await data.asIdentity((db) => db.insert(users).values({ id: 'user_1', name: 'Änne "O’Neil"', email: 'a@example.com' }))
  for (const organizationId of ['org_a', 'org_b']) {
    const file = join(folder, organizationId)
    await writeFile(file, `the bytes of ${organizationId}`)
    const { hash, bytes } = await objects.keep(organizationId, file)
    await data.inOrganization(organizationId, ({ db }) => db.insert(organizations).values({ id: organizationId, name: organizationId }))
    const projectId = await here.addProject(organizationId)
    await here.addStep(organizationId, projectId)
    await data.inOrganization(organizationId, async ({ db }) => {
      await db.insert(members).values({ organizationId, userId: 'user_1', role: 'owner' })
      await db
        .insert(sections)
        .values({ id: `sec_${organizationId}`, organizationId, projectId, name: 'Line\nbreak\u2028and \\ back', order: 0 })
      await db.insert(scenes).values(
        Array.from({ length: 600 }, (_, order) => ({
          id: `${organizationId}_${order}`,
          organizationId,
          projectId,
          sectionId: `sec_${organizationId}`,
          order,
          scene: { id: `${organizationId}_${order}`, narration: '日本語 "quoted"', focal: 0.1 + 0.2 } as never,
        })),
      )
      const asset = { hash, bytes, type: 'text/plain', name: 'a.txt' } as never
      await db.insert(outputs).values({ id: `out_${organizationId}`, organizationId, projectId, name: 'a.txt', key: 'k', asset })
    })
  }
}, 120_000)
afterAll(async () => {
  await here?.close()
  await there?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every row of an organization that a backup holds, as text. */
const everything = (studio: TestStudio, organizationId: string) =>
  studio.studio.data.inOrganization(organizationId, async ({ db }) => {
    const tables = [organizations, projects, sections, scenes, outputs, members]
    const lines: unknown[] = []
    for (const table of tables) lines.push((await db.execute(sql`select t::text as line from ${table} t order by 1`)).rows)
    return lines
  })

test('a studio comes back whole in an empty one: rows, people and objects', async () => {
  const to = join(folder, 'whole')
  const written = await writeBackup(here.studio, to)
  expect(written.tables.find(({ name }) => name === 'scenes')?.rows).toBe(1_200)
  expect(written.objects).toHaveLength(2)
  const restored = await restoreBackup(there.studio, to)
  expect(restored).toEqual(written)
  for (const organizationId of ['org_a', 'org_b']) {
    expect(await everything(there, organizationId)).toEqual(await everything(here, organizationId))
    const [row] = await there.studio.data.inOrganization(organizationId, ({ db }) => db.select().from(outputs))
    expect(await readFile(await there.studio.objects.open(organizationId, row?.asset.hash ?? ''), 'utf8')).toBe(
      `the bytes of ${organizationId}`,
    )
  }
  const people = await there.studio.data.asIdentity((db) => db.select({ name: users.name }).from(users))
  expect(people).toEqual([{ name: 'Änne "O’Neil"' }])
  const told = await there.studio.data.inOrganization('org_a', ({ db }) => db.execute(sql`select 1 from events`))
  expect(told.rowCount).toBe(0)
})

test('a studio that has anything is not restored into, and a folder that has anything is not written into', async () => {
  await expect(restoreBackup(there.studio, join(folder, 'whole'))).rejects.toMatchObject({ code: 'STUDIO_NOT_EMPTY' })
  await expect(writeBackup(here.studio, join(folder, 'whole'))).rejects.toMatchObject({ code: 'BACKUP_FOLDER_IN_USE' })
})

test('a backup that is not whole, was changed or is of another version is refused before anything is written', async () => {
  const empty = await openTestStudio({} as never)
  const nothing = () => empty.studio.data.asIdentity((db) => db.select().from(organizations))
  try {
    await expect(restoreBackup(empty.studio, folder)).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' })
    const to = join(folder, 'changed')
    const { objects, tables } = await writeBackup(here.studio, to)
    const [object] = objects
    const bytes = join(to, 'objects', object?.organizationId ?? '', object?.hash.slice(0, 2) ?? '', object?.hash ?? '')
    const whole = await readFile(bytes)
    await appendFile(bytes, 'x')
    await expect(restoreBackup(empty.studio, to)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
    await writeFile(bytes, whole)
    const lines = join(to, 'tables', 'public.projects.jsonl')
    const text = await readFile(lines, 'utf8')
    await writeFile(lines, text.replace('documentary', 'property'))
    await expect(restoreBackup(empty.studio, to)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
    await writeFile(lines, text)
    const manifest = await readManifest(to)
    await writeFile(join(to, 'manifest.json'), JSON.stringify({ ...manifest, migrations: manifest.migrations.slice(1) }))
    await expect(restoreBackup(empty.studio, to)).rejects.toMatchObject({ code: 'BACKUP_OF_OTHER_VERSION' })
    expect(await nothing()).toEqual([])
    await writeFile(join(to, 'manifest.json'), JSON.stringify(manifest))
    expect((await restoreBackup(empty.studio, to)).tables).toEqual(tables)
  } finally {
    await empty.close()
  }
}, 60_000)

test('only objects that no row names and that are a day old are swept, and first only shown', async () => {
  const { objects } = here.studio
  const keep = async (text: string): Promise<string> => {
    const file = join(folder, 'orphan')
    await writeFile(file, text)
    return (await objects.keep('org_a', file)).hash
  }
  const [old, fresh] = [await keep('an old orphan'), await keep('a fresh orphan')]
  const before = new Date(Date.now() - 25 * 3_600_000)
  for await (const { hash } of objects.list('org_a')) if (hash !== fresh) await utimes(await objects.open('org_a', hash), before, before)
  const wanted = [{ organizationId: 'org_a', hash: old, bytes: 13 }]
  expect(await sweepOrphans(here.studio, false)).toEqual(wanted)
  expect(await sweepOrphans(here.studio, true)).toEqual(wanted)
  expect(await sweepOrphans(here.studio, true)).toEqual([])
  await expect(objects.open('org_a', old)).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
  expect(await objects.open('org_a', fresh)).toBeTruthy()
  const [row] = await here.studio.data.inOrganization('org_a', ({ db }) => db.select().from(outputs))
  expect(await objects.open('org_a', row?.asset.hash ?? '')).toBeTruthy()
})

test('an orphan that is kept again is young again', async () => {
  const { objects } = here.studio
  const file = join(folder, 'again')
  await writeFile(file, 'kept twice')
  const { hash } = await objects.keep('org_b', file)
  const before = new Date(Date.now() - 25 * 3_600_000)
  await utimes(await objects.open('org_b', hash), before, before)
  await objects.keep('org_b', file)
  expect((await sweepOrphans(here.studio, true)).map((orphan) => orphan.hash)).not.toContain(hash)
})

test('what a deleted organization leaves in the store goes with the chore, and nothing of another', async () => {
  const { data, objects } = here.studio
  const hashes = await Promise.all(
    ['org_going', 'org_b'].map(async (organizationId) => {
      const file = join(folder, `left-${organizationId}`)
      await writeFile(file, `left by ${organizationId}`)
      return (await objects.keep(organizationId, file)).hash
    }),
  )
  await data.inOrganization('org_going', ({ db }) => db.insert(organizations).values({ id: 'org_going', name: 'Going' }))
  expect(await sweepGoneOrganizations(here)).toBe(0)
  await deleteOrganization(data, 'org_going', 'Going')
  expect(await sweepGoneOrganizations(here)).toBe(1)
  await expect(objects.open('org_going', hashes[0] ?? '')).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
  expect(await objects.open('org_b', hashes[1] ?? '')).toBeTruthy()
  // One of the same id that came after it keeps what it has.
  await data.inOrganization('org_going', ({ db }) => db.insert(organizations).values({ id: 'org_going', name: 'Again' }))
  expect(await sweepGoneOrganizations(here)).toBe(0)
  await deleteOrganization(data, 'org_going', 'Again')
  expect(await sweepGoneOrganizations(here)).toBe(1)
})
