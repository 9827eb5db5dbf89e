import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from '../../api/studio.js'

const path = (id: string) => ({ params: { path: { id } } })

/** A film's sections and scenes. */
export const storyboardQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id, 'storyboard'], queryFn: () => answerOf(studio.GET('/api/projects/{id}/scenes', path(id))) })

/** What was done to the storyboard, the last first. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id, 'history'],
    queryFn: () => answerOf(studio.GET('/api/projects/{id}/storyboard/history', { params: { path: { id }, query: { limit: 100 } } })),
  })

/** Everything that was made for a scene, the newest first. */
export const takesQuery = (projectId: string, sceneId: string) =>
  queryOptions({
    queryKey: ['project', projectId, 'takes', sceneId],
    queryFn: () => answerOf(studio.GET('/api/scenes/{id}/takes', { params: { path: { id: sceneId }, query: { limit: 100 } } })),
  })

/** What a film costs in every profile that costs something. */
export const estimateQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id, 'estimate'],
    queryFn: () => answerOf(studio.POST('/api/projects/{id}/estimate', { ...path(id), body: { clips: 0 } })),
  })

/** What a film may spend, and has. */
export const capQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id, 'cap'], queryFn: () => answerOf(studio.GET('/api/projects/{id}/cap', path(id))) })
