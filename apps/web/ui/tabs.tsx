import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { classes } from './classes.js'

export type Tab = { readonly to: string; readonly label: ReactNode; readonly end?: boolean }

const tabClasses = ({ isActive }: { readonly isActive: boolean }): string =>
  classes(
    'flex h-10 items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap',
    isActive ? 'border-accent-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
  )

/** Pages beside one another under one heading. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="mb-5 flex gap-1 overflow-x-auto border-b border-line">
    {tabs.map(({ to, label: said, end }) => (
      <NavLink key={to} to={to} end={end} className={tabClasses}>
        {said}
      </NavLink>
    ))}
  </nav>
)
