import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { openLive, useLive } from '../api/live.js'
import { refreshBy } from '../api/refresh.js'
import { sessionQuery } from '../api/session.js'
import { ProblemNote } from '../ui/notes.js'
import { Starting } from './starting.js'

const Live = ({ organizationId, from }: { readonly organizationId: string; readonly from: string }) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another organization has other events
  useEffect(() => openLive(from), [organizationId])
  useLive(refreshBy)
  return null
}

/** Pages for who is signed in; whoever is not comes back here afterwards. */
export const SignedIn = () => {
  const { data, error, refetch, isPending } = useQuery(sessionQuery)
  const { pathname, search } = useLocation()
  if (isPending) return <Starting />
  if (data === undefined)
    return (
      <div className="mx-auto max-w-xl px-4 py-16">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (data === null) return <Navigate to={`/log-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <>
      <Live organizationId={data.organization.id} from={data.lastEvent} />
      <Outlet />
    </>
  )
}
