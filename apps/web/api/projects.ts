import type { ProjectSummary } from '@reelwright/contract/project'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from './studio.js'

export type FilmFilter = {
  readonly search?: string
  readonly format?: ProjectSummary['format']
  readonly status?: ProjectSummary['status']
  readonly trash?: boolean
}

/** Films, the newest first, a page at a time. */
export const filmsQuery = ({ search, format, status, trash }: FilmFilter = {}, limit = 24) =>
  infiniteQueryOptions({
    queryKey: ['projects', { search, format, status, trash, limit }],
    queryFn: ({ pageParam }) =>
      answerOf(
        studio.GET('/api/projects', {
          params: {
            query: {
              limit,
              ...(search ? { search } : {}),
              ...(format ? { format } : {}),
              ...(status ? { status } : {}),
              ...(trash ? { trash: 'true' as never } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** A film whole. */
export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: () => answerOf(studio.GET('/api/projects/{id}', { params: { path: { id } } })),
  })
