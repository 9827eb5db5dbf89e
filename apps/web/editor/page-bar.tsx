import { ArrowLeft, CloudOff, SquarePlay } from 'lucide-react'
import { Link } from 'react-router'
import { buttonClasses } from '../ui/button.js'
import { Choice } from '../ui/choice.js'
import { Hint } from '../ui/hint.js'
import { editor as words } from '../words/editor.js'
import type { FilmTimeline } from './use-film-timeline.js'

/** The film's name, the way back, which version is seen, and whether everything is kept. */
export const PageBar = ({
  id,
  film,
  onMaster,
}: {
  readonly id: string
  readonly film: FilmTimeline
  readonly onMaster: (master: string) => void
}) => {
  const { view, saving, offline } = film
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-panel px-2">
      <Hint text={words.back}>
        <Link to={`/films/${id}`} aria-label={words.back} className="rounded-md p-2 text-quiet hover:bg-sunken hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" />
        </Link>
      </Hint>
      <h1 className="min-w-0 truncate text-sm" title={view?.timeline.title}>
        {view?.timeline.title ?? words.timeline}
      </h1>
      {view && (
        <span role="status" className="flex min-w-0 items-center gap-1.5 truncate text-xs text-faint max-sm:hidden">
          {offline && <CloudOff aria-hidden className="size-3.5 shrink-0 text-bad" />}
          <span className="truncate">{offline ? words.offline : saving ? words.saving : words.saved}</span>
          {view.setAside.length > 0 && (
            <span className="text-accent-ink" title={view.setAside.map(({ reason }) => reason).join('\n')}>
              · {words.setAside(view.setAside.length)}
            </span>
          )}
        </span>
      )}
      <span className="flex-1" />
      {view && view.masters.length > 1 && (
        <div className="w-36 shrink-0 max-sm:w-24">
          <Choice
            label={words.master}
            className="h-8"
            value={view.master}
            options={view.masters.map((name) => ({ value: name, label: name === '' ? words.masterFirst : name.replace('x', ':') }))}
            onChange={onMaster}
          />
        </div>
      )}
      <Link to={`/films/${id}/finish`} className={buttonClasses({ kind: 'primary', size: 'small' })}>
        <SquarePlay aria-hidden />
        {words.finish}
      </Link>
    </header>
  )
}
