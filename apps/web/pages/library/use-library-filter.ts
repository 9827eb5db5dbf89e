import { MediaKind } from '@reelwright/contract/media'
import { useSearchParams } from 'react-router'
import type { MediaFilter } from '../../media/media-queries.js'

/** What is looked for, and the entry that is open, stand in the address: a reload, a bookmark and the way back keep them. */
export const useLibraryFilter = () => {
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind')
  const filter: MediaFilter = {
    search: search.get('q') ?? undefined,
    kind: MediaKind.options.find((each) => each === kind),
    tag: search.get('tag') ?? undefined,
  }
  const set = (name: string, value: string | undefined): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return {
    filter,
    isFiltered: Boolean(filter.search || filter.kind || filter.tag),
    view: search.get('view') === 'list' ? ('list' as const) : ('grid' as const),
    entryId: search.get('entry') ?? undefined,
    /** The address with an entry open. */
    toEntry: (id: string): string => {
      const next = new URLSearchParams(search)
      next.set('entry', id)
      return `?${next}`
    },
    set,
    clear: () => setSearch({}, { replace: true }),
  }
}
