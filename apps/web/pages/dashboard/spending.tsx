import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { capsQuery, usageQuery } from '../../api/money.js'
import { dollars } from '../../ui/dollars.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { dashboard } from '../../words/dashboard.js'

/** What was spent this month, and how much of the caps is used. */
export const Spending = () => {
  const usage = useQuery(usageQuery('project', 'month'))
  const caps = useQuery(capsQuery)
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
