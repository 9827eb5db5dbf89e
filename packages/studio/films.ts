import { join } from 'node:path'
import { newId } from '@reelwright/data/id'
import { deliver } from '@reelwright/data/objects/disk'
import { organizations } from '@reelwright/data/tables/organizations'
import { type OutputRow, outputs } from '@reelwright/data/tables/outputs'
import { type Approvals, type ProjectRow, projects } from '@reelwright/data/tables/projects'
import type { Brief } from '@reelwright/film/any-brief'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { checkAvatarMaker } from './avatars/check-avatar-maker.js'
import { recordConsent } from './avatars/record-consent.js'
import { keyOf } from './canonical.js'
import { advance, retryFailed } from './formats/advance.js'
import { type FilmState, loadFilm } from './formats/film-state.js'
import type { OpenStudio } from './open-studio.js'
import { THE_STUDIO } from './people/audit.js'
import { providersOf } from './vendor-keys/providers-of.js'

const ensureOrganization = ({ studio }: OpenStudio, id: string): Promise<unknown> =>
  studio.data.inOrganization(id, ({ db }) => db.insert(organizations).values({ id, name: 'Local' }).onConflictDoNothing())

/** Begins a film, or goes on with the one that was begun from the same brief; failed steps are tried again. */
export const beginFilm = async (open: OpenStudio, organizationId: string, brief: Brief, approvals: Approvals): Promise<ProjectRow> => {
  await ensureOrganization(open, organizationId)
  checkAvatarMaker(await providersOf(open.studio, organizationId), brief)
  const key = keyOf({ brief })
  const project = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const row = {
      id: newId('proj'),
      organizationId,
      format: brief.format,
      title: brief.title ?? brief.topic,
      key,
      brief,
      approvals,
    }
    const [begun] = await db.insert(projects).values(row).onConflictDoNothing().returning({ id: projects.id })
    if (begun) await recordConsent(tenant, THE_STUDIO, begun.id, brief)
    const [found] = await db.select().from(projects).where(eq(projects.key, key))
    // What the sweep has removed is made again: whoever gives the command wants all of its files.
    await db.delete(outputs).where(and(eq(outputs.projectId, (found as ProjectRow).id), isNotNull(outputs.removedAt)))
    const granted = { ...(found as ProjectRow).approvals, ...approvals }
    const [updated] = await db.update(projects).set({ approvals: granted, cancelledAt: null }).where(eq(projects.key, key)).returning()
    return updated as ProjectRow
  })
  await retryFailed(open.studio, open.bell, organizationId, project.id)
  return project
}

/** A person's yes to the script or the storyboard. */
export const approve = async (open: OpenStudio, organizationId: string, projectId: string, approvals: Approvals): Promise<void> => {
  await advance(open.studio, open.bell, organizationId, projectId, ({ db }) =>
    db
      .update(projects)
      .set({ approvals: sql`${projects.approvals} || ${JSON.stringify(approvals)}::jsonb` })
      .where(eq(projects.id, projectId)),
  )
}

export const readFilmState = ({ studio }: OpenStudio, organizationId: string, projectId: string): Promise<FilmState> =>
  studio.data.inOrganization(organizationId, (tenant) => loadFilm(tenant, projectId))

export const listFilms = ({ studio }: OpenStudio, organizationId: string): Promise<readonly ProjectRow[]> =>
  studio.data.inOrganization(organizationId, ({ db }) => db.select().from(projects).orderBy(desc(projects.createdAt)).limit(200))

/** The newest file of each name, but for those that were removed since. */
export const filesOf = (film: FilmState): readonly OutputRow[] =>
  [...new Map(film.outputs.map((output) => [output.name, output])).values()].filter(({ removedAt }) => !removedAt)

export const findFile = ({ studio }: OpenStudio, organizationId: string, projectId: string, name: string): Promise<OutputRow | undefined> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const [row] = await db
      .select()
      .from(outputs)
      .where(and(eq(outputs.projectId, projectId), eq(outputs.name, name), isNull(outputs.removedAt)))
      .orderBy(desc(outputs.createdAt))
      .limit(1)
    return row
  })

/** Copies a film's newest files into a folder, each whole or not at all; gives their names. */
export const deliverFiles = async (open: OpenStudio, film: FilmState, folder: string): Promise<readonly string[]> => {
  const files = filesOf(film)
  for (const { name, asset } of files) await deliver(await open.studio.objects.open(film.organizationId, asset.hash), join(folder, name))
  return files.map(({ name }) => name)
}
