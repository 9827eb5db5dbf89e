import { type ReactNode, useEffect } from 'react'
import { classes } from './classes.js'

/** A page of the studio: its title in the window, a heading, what can be done, and the rest. */
export const Page = ({
  title,
  lead,
  actions,
  wide = false,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) => {
  useTitle(title)
  return (
    <div className={classes('mx-auto w-full px-4 py-6 sm:px-8 sm:py-8', wide ? 'max-w-[110rem]' : 'max-w-6xl')}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl">{title}</h1>
          {lead && <p className="mt-1 text-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title ? `${title} · Reelwright` : 'Reelwright'
  }, [title])
}

/** A part of a page with a heading of its own. */
export const Panel = ({
  title,
  lead,
  actions,
  children,
  className,
}: {
  readonly title?: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) => (
  <section className={classes('rounded-xl border border-line bg-panel', className)}>
    {(title || actions) && (
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-3">
        <div>
          <h2 className="text-sm">{title}</h2>
          {lead && <p className="mt-0.5 text-xs text-faint">{lead}</p>}
        </div>
        {actions}
      </header>
    )}
    <div className="p-5">{children}</div>
  </section>
)
