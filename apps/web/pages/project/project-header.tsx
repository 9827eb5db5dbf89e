import type { Project } from '@reelwright/contract/project'
import { AlignLeft, ChevronRight, Film, LayoutGrid, SquarePlay } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { useMay } from '../../api/session.js'
import { Badge, type Tone } from '../../ui/badge.js'
import { classes } from '../../ui/classes.js'
import { clockOf } from '../../ui/times.js'
import { films } from '../../words/films.js'
import { project as words } from '../../words/project.js'
import { ProjectMenu } from './project-menu.js'
import { WorkProgress } from './work-progress.js'

const tone = ({ status, pausedReason }: Project): Tone => {
  if (status === 'FAILED') return 'bad'
  if (status === 'EXPORTED' || status === 'COMPLETE') return 'good'
  return pausedReason ? 'asks' : 'busy'
}

const TABS = [
  { to: 'script', label: words.tabs.script, icon: AlignLeft },
  { to: '', label: words.tabs.storyboard, icon: LayoutGrid },
  { to: 'timeline', label: words.tabs.timeline, icon: Film },
  { to: 'finish', label: words.tabs.finish, icon: SquarePlay },
] as const

const tabClasses = ({ isActive }: { readonly isActive: boolean }): string =>
  classes(
    'relative flex h-10 items-center gap-2 px-3 font-medium whitespace-nowrap transition-colors [&_svg]:size-4 max-sm:[&_svg]:hidden',
    isActive
      ? 'text-ink after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent'
      : 'text-quiet hover:text-ink',
  )

/** The film's name, format and status, its menu, what is being made, and the ways to its pages. */
export const ProjectHeader = ({ project }: { readonly project: Project }) => {
  const may = useMay('editor')
  const { id, title, format, status, duration } = project
  return (
    <header className="border-b border-line bg-panel">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 pt-3 sm:flex sm:px-6 sm:pt-4">
        <div className="flex min-w-0 items-center gap-1.5 sm:flex-1">
          <Link to="/films" className="hidden text-quiet hover:text-ink sm:block">
            {films.title}
          </Link>
          <ChevronRight aria-hidden className="hidden size-4 shrink-0 text-faint sm:block" />
          <h1 className="truncate text-lg" title={title}>
            {title}
          </h1>
        </div>
        <div className="order-last col-span-2 flex items-center gap-2 text-xs text-quiet sm:order-none">
          <span className="whitespace-nowrap">
            {words.formats[format]}
            {duration !== null && <span className="figures text-faint"> · {clockOf(duration)}</span>}
          </span>
          <Badge tone={tone(project)}>{films.statuses[status]}</Badge>
        </div>
        {may && <ProjectMenu project={project} />}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <nav aria-label={words.tabs.label} className="flex max-w-full overflow-x-auto overflow-y-hidden px-1 sm:px-3">
          {TABS.map(({ to, label, icon: Icon }) => (
            <NavLink key={label} to={to === '' ? `/films/${id}` : `/films/${id}/${to}`} end className={tabClasses}>
              <Icon aria-hidden />
              {label}
            </NavLink>
          ))}
        </nav>
        <WorkProgress project={project} />
      </div>
    </header>
  )
}
