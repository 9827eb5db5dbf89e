import { type ExportRow, exportWishes } from '@reelwright/data/tables/exports'
import { type OutputRow, outputs } from '@reelwright/data/tables/outputs'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { type RenderJobRow, renderJobs } from '@reelwright/data/tables/render-jobs'
import { type SceneRow, scenes, sections } from '@reelwright/data/tables/scenes'
import { type StepRow, steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import type { Storyboard } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { and, asc, eq } from 'drizzle-orm'

/** All that is known of a film at one moment; what happens next is a pure function of it. */
export type FilmState = {
  readonly organizationId: string
  readonly project: ProjectRow
  readonly storyboard: Storyboard | undefined
  readonly scenes: readonly SceneRow[]
  /** The chosen takes, with the slot key each was made for. */
  readonly takes: readonly { readonly key: string; readonly take: Take }[]
  readonly steps: readonly StepRow[]
  readonly outputs: readonly OutputRow[]
  /** Open wishes, the oldest first: masters, and packages. */
  readonly renderJobs: readonly RenderJobRow[]
  readonly exports: readonly ExportRow[]
}

/** Until the transaction ends, nobody else decides about the film. Comes before any other lock on what is the film's. */
export const lockFilm = ({ db }: Tenant, projectId: string): Promise<unknown> =>
  db.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId)).for('update')

/** Reads a film whole; one in the trash only where that is said. @throws PROJECT_NOT_FOUND */
export const loadFilm = async (
  { db, organizationId }: Tenant,
  projectId: string,
  { trash = false }: { readonly trash?: boolean } = {},
): Promise<FilmState> => {
  const [project] = await db.select().from(projects).where(eq(projects.id, projectId))
  if (!project || (project.deletedAt && !trash))
    throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', {
      field: 'id',
      given: projectId,
    })
  const sectionRows = await db.select().from(sections).where(eq(sections.projectId, projectId)).orderBy(asc(sections.order))
  const sceneRows = await db.select().from(scenes).where(eq(scenes.projectId, projectId)).orderBy(asc(scenes.order))
  const takeRows = await db
    .select()
    .from(takes)
    .where(and(eq(takes.projectId, projectId), eq(takes.selected, true)))
    // The order in which they came is chance, and a palette follows from their order.
    .orderBy(asc(takes.sceneId), asc(takes.slot))
  const stepRows = await db.select().from(steps).where(eq(steps.projectId, projectId)).orderBy(asc(steps.createdAt))
  const outputRows = await db.select().from(outputs).where(eq(outputs.projectId, projectId)).orderBy(asc(outputs.createdAt))
  const jobRows = await db
    .select()
    .from(renderJobs)
    .where(and(eq(renderJobs.projectId, projectId), eq(renderJobs.state, 'open')))
    .orderBy(asc(renderJobs.createdAt), asc(renderJobs.id))
  const exportRows = await db
    .select()
    .from(exportWishes)
    .where(and(eq(exportWishes.projectId, projectId), eq(exportWishes.state, 'open')))
    .orderBy(asc(exportWishes.createdAt), asc(exportWishes.id))
  const present = new Set(sceneRows.map(({ id }) => id))
  const storyboard: Storyboard | undefined = sceneRows.length
    ? {
        ...project.storyboardNotes,
        schema: 'storyboard/1',
        title: project.title,
        language: project.brief.language,
        repairs: [...(project.storyboardNotes?.repairs ?? [])],
        // A section that has no scenes yet is no part of the film.
        sections: sectionRows
          .map(({ id, name, order }) => ({
            id,
            name,
            order,
            scenes: sceneRows.filter((row) => row.sectionId === id).map((row) => row.scene),
          }))
          .filter((section) => section.scenes.length > 0),
      }
    : undefined
  return {
    organizationId,
    project,
    storyboard,
    scenes: sceneRows,
    // Takes of a deleted scene wait for its return; until then the film has nothing of them.
    takes: takeRows.filter(({ sceneId }) => sceneId === null || present.has(sceneId)).map(({ key, take }) => ({ key, take })),
    steps: stepRows,
    outputs: outputRows,
    renderJobs: jobRows,
    exports: exportRows,
  }
}

/** What a request for one scene is made of, but for the scene. */
export type FilmBrief = Pick<FilmState, 'organizationId' | 'project'>

export const takeFor = (film: FilmState, sceneId: string | null, slot: Take['slot']): FilmState['takes'][number] | undefined =>
  film.takes.find(({ take }) => take.sceneId === sceneId && take.slot === slot)

export const outputNamed = (film: FilmState, name: string, key: string): OutputRow | undefined =>
  film.outputs.find((output) => output.name === name && output.key === key)
