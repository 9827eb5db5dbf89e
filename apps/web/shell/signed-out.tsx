import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useSearchParams } from 'react-router'
import { draftsQuery } from '../api/drafts.js'
import { sessionQuery } from '../api/session.js'
import { isFirstAsked } from '../pages/welcome/welcome-draft.js'
import { signIn } from '../words/sign-in.js'
import { Mark } from './mark.js'
import { returnTo } from './return-to.js'
import { Starting } from './starting.js'

/** Log-in and what goes with it, beside a still of what the studio is for. */
export const SignedOut = () => {
  const { data, isPending } = useQuery(sessionQuery)
  const [search] = useSearchParams()
  const to = returnTo(search)
  const drafts = useQuery({ ...draftsQuery, enabled: Boolean(data) && to === '/' })
  if (isPending || drafts.isLoading) return <Starting />
  if (data) return <Navigate to={to === '/' && isFirstAsked(drafts.data) ? '/welcome' : to} replace />
  return (
    <div className="grid grid-cols-1 min-h-dvh lg:grid-cols-[minmax(24rem,1fr)_1.25fr]">
      <main className="flex flex-col justify-center px-6 py-10 sm:px-12">
        <div className="mx-auto w-full max-w-sm">
          <div className="mb-8 flex items-center gap-2.5">
            <Mark className="size-8" />
            <span className="text-base font-semibold tracking-tight">Reelwright</span>
          </div>
          <Outlet />
        </div>
      </main>
      <aside data-theme="dark" className="relative hidden overflow-hidden bg-sunken text-ink lg:flex lg:flex-col lg:justify-end">
        <img src="/sign-in.jpg" alt="" className="absolute inset-0 size-full object-cover" />
        <div className="absolute inset-0 bg-linear-to-t from-black/80 via-black/25 to-transparent" />
        <div className="relative p-12">
          <p className="text-2xl font-semibold tracking-tight text-white text-balance">{signIn.tagline}</p>
          <ul className="mt-4 space-y-1 text-white/80">
            {signIn.pitch.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </aside>
    </div>
  )
}
