import type { ProjectSummary } from '@reelwright/contract/project'
import { Link } from 'react-router'
import { FilmActions } from '../../film/film-actions.js'
import { FilmPicture } from '../../film/film-picture.js'
import { stateOf } from '../../film/film-state.js'
import { Badge } from '../../ui/badge.js'
import { ago, clockOf } from '../../ui/times.js'
import { films } from '../../words/films.js'

/** A film as the list shows it. */
export const FilmRow = ({ film }: { readonly film: ProjectSummary }) => {
  const { tone, text } = stateOf(film)
  return (
    <tr className="group border-b border-line last:border-0 hover:bg-sunken/60">
      <td className="w-full max-w-0 py-2 pr-3 pl-3">
        <Link to={`/films/${film.id}`} className="flex items-center gap-3">
          <FilmPicture film={film} className="h-10 w-18 shrink-0 rounded-md" />
          <span className="min-w-0">
            <span className="line-clamp-2 font-medium sm:line-clamp-1" title={film.title}>
              {film.title || films.untitled}
            </span>
            <span className="line-clamp-1 text-xs text-faint">{films.format[film.format]}</span>
          </span>
        </Link>
      </td>
      <td className="px-3">
        <Badge tone={tone}>{text}</Badge>
      </td>
      <td className="figures hidden px-3 text-quiet sm:table-cell">{film.duration === null ? '' : clockOf(film.duration)}</td>
      <td className="hidden px-3 whitespace-nowrap text-quiet md:table-cell">{ago(film.updatedAt)}</td>
      <td className="w-10 pr-2 text-right">
        <FilmActions film={film} />
      </td>
    </tr>
  )
}
