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

/**
 * Until the transaction ends, nobody else decides about the film. Comes before any other lock on what is the film's, and at
 * once: a statement that is only built is sent when somebody waits for it, behind those that were begun after it.
 */
export const lockFilm = ({ db }: Tenant, projectId: string): Promise<unknown> =>
  db.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId)).for('update').execute()

/** Reads a film whole; one in the trash only where that is said. @throws PROJECT_NOT_FOUND */
export const loadFilm = async (
  { db, organizationId }: Tenant,
  projectId: string,
  { trash = false }: { readonly trash?: boolean } = {},
): Promise<FilmState> => {
  const openOf = (table: typeof renderJobs | typeof exportWishes) => and(eq(table.projectId, projectId), eq(table.state, 'open'))
  // Begun together: one round trip.
  const [[project], sectionRows, sceneRows, takeRows, stepRows, outputRows, jobRows, exportRows] = await Promise.all([
    db.select().from(projects).where(eq(projects.id, projectId)),
    db.select().from(sections).where(eq(sections.projectId, projectId)).orderBy(asc(sections.order)),
    db.select().from(scenes).where(eq(scenes.projectId, projectId)).orderBy(asc(scenes.order)),
    db
      .select()
      .from(takes)
      .where(and(eq(takes.projectId, projectId), eq(takes.selected, true)))
      // The order in which they came is chance, and a palette follows from their order.
      .orderBy(asc(takes.sceneId), asc(takes.slot)),
    db.select().from(steps).where(eq(steps.projectId, projectId)).orderBy(asc(steps.createdAt)),
    db.select().from(outputs).where(eq(outputs.projectId, projectId)).orderBy(asc(outputs.createdAt)),
    db.select().from(renderJobs).where(openOf(renderJobs)).orderBy(asc(renderJobs.createdAt), asc(renderJobs.id)),
    db.select().from(exportWishes).where(openOf(exportWishes)).orderBy(asc(exportWishes.createdAt), asc(exportWishes.id)),
  ])
  if (!project || (project.deletedAt && !trash))
    throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', {
      field: 'id',
      given: projectId,
    })
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
