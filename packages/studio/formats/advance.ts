import { newId } from '@reelwright/data/id'
import { projects } from '@reelwright/data/tables/projects'
import { scenes } from '@reelwright/data/tables/scenes'
import { type StepRow, steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import { fail } from '@reelwright/film/fault'
import { and, eq } from 'drizzle-orm'
import { tell } from '../events.js'
import type { Bell } from '../queue/bell.js'
import { findStepKind } from '../steps/list.js'
import type { Studio } from '../studio.js'
import { type FilmState, loadFilm, lockFilm } from './film-state.js'
import { FORMATS } from './list.js'
import type { Verdict, Wanted } from './wanted.js'

/** Writes a wanted step down; one that was done for an earlier wish is opened again, its calls are found by key. */
const want = async ({ db, organizationId }: Tenant, projectId: string, wanted: Wanted): Promise<StepRow | undefined> => {
  const [row] = await db
    .insert(steps)
    .values({ id: newId('step'), organizationId, projectId, ...wanted })
    .onConflictDoUpdate({
      target: [steps.projectId, steps.kind, steps.subject, steps.key],
      set: { state: 'ready', attempts: 0, progress: 0, notBefore: null },
      setWhere: eq(steps.state, 'done'),
    })
    .returning()
  return row
}

const record = async ({ db }: Tenant, film: FilmState, verdict: Verdict): Promise<boolean> => {
  const { project } = film
  for (const row of film.scenes) {
    const status = verdict.scenes.get(row.id)
    if (status && status !== row.status) await db.update(scenes).set({ status, updatedAt: new Date() }).where(eq(scenes.id, row.id))
  }
  if (project.status === verdict.status && project.pausedReason === verdict.pausedReason) return false
  await db
    .update(projects)
    .set({
      status: verdict.status,
      pausedReason: verdict.pausedReason,
      updatedAt: new Date(),
    })
    .where(eq(projects.id, project.id))
  return true
}

/**
 * Decides what a film needs next, writes it down and rings for it. Safe to call at any time, any number of times.
 * What `first` writes is decided upon in the same transaction: no crash comes between a step's end and what follows from it.
 */
export const advance = async (
  studio: Studio,
  bell: Bell,
  organizationId: string,
  projectId: string,
  first?: (tenant: Tenant) => Promise<unknown>,
): Promise<Verdict> => {
  const { opened, verdict, changed } = await studio.data.inOrganization(organizationId, async (tenant) => {
    await lockFilm(tenant, projectId)
    await first?.(tenant)
    const film = await loadFilm(tenant, projectId)
    const judge = FORMATS[film.project.format]
    if (!judge) throw fail('FORMAT_UNKNOWN', `This version makes no films of the format ${film.project.format}.`)
    const verdict = film.project.cancelledAt
      ? {
          wanted: [],
          status: film.project.status,
          pausedReason: 'cancelled',
          scenes: new Map(),
        }
      : judge(film, studio.providers)
    const opened: StepRow[] = []
    for (const wanted of verdict.wanted) {
      const row = await want(tenant, projectId, wanted)
      if (row) opened.push(row)
    }
    return { opened, verdict, changed: await record(tenant, film, verdict) }
  })
  for (const step of opened)
    await bell.ring(findStepKind(step.kind).queue, {
      organizationId,
      stepId: step.id,
    })
  if (changed)
    await tell(studio.data.pool, {
      event: 'project',
      organizationId,
      projectId,
      data: { status: verdict.status, pausedReason: verdict.pausedReason },
    })
  return verdict
}

/** Opens a film's failed steps again: what a person does after mending the cause. */
export const retryFailed = async (studio: Studio, bell: Bell, organizationId: string, projectId: string): Promise<number> => {
  let count = 0
  await advance(studio, bell, organizationId, projectId, async ({ db }) => {
    const { rowCount } = await db
      .update(steps)
      .set({ state: 'ready', attempts: 0, notBefore: null })
      .where(and(eq(steps.projectId, projectId), eq(steps.state, 'failed')))
    count = rowCount ?? 0
  })
  return count
}
