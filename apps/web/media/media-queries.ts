import type { Media } from '@reelwright/contract/media'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { queries } from '../api/queries.js'
import { answerOf, studio } from '../api/studio.js'

export type MediaFilter = { readonly search?: string; readonly kind?: Media['kind']; readonly tag?: string }

/** The library, the newest first, a page at a time. */
export const libraryQuery = ({ search, kind, tag }: MediaFilter = {}, limit = 60) =>
  infiniteQueryOptions({
    queryKey: ['library', { search, kind, tag, limit }],
    queryFn: ({ pageParam }) =>
      answerOf(
        studio.GET('/api/media', {
          params: {
            query: {
              limit,
              ...(search ? { search } : {}),
              ...(kind ? { kind } : {}),
              ...(tag ? { tag } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Every tag of the library, the most used first. */
export const tagsQuery = queryOptions({
  queryKey: ['library-tags'],
  queryFn: async () => (await answerOf(studio.GET('/api/media/tags'))).items,
})

/** An entry whole. */
export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: ['media', id],
    queryFn: () => answerOf(studio.GET('/api/media/{id}', { params: { path: { id } } })),
  })

/** Films and brand kits that use an entry. */
export const mediaUsesQuery = (id: string) =>
  queryOptions({
    queryKey: ['media', id, 'uses'],
    queryFn: async () => (await answerOf(studio.GET('/api/media/{id}/uses', { params: { path: { id } } }))).items,
  })

/** Something came into the library, or went. */
export const libraryChanged = async (): Promise<void> => {
  await Promise.all([['library'], ['library-tags']].map((queryKey) => queries.invalidateQueries({ queryKey })))
}

/** Puts an entry as it now is wherever it is shown. */
export const putMedia = (media: Media): void => {
  queries.setQueryData(mediaQuery(media.id).queryKey, media)
  queries.setQueriesData<{ readonly pages: readonly { readonly items: readonly Media[] }[] }>(
    { queryKey: ['library'] },
    (found) =>
      found && {
        ...found,
        pages: found.pages.map((page) => ({ ...page, items: page.items.map((each) => (each.id === media.id ? media : each)) })),
      },
  )
}
