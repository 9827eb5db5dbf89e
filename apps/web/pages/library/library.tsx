import { Outlet } from 'react-router'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { library } from '../../words/library.js'

/** What films are made with: own media, and what other people have. */
export const Library = () => (
  <Page title={library.title} lead={library.lead} wide>
    <Tabs
      label={library.title}
      tabs={[
        { to: '/library', label: library.tabs.own, end: true },
        { to: '/library/stock', label: library.tabs.stock },
      ]}
    />
    <Outlet />
  </Page>
)
