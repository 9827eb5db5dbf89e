import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { dollars } from '../../ui/dollars.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { dashboard } from '../../words/dashboard.js'

/** The month began, in UTC as the ledger counts. */
const monthStart = (now: Date): string => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)).toISOString()

/** What was spent this month, and how much of the caps is used. */
export const Spending = () => {
  const usage = useQuery({
    queryKey: ['money', 'month'],
    queryFn: () => answerOf(studio.GET('/api/usage', { params: { query: { by: 'vendor', from: monthStart(new Date()) } } })),
  })
  const caps = useQuery({ queryKey: ['money', 'caps'], queryFn: () => answerOf(studio.GET('/api/caps')) })
  const error = usage.error ?? caps.error
  const { organization, day } = caps.data ?? {}
  return (
    <section>
      <header className="mb-3 flex items-baseline justify-between">
        <h2 className="text-base">{dashboard.spending}</h2>
        <Link to="/costs" className="text-xs font-medium text-accent-ink underline-offset-4 hover:underline">
          {dashboard.costs}
        </Link>
      </header>
      {error && <ProblemNote error={error} />}
      {!usage.data && !error && <Skeleton className="h-16" />}
      {usage.data && (
        <div>
          <p className="figures text-3xl font-semibold tracking-tight">{dollars(usage.data.spent)}</p>
          {Number(usage.data.reserved) > 0 && <p className="text-xs text-quiet">{dashboard.reserved(dollars(usage.data.reserved))}</p>}
          {organization?.cap ? (
            <>
              <ProgressBar
                label={dashboard.spending}
                value={Math.min(1, Number(organization.spent) / Number(organization.cap))}
                className="mt-3"
              />
              <p className="mt-1.5 text-xs text-quiet">{dashboard.ofCap(dollars(organization.cap))}</p>
            </>
          ) : (
            <p className="mt-1 text-xs text-quiet">
              {dashboard.noCap}{' '}
              <Link to="/settings/limits" className="font-medium text-accent-ink underline-offset-4 hover:underline">
                {dashboard.setCap}
              </Link>
            </p>
          )}
          {day?.cap && <p className="mt-1 text-xs text-quiet">{dashboard.today(dollars(day.spent), dollars(day.cap))}</p>}
        </div>
      )}
    </section>
  )
}
