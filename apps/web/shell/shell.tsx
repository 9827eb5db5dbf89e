import { Plus, WifiOff } from 'lucide-react'
import { Suspense } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router'
import { useLiveState } from '../api/live.js'
import { useMay } from '../api/session.js'
import { buttonClasses } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { shell } from '../words/shell.js'
import { AccountMenu } from './account-menu.js'
import { Mark } from './mark.js'
import { NAV } from './pages.js'
import { useAwayFor } from './use-away-for.js'

const linkClasses = ({ isActive }: { readonly isActive: boolean }): string =>
  classes(
    'flex h-8 items-center gap-2.5 rounded-md px-2.5 font-medium transition-colors [&_svg]:size-4',
    isActive ? 'bg-accent-wash text-accent-ink' : 'text-quiet hover:bg-sunken hover:text-ink',
  )

const phoneClasses = ({ isActive }: { readonly isActive: boolean }): string =>
  classes('flex flex-1 flex-col items-center gap-0.5 py-2 text-2xs font-medium [&_svg]:size-5', isActive ? 'text-accent-ink' : 'text-quiet')

const SideBar = () => {
  const may = useMay('editor')
  return (
    <nav
      aria-label={shell.nav}
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col gap-1 border-r border-line bg-panel px-3 py-4 md:flex"
    >
      <Link to="/" className="mb-4 flex items-center gap-2.5 rounded-md px-1.5">
        <Mark className="size-7" />
        <span className="font-semibold tracking-tight">{shell.name}</span>
      </Link>
      {may && (
        <Link to="/new" className={classes(buttonClasses({ kind: 'primary' }), 'mb-3')}>
          <Plus aria-hidden />
          {shell.newFilm}
        </Link>
      )}
      {NAV.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={linkClasses}>
          <Icon aria-hidden />
          {label}
        </NavLink>
      ))}
      <div className="mt-auto">
        <AccountMenu />
      </div>
    </nav>
  )
}

const PhoneBars = () => {
  const may = useMay('editor')
  return (
    <>
      <header className="sticky top-0 z-20 flex items-center justify-between border-b border-line bg-panel/95 px-4 py-2 backdrop-blur md:hidden">
        <Link to="/" className="flex items-center gap-2">
          <Mark className="size-7" />
          <span className="font-semibold tracking-tight">{shell.name}</span>
        </Link>
        <div className="flex items-center gap-1">
          {may && (
            <Link to="/new" className={buttonClasses({ kind: 'primary', size: 'small' })}>
              <Plus aria-hidden />
              {shell.newFilm}
            </Link>
          )}
          <AccountMenu short />
        </div>
      </header>
      <nav
        aria-label={shell.nav}
        className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-panel/95 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
      >
        {NAV.filter(({ onPhone }) => onPhone).map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={phoneClasses}>
            <Icon aria-hidden />
            {label}
          </NavLink>
        ))}
      </nav>
    </>
  )
}

const AwayNote = () => {
  const away = useAwayFor(useLiveState(), 4_000)
  if (!away) return null
  return (
    <p role="status" className="flex items-center justify-center gap-2 bg-bad-wash px-4 py-1.5 text-xs text-bad">
      <WifiOff aria-hidden className="size-3.5" />
      {shell.away}
    </p>
  )
}

/** What stands around every page but the editor. */
export const Shell = () => (
  <>
    <a
      href="#page"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-panel focus:p-2"
    >
      {shell.skip}
    </a>
    <div className="md:flex">
      <SideBar />
      <div className="flex min-h-dvh min-w-0 flex-1 flex-col">
        <PhoneBars />
        <AwayNote />
        <main id="page" tabIndex={-1} className="min-w-0 flex-1 pb-20 outline-none md:pb-0">
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
    <ScrollRestoration />
  </>
)
