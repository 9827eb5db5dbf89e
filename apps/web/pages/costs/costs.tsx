import { useQuery } from '@tanstack/react-query'
import { NavLink, Outlet } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { Badge } from '../../ui/badge.js'
import { classes } from '../../ui/classes.js'
import { Page } from '../../ui/page.js'
import { costs } from '../../words/costs.js'

const tab = ({ isActive }: { readonly isActive: boolean }): string =>
  classes(
    'flex h-10 items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap',
    isActive ? 'border-accent-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
  )

/** What was spent, on what, and what nobody knows. */
export const Costs = () => {
  const unknown = useQuery({
    queryKey: ['money', 'unknown'],
    queryFn: () => answerOf(studio.GET('/api/calls', { params: { query: { state: 'unknown', limit: 100 } } })),
  })
  const count = unknown.data?.items.length ?? 0
  return (
    <Page title={costs.title} lead={costs.lead}>
      <nav aria-label={costs.title} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
        <NavLink to="/costs" end className={tab}>
          {costs.tabs.overview}
        </NavLink>
        <NavLink to="/costs/ledger" className={tab}>
          {costs.tabs.ledger}
        </NavLink>
        <NavLink to="/costs/unknown" className={tab}>
          {costs.tabs.unknown}
          {count > 0 && <Badge tone="asks">{count}</Badge>}
        </NavLink>
      </nav>
      <Outlet />
    </Page>
  )
}
