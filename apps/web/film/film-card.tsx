import type { ProjectSummary } from '@reelwright/contract/project'
import { Link } from 'react-router'
import { Badge } from '../ui/badge.js'
import { ago, dayOf } from '../ui/times.js'
import { films } from '../words/films.js'
import { FilmActions } from './film-actions.js'
import { FilmPicture } from './film-picture.js'
import { FilmProgress } from './film-progress.js'
import { isBeingMade, stateOf } from './film-state.js'

/** A film as grids show it: its picture first. */
export const FilmCard = ({ film }: { readonly film: ProjectSummary }) => {
  const { tone, text } = stateOf(film)
  return (
    <article className="group relative flex flex-col">
      <FilmPicture film={film} className="aspect-video rounded-xl border border-line transition-shadow group-hover:shadow-float" />
      <Badge tone={tone} className="absolute top-2.5 left-2.5 shadow-sm">
        {text}
      </Badge>
      <div className="mt-2.5 flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h3 className="truncate text-sm font-medium">
            <Link to={`/films/${film.id}`} className="after:absolute after:inset-0 after:rounded-xl">
              {film.title || films.untitled}
            </Link>
          </h3>
          <p className="truncate text-xs text-faint">
            {films.format[film.format]} · {film.deletedAt && film.purgedAt ? films.goesOn(dayOf(film.purgedAt)) : ago(film.updatedAt)}
          </p>
        </div>
        <div className="relative z-10">
          <FilmActions film={film} />
        </div>
      </div>
      {isBeingMade(film) && !film.deletedAt && (
        <div className="mt-1.5">
          <FilmProgress id={film.id} />
        </div>
      )}
    </article>
  )
}
