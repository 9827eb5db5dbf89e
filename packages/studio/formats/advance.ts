import { newId } from '@reelwright/data/id'
import { projects } from '@reelwright/data/tables/projects'
import { scenes } from '@reelwright/data/tables/scenes'
import { type StepRow, steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import { fail, isFault } from '@reelwright/film/fault'
import type { Registry } from '@reelwright/providers/registry'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Bell } from '../queue/bell.js'
import { ringFor } from '../queue/ring-for.js'
import { endsOfWishes } from '../render-jobs/end-of-wishes.js'
import { endWishes } from '../render-jobs/end-wishes.js'
import type { Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { announce } from '../webhooks/announce.js'
import { failureOfSteps } from '../work-of.js'
import { advanceScenes } from './advance-scenes.js'
import { type FilmState, loadFilm, lockFilm } from './film-state.js'
import { FORMATS } from './list.js'
import type { Verdict, Wanted } from './wanted.js'

const nameOf = ({ kind, subject, key }: Wanted): string => `${kind} ${subject} ${key}`

/**
 * Writes down what a film wants and has not asked for yet; a step that was done for an earlier wish, or cancelled, is opened
 * again: its calls are found by key. Every step that ends comes here, so those that wait already must cost nothing.
 */
const wantAll = async ({ db, organizationId }: Tenant, film: FilmState, wanted: readonly Wanted[]): Promise<readonly StepRow[]> => {
  const open = new Set(film.steps.filter(({ state }) => state !== 'done' && state !== 'cancelled').map(nameOf))
  const fresh = wanted.filter((step) => !open.has(nameOf(step)))
  if (fresh.length === 0) return []
  return db
    .insert(steps)
    .values(fresh.map((step) => ({ id: newId('step'), organizationId, projectId: film.project.id, ...step })))
    .onConflictDoUpdate({
      target: [steps.projectId, steps.kind, steps.subject, steps.key],
      set: { state: 'ready', attempts: 0, progress: 0, notBefore: null },
      setWhere: inArray(steps.state, ['done', 'cancelled']),
    })
    .returning()
}

const record = async (tenant: Tenant, film: FilmState, verdict: Verdict): Promise<void> => {
  const { db } = tenant
  const { project } = film
  const changed = film.scenes.filter(({ id, status }) => (verdict.scenes.get(id) ?? status) !== status)
  for (const status of new Set(changed.map(({ id }) => verdict.scenes.get(id)))) {
    const ids = changed.filter(({ id }) => verdict.scenes.get(id) === status).map(({ id }) => id)
    await db.update(scenes).set({ status, updatedAt: new Date() }).where(inArray(scenes.id, ids))
  }
  const { fault } = verdict
  const failure = fault ? { kind: fault.kind, code: fault.code, message: fault.message } : null
  if (project.status === verdict.status && project.pausedReason === verdict.pausedReason && project.failure?.message === failure?.message)
    return
  // A step that cannot go on has its failure with it, not the film; whoever is told hears of it all the same.
  const why = failure ?? (verdict.pausedReason === 'failed' ? failureOfSteps(film.steps) : null)
  await announce(tenant, project, { status: verdict.status, pausedReason: verdict.pausedReason, failure: why })
  await db
    .update(projects)
    .set({
      status: verdict.status,
      pausedReason: verdict.pausedReason,
      failure,
      updatedAt: new Date(),
    })
    .where(eq(projects.id, project.id))
}

/** What the film's format decides. A film that cannot be put together has failed; nothing of it waits for ever. */
const judgeFilm = (film: FilmState, registry: Registry): Verdict => {
  const still = { wanted: [], scenes: new Map() }
  if (film.project.cancelledAt || film.project.deletedAt) return { ...still, status: film.project.status, pausedReason: 'cancelled' }
  const judge = FORMATS[film.project.format]
  if (!judge) throw fail('FORMAT_UNKNOWN', `This version makes no films of the format ${film.project.format}.`)
  try {
    return judge(film, registry)
  } catch (fault) {
    if (!isFault(fault)) throw fault
    return { ...still, status: 'FAILED', pausedReason: 'failed', fault }
  }
}

type Decided = { readonly film: FilmState; readonly verdict: Verdict }

/** What the film needs once the wishes that have come true, or never will, are out of the way. */
const decide = async (tenant: Tenant, film: FilmState, registry: Registry): Promise<Decided> => {
  const verdict = judgeFilm(film, registry)
  const ends = endsOfWishes(film, verdict)
  if (ends.renderJobs.length + ends.exports.length === 0) return { film, verdict }
  return decide(tenant, await endWishes(tenant, film, ends), registry)
}

/** Kinds of steps that come after the takes. */
const OF_MASTERS = ['render-master', 'inspect-master', 'write-files', 'render-stems', 'build-package', 'write-listing']

/** Work on masters that nobody wishes for any more, of a film that was changed since or of a render job that was cancelled: whoever is at it stops. */
const dropUnwished = async ({ db }: Tenant, projectId: string, { wished }: Verdict): Promise<void> => {
  if (!wished) return
  const unwished = wished.size > 0 ? notInArray(sql`${steps.kind} || ' ' || ${steps.key}`, [...wished]) : undefined
  await db
    .delete(steps)
    .where(and(eq(steps.projectId, projectId), inArray(steps.kind, OF_MASTERS), inArray(steps.state, ['ready', 'running']), unwished))
}

const decideWhole = async (
  tenant: Tenant,
  projectId: string,
  providers: Registry,
): Promise<{ readonly opened: readonly StepRow[]; readonly verdict: Verdict }> => {
  const loaded = await loadFilm(tenant, projectId, { trash: true })
  const { film, verdict } = await decide(tenant, loaded, providers)
  await dropUnwished(tenant, projectId, verdict)
  const opened = await wantAll(tenant, film, verdict.wanted)
  await record(tenant, film, verdict)
  return { opened, verdict }
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
  const providers = await providersOf(studio, organizationId)
  const { opened, verdict } = await studio.data.inOrganization(organizationId, async (tenant) => {
    await Promise.all([lockFilm(tenant, projectId), first?.(tenant)]) // one round trip; what comes first waits for the lock
    return decideWhole(tenant, projectId, providers)
  })
  await ringFor(bell, opened)
  return verdict
}

/** What follows from the ends of steps about single scenes, none of which failed: as `advance`, and the film is read whole only where it has to be. */
export const advanceByScenes = async (
  studio: Studio,
  bell: Bell,
  organizationId: string,
  projectId: string,
  sceneIds: readonly string[],
  first: (tenant: Tenant) => Promise<unknown>,
): Promise<void> => {
  const providers = await providersOf(studio, organizationId)
  const opened = await studio.data.inOrganization(organizationId, async (tenant) => {
    const [, , done] = await Promise.all([
      lockFilm(tenant, projectId),
      first(tenant),
      advanceScenes(tenant, providers, projectId, sceneIds),
    ])
    return done ? [] : (await decideWhole(tenant, projectId, providers)).opened
  })
  await ringFor(bell, opened)
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
