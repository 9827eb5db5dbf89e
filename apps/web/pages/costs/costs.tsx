import { useQuery } from '@tanstack/react-query'
import { Outlet } from 'react-router'
import { unknownCallsQuery } from '../../api/money.js'
import { Badge } from '../../ui/badge.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { costs } from '../../words/costs.js'

/** What was spent, on what, and what nobody knows. */
export const Costs = () => {
  const unknown = useQuery(unknownCallsQuery)
  const count = unknown.data?.items.length ?? 0
  return (
    <Page title={costs.title} lead={costs.lead}>
      <Tabs
        label={costs.title}
        tabs={[
          { to: '/costs', label: costs.tabs.overview, end: true },
          { to: '/costs/ledger', label: costs.tabs.ledger },
          {
            to: '/costs/unknown',
            label: (
              <>
                {costs.tabs.unknown}
                {count > 0 && <Badge tone="asks">{count}</Badge>}
              </>
            ),
          },
        ]}
      />
      <Outlet />
    </Page>
  )
}
