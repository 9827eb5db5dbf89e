import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, Refusal } from './problem.js'

const retry = (failures: number, error: unknown): boolean =>
  failures < 3 && !(error instanceof Refusal && error.status >= 400 && error.status < 500)

const signOut = (error: unknown): void => {
  if (isSignedOut(error)) queries.setQueryData(['session'], null)
}

/** What is known of the studio in this tab; the truth stays there. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signOut }),
  mutationCache: new MutationCache({ onError: signOut }),
  defaultOptions: { queries: { retry, staleTime: 15_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
})
