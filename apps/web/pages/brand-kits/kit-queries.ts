import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'

/** The brand kits, the newest first, a page at a time. */
export const kitsQuery = infiniteQueryOptions({
  queryKey: ['brand-kits', 'pages'],
  queryFn: ({ pageParam }) =>
    answerOf(studio.GET('/api/brand-kits', { params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } } })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const kitQuery = (id: string) =>
  queryOptions({
    queryKey: ['brand-kit', id],
    queryFn: async (): Promise<BrandKitShown> =>
      (await answerOf(studio.GET('/api/brand-kits/{id}', { params: { path: { id } } }))) as BrandKitShown,
  })

export const kitsChanged = (): Promise<void> => queries.invalidateQueries({ queryKey: ['brand-kits'] })

/** The card of a kit as it stands; another address when the kit changed. */
export const cardUrl = ({ id, updatedAt }: Pick<BrandKitShown, 'id' | 'updatedAt'>, card: string, aspect: string): string =>
  `/api/brand-kits/${id}/preview.png?${new URLSearchParams({ card, aspect })}#${updatedAt}`
