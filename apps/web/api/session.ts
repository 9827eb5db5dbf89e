import type { SessionView } from '@reelwright/contract/auth'
import { isAtLeast, type Role } from '@reelwright/contract/role'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { isSignedOut } from './problem.js'
import { answerOf, studio } from './studio.js'

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return (await answerOf(studio.GET('/api/auth/session'))) as SessionView
    } catch (error) {
      if (isSignedOut(error)) return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** The session of a page that is only shown to who is signed in. */
export const useSession = (): SessionView => {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('This page is shown only to who is signed in.')
  return data
}

/** Whether the person may do what `role` may. */
export const useMay = (role: Role): boolean => isAtLeast(useSession().organization.role, role)
