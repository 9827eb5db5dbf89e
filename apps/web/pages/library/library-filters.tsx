import { MediaKind } from '@reelwright/contract/media'
import { LayoutGrid, List, X } from 'lucide-react'
import { SearchField } from '../../ui/search-field.js'
import { Segmented } from '../../ui/segmented.js'
import { library } from '../../words/library.js'
import { useLibraryFilter } from './use-library-filter.js'

/** Tags that are offered; others are found by searching. */
const MOST = 24

/** What of the library is shown, and how. `tags` are all there are, the most used first. */
export const LibraryFilters = ({ tags, children }: { readonly tags: readonly string[]; readonly children?: React.ReactNode }) => {
  const { filter, view, set } = useLibraryFilter()
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField label={library.search} value={filter.search ?? ''} onSearch={(words) => set('q', words)} className="w-full sm:w-64" />
        <Segmented
          label={library.kind}
          value={filter.kind ?? 'all'}
          segments={(['all', ...MediaKind.options] as const).map((value) => ({ value, label: library.kinds[value] }))}
          onChange={(value) => set('kind', value === 'all' ? undefined : value)}
        />
        <div className="ml-auto flex items-center gap-2">
          <Segmented
            label={library.view.name}
            value={view}
            segments={[
              { value: 'grid', label: <LayoutGrid aria-hidden />, name: library.view.grid },
              { value: 'list', label: <List aria-hidden />, name: library.view.list },
            ]}
            onChange={(value) => set('view', value === 'grid' ? undefined : value)}
          />
          {children}
        </div>
      </div>
      {(filter.tag || tags.length > 0) && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="mr-1 text-xs text-faint">{library.tags}</span>
          {filter.tag ? (
            <button
              type="button"
              aria-label={`${library.tagged(filter.tag)}. ${library.everyTag}`}
              onClick={() => set('tag', undefined)}
              className="inline-flex h-6 items-center gap-1 rounded-full bg-accent-wash px-2.5 text-xs font-medium text-accent-ink"
            >
              {filter.tag}
              <X aria-hidden className="size-3" />
            </button>
          ) : (
            tags.slice(0, MOST).map((tag) => (
              <button
                key={tag}
                type="button"
                onClick={() => set('tag', tag)}
                className="h-6 rounded-full border border-line bg-panel px-2.5 text-xs text-quiet hover:border-line-strong hover:text-ink"
              >
                {tag}
              </button>
            ))
          )}
        </div>
      )}
    </div>
  )
}
