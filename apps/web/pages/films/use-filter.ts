import { PROJECT_STATUSES } from '@reelwright/contract/status'
import { useSearchParams } from 'react-router'
import type { FilmFilter } from '../../api/projects.js'

export type FilmsView = 'grid' | 'list'

/** What is looked for stands in the address: a reload, a bookmark and the way back keep it. */
export const useFilter = () => {
  const [search, setSearch] = useSearchParams()
  const [format, status] = [search.get('format'), search.get('status')]
  const filter: FilmFilter = {
    search: search.get('q') ?? undefined,
    format: format === 'documentary' || format === 'property' ? format : undefined,
    status: PROJECT_STATUSES.find((each) => each === status),
    trash: search.get('trash') === '1' || undefined,
  }
  const set = (name: string, value: string | undefined): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return {
    filter,
    view: (search.get('view') === 'list' ? 'list' : 'grid') as FilmsView,
    set,
    clear: () => setSearch({}, { replace: true }),
  }
}
