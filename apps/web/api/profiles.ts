import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from './studio.js'

/** Who makes films in the profiles that cost something, and by which models. */
export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: () => answerOf(studio.GET('/api/profiles')),
  staleTime: 5 * 60_000,
})
