import { NavLink, Outlet } from 'react-router'
import { useMay } from '../../api/session.js'
import { classes } from '../../ui/classes.js'
import { Page } from '../../ui/page.js'
import { settings } from '../../words/settings.js'

const SECTIONS = [
  ['/settings', settings.sections.profile, 'viewer'],
  ['/settings/appearance', settings.sections.appearance, 'viewer'],
  ['/settings/organization', settings.sections.organization, 'viewer'],
  ['/settings/members', settings.sections.members, 'viewer'],
  ['/settings/provider-keys', settings.sections.providerKeys, 'admin'],
  ['/settings/limits', settings.sections.limits, 'viewer'],
  ['/settings/api-keys', settings.sections.apiKeys, 'viewer'],
  ['/settings/notifications', settings.sections.notifications, 'admin'],
  ['/settings/activity', settings.sections.activity, 'admin'],
] as const

const link = ({ isActive }: { readonly isActive: boolean }): string =>
  classes(
    'flex h-8 items-center rounded-md px-2.5 font-medium whitespace-nowrap transition-colors',
    isActive ? 'bg-accent-wash text-accent-ink' : 'text-quiet hover:bg-sunken hover:text-ink',
  )

/** What a person and an organization can set. */
export const Settings = () => {
  const admin = useMay('admin')
  return (
    <Page title={settings.title}>
      <div className="grid grid-cols-1 gap-8 md:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label={settings.title} className="flex gap-1 overflow-x-auto md:flex-col">
          {SECTIONS.filter(([, , needs]) => needs === 'viewer' || admin).map(([to, name]) => (
            <NavLink key={to} to={to} end className={link}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="flex min-w-0 flex-col gap-6">
          <Outlet />
        </div>
      </div>
    </Page>
  )
}
