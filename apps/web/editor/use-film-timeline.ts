import type { TimelineView } from '@reelwright/contract/timeline'
import type { Edit } from '@reelwright/film/edits/edit'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { queries } from '../api/queries.js'
import { answerOf, studio } from '../api/studio.js'
import { tell, tellProblem } from '../ui/toasts.js'
import { editor as words } from '../words/editor.js'
import { type EditQueue, type Job, openEditQueue, shownTimeline } from './model/edit-queue.js'

const asked = (id: string, master: string) => ({ params: { path: { id }, query: master === '' ? {} : { master } } })

/** A film as one master has it. */
export const timelineQuery = (id: string, master: string) =>
  queryOptions({
    queryKey: ['project', id, 'timeline', master],
    queryFn: async () => (await answerOf(studio.GET('/api/projects/{id}/timeline', asked(id, master)))) as TimelineView,
  })

const sendJob = async (id: string, master: string, job: Job, revision: string): Promise<TimelineView> => {
  const to = asked(id, master)
  const view = (await answerOf<unknown>(
    job.kind === 'edit'
      ? studio.POST('/api/projects/{id}/timeline/edits', { ...to, body: { revision, edits: [...job.edits] as never } })
      : job.kind === 'undo'
        ? studio.POST('/api/projects/{id}/timeline/undo', { ...to, body: { revision } })
        : studio.POST('/api/projects/{id}/timeline/redo', { ...to, body: { revision } }),
  )) as TimelineView
  const { queryKey } = timelineQuery(id, master)
  // A reading that is broken off may have been of what others did after this: it is begun again.
  const reading = queries.isFetching({ queryKey }) > 0
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, view)
  if (reading) void queries.invalidateQueries({ queryKey })
  return view
}

const open = (id: string, master: string): EditQueue =>
  openEditQueue({
    send: (job, revision) => sendJob(id, master, job, revision),
    read: () => queries.fetchQuery({ ...timelineQuery(id, master), staleTime: 0 }),
    refused: tellProblem,
    merged: (lost, others) => {
      if (lost[0]) tellProblem(new Error(words.lost(lost.length, lost[0].reason)))
      // Without edits of others the studio itself went on, as with music for the new length: nobody needs to be told.
      else if (others > 0) tell({ title: words.merged })
    },
    nothing: (kind) => tell({ title: words.nothingTo[kind] }),
    wait: () => new Promise((done) => setTimeout(done, 3_000)),
  })

export type FilmTimeline = {
  readonly view: TimelineView | undefined
  /** With everything that is on its way. */
  readonly timeline: Timeline | undefined
  readonly saving: boolean
  readonly offline: boolean
  readonly error: unknown
  readonly reload: () => void
  readonly edit: (edits: readonly Edit[]) => void
  /** What comes next waits until it is done. */
  readonly step: (kind: 'undo' | 'redo') => void
}

/** A film's timeline and what is done to it. */
export const useFilmTimeline = (id: string, master: string): FilmTimeline => {
  const { data, error, refetch } = useQuery(timelineQuery(id, master))
  const queue = useMemo(() => open(id, master), [id, master])
  useEffect(() => {
    if (data) queue.know(data)
  }, [queue, data])
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  const saving = state.jobs.length > 0
  useEffect(() => {
    if (!saving) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [saving])
  const timeline = useMemo(() => shownTimeline(state), [state])
  const stepping = state.jobs.some(({ kind }) => kind !== 'edit')
  return {
    view: state.view,
    timeline,
    saving,
    offline: state.offline,
    error,
    reload: () => void refetch(),
    edit: (edits) => (stepping ? tell({ title: words.steppingBack }) : queue.push({ kind: 'edit', edits })),
    step: (kind) => queue.push({ kind }),
  }
}
