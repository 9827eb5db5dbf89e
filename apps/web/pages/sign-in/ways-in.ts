import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from '../../api/studio.js'

/** How accounts are made and entered on this studio. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answerOf(studio.GET('/api/auth/ways-in')),
})
