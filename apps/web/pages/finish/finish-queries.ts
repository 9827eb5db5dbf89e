import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from '../../api/studio.js'

const path = (id: string) => ({ params: { path: { id } } })

export const filesQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id, 'files'], queryFn: () => answerOf(studio.GET('/api/projects/{id}/files', path(id))) })

export const mastersQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id, 'masters'], queryFn: () => answerOf(studio.GET('/api/projects/{id}/masters', path(id))) })

/** Asked again while something is being made: progress is told in passing only. */
export const renderJobsQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id, 'render-jobs'],
    queryFn: () => answerOf(studio.GET('/api/projects/{id}/render-jobs', { params: { path: { id }, query: { limit: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'QUEUED' || status === 'PROCESSING') ? 1_500 : false,
  })

export const exportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id, 'exports'],
    queryFn: () => answerOf(studio.GET('/api/projects/{id}/exports', { params: { path: { id }, query: { limit: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'QUEUED' || status === 'PROCESSING') ? 1_500 : false,
  })

export const watchLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id, 'watch-links'],
    queryFn: () => answerOf(studio.GET('/api/projects/{id}/watch-links', { params: { path: { id }, query: { limit: 50 } } })),
  })
