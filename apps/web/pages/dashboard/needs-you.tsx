import type { ProjectSummary } from '@reelwright/contract/project'
import { CircleCheck, CircleHelp } from 'lucide-react'
import { Link } from 'react-router'
import { FilmPicture } from '../../film/film-picture.js'
import { needsPerson, stateOf } from '../../film/film-state.js'
import { dashboard } from '../../words/dashboard.js'

/** Approvals, failures, caps and calls of unknown fate: everything that does not go on by itself. */
export const NeedsYou = ({ films, unknown }: { readonly films: readonly ProjectSummary[]; readonly unknown: number }) => {
  const waiting = films.filter(needsPerson)
  return (
    <section>
      <h2 className="mb-3 text-base">{dashboard.needsYou}</h2>
      {waiting.length === 0 && unknown === 0 && (
        <p className="flex items-center gap-2 text-quiet">
          <CircleCheck aria-hidden className="size-4 text-good" />
          {dashboard.nothingNeedsYou}
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {unknown > 0 && (
          <li>
            <Link to="/costs/unknown" className="flex gap-3 rounded-lg bg-accent-wash p-3">
              <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
              <span>
                <span className="block font-medium">{dashboard.unknownCalls(unknown)}</span>
                <span className="block text-xs text-quiet">{dashboard.unknownHelp}</span>
              </span>
            </Link>
          </li>
        )}
        {waiting.map((film) => (
          <li key={film.id}>
            <Link to={`/films/${film.id}`} className="-mx-2 flex items-center gap-3 rounded-lg p-2 hover:bg-sunken">
              <FilmPicture film={film} className="h-11 w-19 shrink-0 rounded-md" />
              <span className="min-w-0">
                <span className="block truncate font-medium">{film.title}</span>
                <span className="block truncate text-xs text-accent-ink">{stateOf(film).text}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
