import type { TimelineView } from '@reelwright/contract/timeline'
import { applyEdits, type SetAside } from '@reelwright/film/edits/apply-edits'
import type { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { isRefusal } from '../../api/problem.js'

export type Job = { readonly kind: 'edit'; readonly edits: readonly Edit[] } | { readonly kind: 'undo' | 'redo' }
export type QueueState = { readonly jobs: readonly Job[]; readonly view: TimelineView | undefined; readonly offline: boolean }

/** What the queue asks of the world. */
export type Door = {
  readonly send: (job: Job, revision: string) => Promise<TimelineView>
  readonly read: () => Promise<TimelineView>
  /** What was refused and taken back. */
  readonly refused: (error: unknown) => void
  /** The film had changed meanwhile, by so many edits of others; these did not fit it any more. */
  readonly merged: (lost: readonly SetAside[], others: number) => void
  /** There was nothing to take back or to do again. */
  readonly nothing: (kind: 'undo' | 'redo') => void
  /** Until the studio may answer again. */
  readonly wait: () => Promise<void>
}

export type EditQueue = {
  readonly state: () => QueueState
  readonly subscribe: (listener: () => void) => () => void
  /** The newest view that was read otherwise. */
  readonly know: (view: TimelineView) => void
  readonly push: (job: Job) => void
}

const numberOf = ({ revision }: TimelineView): number => Number.parseInt(revision, 10)

/** The film with what is on its way. */
export const shownTimeline = ({ jobs, view }: QueueState): Timeline | undefined =>
  view &&
  applyEdits(
    view.timeline,
    jobs.flatMap((job) => (job.kind === 'edit' ? job.edits : [])),
  ).timeline

/** Changes sent one after another; what is on its way is put on top of what came from elsewhere. */
export const openEditQueue = (door: Door): EditQueue => {
  let state: QueueState = { jobs: [], view: undefined, offline: false }
  let running = false
  const listeners = new Set<() => void>()
  const become = (next: Partial<QueueState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  /** Jobs that can still be done on a film, and edits that cannot. */
  const fitting = (jobs: readonly Job[], view: TimelineView): { readonly jobs: readonly Job[]; readonly lost: readonly SetAside[] } => {
    const lost: SetAside[] = []
    let timeline = view.timeline
    const kept = jobs.filter((job) => {
      if (job.kind !== 'edit') return true
      const tried = applyEdits(timeline, job.edits)
      lost.push(...tried.setAside)
      if (tried.setAside.length === 0) timeline = tried.timeline
      return tried.setAside.length === 0
    })
    return { jobs: kept, lost }
  }

  const next = async (job: Job, revision: string): Promise<void> => {
    // By now it is known: what came before it in the queue has been answered.
    if ((job.kind === 'undo' && state.view?.canUndo === false) || (job.kind === 'redo' && state.view?.canRedo === false)) {
      become({ jobs: state.jobs.slice(1) })
      return door.nothing(job.kind)
    }
    try {
      const view = await door.send(job, revision)
      become({ jobs: state.jobs.slice(1), view, offline: false })
    } catch (error) {
      if (isRefusal(error, 'STUDIO_UNREACHABLE')) {
        become({ offline: true })
        return door.wait()
      }
      if (!isRefusal(error, 'TIMELINE_STALE')) {
        const rest = state.jobs.slice(1)
        become({ jobs: state.view ? fitting(rest, state.view).jobs : rest, offline: false })
        return door.refused(error)
      }
      const view = await door.read()
      const { jobs, lost } = fitting(state.jobs, view)
      become({ view, jobs, offline: false })
      const { changes } = error.problem as { readonly changes?: readonly unknown[] }
      door.merged(lost, changes?.length ?? 0)
    }
  }

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      for (let job = state.jobs[0]; job && state.view; job = state.jobs[0]) await next(job, state.view.revision)
    } catch (error) {
      become({ jobs: [], offline: false })
      door.refused(error)
    } finally {
      running = false
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    know: (view) => {
      // While something is on its way, a view may or may not have it already: the answer to it is waited for.
      if (state.jobs.length > 0 || state.view === view || (state.view && numberOf(view) < numberOf(state.view))) return
      become({ view })
    },
    push: (job) => {
      become({ jobs: [...state.jobs, job] })
      void run()
    },
  }
}
