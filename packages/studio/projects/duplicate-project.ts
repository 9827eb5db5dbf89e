import { newId } from '@reelwright/data/id'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { stableHash } from '@reelwright/film/stable-hash'
import { and, asc, eq } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import { advance } from '../formats/advance.js'
import type { OpenStudio } from '../open-studio.js'
import { recordAudit } from '../people/audit.js'
import { checkFilms } from '../quotas/check-quota.js'
import { type Asker, actorOf, projectIdFor } from './begin-project.js'
import type { Begun } from './begun.js'
import { jobOf, projectRow } from './change-film.js'
import { checkProjectsPerDay } from './projects-per-day.js'

type Names = ReadonlyMap<string, string>

/** A document with other ids in all its strings, also where an id is part of a longer one, as in a clip's. */
const renamed = <T>(value: T, names: Names): T => {
  const replace = (text: string): string => [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? replace(inner) : inner)) as T
}

const copyStoryboard = async ({ db, organizationId }: Tenant, from: string, to: string): Promise<Names> => {
  const sectionRows = await db.select().from(sections).where(eq(sections.projectId, from)).orderBy(asc(sections.order))
  const sceneRows = await db.select().from(scenes).where(eq(scenes.projectId, from)).orderBy(asc(scenes.order))
  if (sceneRows.length === 0) return new Map()
  const sectionNames = new Map(sectionRows.map(({ id }) => [id, newId('sec')]))
  const names = new Map(sceneRows.map(({ id }) => [id, newId('scene')]))
  const nameOf = (known: Names, id: string): string => known.get(id) as string
  await db
    .insert(sections)
    .values(sectionRows.map(({ id, name, order }) => ({ id: nameOf(sectionNames, id), organizationId, projectId: to, name, order })))
  await db.insert(scenes).values(
    sceneRows.map(({ id, sectionId, order, scene, status, slots }) => ({
      id: nameOf(names, id),
      organizationId,
      projectId: to,
      sectionId: nameOf(sectionNames, sectionId),
      order,
      // The seed followed from the former id: its pictures are found by it.
      scene: { ...renamed(scene, names), videoSeed: scene.videoSeed ?? stableHash(id) },
      status,
      slots,
    })),
  )
  return names
}

const copyTakes = async ({ db, organizationId }: Tenant, from: string, to: string, names: Names): Promise<void> => {
  const rows = await db
    .select()
    .from(takes)
    .where(and(eq(takes.projectId, from), eq(takes.selected, true)))
  const copied = rows
    .filter(({ sceneId }) => sceneId === null || names.has(sceneId))
    .map(({ sceneId, slot, key, take }) => {
      const id = newId('take')
      const own = sceneId === null ? null : (names.get(sceneId) as string)
      return { id, organizationId, projectId: to, sceneId: own, slot, key, take: { ...take, id, sceneId: own }, selected: true }
    })
  if (copied.length > 0) await db.insert(takes).values(copied)
}

const copyOf = (row: ProjectRow, id: string, userId: string, title: string): typeof projects.$inferInsert => {
  const { organizationId, format, brief, photos, script, storyboardNotes, edits, masters, approvals } = row
  const kept = { script: approvals.script === true, storyboard: false, ...(approvals.overrides ? { overrides: approvals.overrides } : {}) }
  const key = keyOf({ brief, id })
  return {
    id,
    organizationId,
    createdBy: userId,
    format,
    title,
    key,
    brief,
    photos,
    script,
    storyboardNotes,
    edits,
    masters,
    approvals: kept,
  }
}

/**
 * A film like another, with its script, storyboard and chosen takes; nothing of them is made or bought again. Its
 * storyboard waits for a person's yes. @throws PROJECT_NOT_FOUND, PROJECTS_PER_DAY, QUOTA_REACHED
 */
export const duplicateProject = async (
  open: OpenStudio,
  asker: Asker,
  projectId: string,
  title?: string,
): Promise<Begun & { readonly id: string }> => {
  const id = projectIdFor(asker)
  const { organizationId } = asker
  const verdict = await advance(open.studio, open.bell, organizationId, id, async (tenant) => {
    const row = await projectRow(tenant, projectId)
    const [made] = await tenant.db.select({ id: projects.id }).from(projects).where(eq(projects.id, id))
    if (made) return
    await checkProjectsPerDay(tenant, asker)
    await checkFilms(tenant)
    await tenant.db.insert(projects).values(copyOf(row, id, asker.userId, title ?? `${row.title} (copy)`.slice(0, 200)))
    await recordAudit(tenant, actorOf(asker), {
      action: 'project.duplicated',
      subject: { kind: 'project', id },
      detail: { from: projectId },
    })
    const names = await copyStoryboard(tenant, projectId, id)
    await copyTakes(tenant, projectId, id, names)
    if (row.edits.length > 0)
      await tenant.db
        .update(projects)
        .set({ edits: renamed(row.edits, names) })
        .where(eq(projects.id, id))
  })
  return { id, status: verdict.status, jobId: await jobOf(open, organizationId, id, verdict) }
}
