import { type StepRow, steps } from '@reelwright/data/tables/steps'
import { isFault } from '@reelwright/film/fault'
import type { Failure } from '@reelwright/providers/ports/call'
import { and, eq, sql } from 'drizzle-orm'
import { tell } from '../events.js'
import { OF_SCENES } from '../formats/advance-scenes.js'
import { advanceTogether } from '../formats/advance-together.js'
import { notAskedAgain } from '../ledger/without-promise.js'
import type { Bell, QueueName } from '../queue/bell.js'
import { diskFull, explain, RESERVE, roomLately, watchRoom } from '../room.js'
import { findStepKind } from '../steps/list.js'
import { SCENE_GONE } from '../steps/scene-to-make.js'
import type { Lane, Report } from '../steps/step.js'
import type { Studio } from '../studio.js'
import { studioOf } from '../vendor-keys/providers-of.js'
import { waitOf } from '../vendor-limits/waiting.js'
import { claimNext, freeStep, LEASE, renewLease } from './claim.js'

/** Times a step is begun before its failure is final. */
const ATTEMPTS = 4

const reporter = (studio: Studio, step: StepRow, label: string): Report => {
  let last = 0
  return (share, detail = {}) => {
    const now = Date.now()
    if (now - last < 250 && share < 1) return
    last = now
    const { organizationId, projectId } = step
    void studio.data
      .inOrganization(organizationId, ({ db }) =>
        db
          .update(steps)
          .set({ progress: share })
          .where(and(eq(steps.id, step.id), eq(steps.state, 'running'))),
      )
      .catch(() => {})
    void tell(studio.data.pool, {
      event: 'step',
      organizationId,
      projectId,
      data: {
        id: step.id,
        kind: step.kind,
        label,
        subject: step.subject,
        state: 'running',
        progress: share,
        ...detail,
      },
    }).catch(() => {})
  }
}

/** Tells words in the order in which they came, whatever connection carries them. */
const teller = (studio: Studio, { id, organizationId, projectId, kind, subject, attempts }: StepRow, label: string) => {
  let told: Promise<unknown> = Promise.resolve()
  return (words: string): void => {
    const data = { id, kind, label, subject, attempt: attempts, words }
    told = told.then(() => tell(studio.data.pool, { event: 'words', organizationId, projectId, data })).catch(() => {})
  }
}

type Failed = { code: string; message: string; kind: 'input' | 'failure' }

const failureOf = (error: unknown): Failed =>
  isFault(error)
    ? { code: error.code, message: error.message, kind: error.kind }
    : { code: 'UNEXPECTED', message: error instanceof Error ? error.message : String(error), kind: 'failure' }

const FINAL = new Set(['DISK_FULL', 'FFMPEG_MISSING', 'VOICE_MISSING', 'GLYPH_MISSING', 'QUALITY_FAILED', 'CALL_UNKNOWN'])

/** What may pass by itself is tried again, later each time; what a person must mend is not. */
export const mayPass = (error: unknown, step: Pick<StepRow, 'attempts'>): boolean => {
  if (isFault(error) && error.code === 'DATABASE_GONE') return true // not the step's own failure, however often it comes
  if (step.attempts >= ATTEMPTS) return false
  if (!isFault(error)) return true
  const sorted = (error.cause as Partial<Failure> | undefined)?.kind
  return error.kind === 'failure' && !FINAL.has(error.code) && sorted !== 'broken' && sorted !== 'quota'
}

const backOff = (attempts: number): Date => new Date(Date.now() + 500 * 2 ** Math.min(attempts, ATTEMPTS) * (0.75 + Math.random() / 2))

/** Waits for its turn with a vendor: nothing failed, and no attempt is counted. */
const putOff = (wait: number): Partial<StepRow> => ({
  state: 'ready',
  progress: 0,
  failure: null,
  notBefore: new Date(Date.now() + wait),
  attempts: sql`greatest(${steps.attempts} - 1, 0)` as never,
})

/** Rings when a step's time has come; where this process has gone by then, the sweep does. */
const ringAt = (bell: Bell, queue: QueueName, { organizationId, id }: StepRow, { notBefore }: Partial<StepRow>): void => {
  if (notBefore)
    setTimeout(() => void bell.ring(queue, { organizationId, stepId: id }).catch(() => {}), notBefore.getTime() - Date.now() + 10).unref()
}

const runTaken = async (
  studio: Studio,
  bell: Bell,
  worker: string,
  step: StepRow,
  queue: QueueName,
  stopping: AbortSignal,
  lane: Lane,
): Promise<void> => {
  const kind = findStepKind(step.kind)
  const lost = new AbortController()
  const heartbeat = setInterval(
    () => {
      renewLease(studio.data, step).then(
        (kept) => kept || lost.abort(),
        () => {},
      )
    },
    (LEASE * 1000) / 4,
  )
  const short = new AbortController()
  const unwatch = watchRoom(studio.scratch, () => short.abort())
  const signal = AbortSignal.any([stopping, lost.signal, short.signal])
  const report = reporter(studio, step, kind.label)
  const { organizationId, projectId } = step
  // A hint, and nobody waits for one: the lane is free for the next step while it is told.
  const say = (data: Record<string, unknown>): void =>
    void tell(studio.data.pool, {
      event: 'step',
      organizationId,
      projectId,
      data: { id: step.id, kind: step.kind, label: kind.label, subject: step.subject, ...data },
    }).catch(() => {})
  const write = teller(studio, step, kind.label)
  const log = studio.log?.child({ organizationId, projectId, stepId: step.id, kind: step.kind })
  const began = performance.now()
  let end: Partial<StepRow> = { state: 'done', progress: 1, failure: null }
  try {
    if ((await roomLately(studio.scratch)) < RESERVE) throw diskFull(studio.scratch)
    say({ state: 'running', progress: 0 })
    if (!kind.limited) await lane.enter(signal)
    await kind.run({ studio: await studioOf(studio, organizationId), step, signal, report, say: write, ...(kind.limited ? { lane } : {}) })
  } catch (error) {
    if (stopping.aborted) {
      log?.info('given up: the worker stops')
      await freeStep(studio.data, organizationId, step.id, worker)
      return
    }
    if (lost.signal.aborted) {
      log?.warn('lost to another worker: its lease had lapsed')
      return
    }
    const wait = waitOf(error)
    const cause = short.signal.aborted ? diskFull(studio.scratch, error) : await explain(error, studio.scratch)
    const failure = failureOf(cause)
    if (wait !== undefined) end = putOff(wait)
    else if (failure.code === SCENE_GONE) end = { state: 'cancelled', failure: null }
    else if (mayPass(cause, step)) end = { state: 'ready', failure, notBefore: backOff(step.attempts) }
    else end = { state: 'failed', failure: { ...failure, message: notAskedAgain(failure.message, step.attempts) } }
  } finally {
    clearInterval(heartbeat)
    unwatch()
    lane.leave() // what is left is to write it down
  }
  let mine = false
  await advanceTogether(studio, bell, organizationId, projectId, {
    sceneId: OF_SCENES.includes(step.kind) && end.state !== 'failed' ? step.subject : undefined,
    write: async ({ db }) => {
      const { rowCount } = await db
        .update(steps)
        .set({ worker: null, leaseUntil: null, updatedAt: new Date(), ...end })
        .where(and(eq(steps.id, step.id), eq(steps.state, 'running'), eq(steps.worker, worker)))
      mine = (rowCount ?? 0) > 0
    },
  })
  const spent = { state: end.state, attempt: step.attempts, ms: Math.round(performance.now() - began) }
  if (end.failure) log?.warn({ ...spent, failure: end.failure }, 'step failed')
  else log?.info(spent, end.state === 'ready' ? 'step put off: its vendor has no place for it now' : 'step done')
  if (mine) ringAt(bell, queue, step, end)
  if (mine) say({ state: end.state, progress: end.progress, failure: end.failure ?? undefined })
}

/** A worker by its name, and the ids of the steps it is at. */
export type Self = { readonly worker: string; readonly atWork: Set<string> }

/** Runs the next step of a queue and asks what follows from it; false when none was open. */
export const runStep = async (
  studio: Studio,
  bell: Bell,
  { worker, atWork }: Self,
  queue: QueueName,
  stopping: AbortSignal,
  lane: Lane,
): Promise<boolean> => {
  if (stopping.aborted) return false
  const step = await claimNext(studio.data, queue, worker, atWork)
  if (!step) return false
  atWork.add(step.id)
  try {
    await runTaken(studio, bell, worker, step, queue, stopping, lane)
  } finally {
    atWork.delete(step.id)
  }
  return true
}
