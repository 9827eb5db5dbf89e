import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Images, Link2, Search } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../api/session.js'
import { ACCEPTED } from '../../media/accepted.js'
import { libraryChanged, libraryQuery, tagsQuery } from '../../media/media-queries.js'
import { useUploads } from '../../media/use-uploads.js'
import { Button } from '../../ui/button.js'
import { FileButton } from '../../ui/file-button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { ShowMore } from '../../ui/show-more.js'
import { library } from '../../words/library.js'
import { ComingIn } from './coming-in.js'
import { DropAnywhere } from './drop-anywhere.js'
import { EntryDialog } from './entry-dialog.js'
import { ImportDialog } from './import-dialog.js'
import { LibraryFilters } from './library-filters.js'
import { MediaGrid } from './media-grid.js'
import { MediaTable } from './media-table.js'
import { useLibraryFilter } from './use-library-filter.js'

/** The organization's own media. */
export const OwnMedia = () => {
  const may = useMay('editor')
  const { filter, isFiltered, view, clear } = useLibraryFilter()
  const [byAddress, setByAddress] = useState(false)
  const uploads = useUploads(() => void libraryChanged())
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...libraryQuery(filter),
    placeholderData: keepPreviousData,
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const { data: tags = [] } = useQuery(tagsQuery)
  const bring = may && (
    <>
      <Button onClick={() => setByAddress(true)}>
        <Link2 aria-hidden />
        <span className="max-sm:sr-only">{library.fromAddress}</span>
      </Button>
      <FileButton kind="primary" multiple label={library.upload} accept={ACCEPTED} onFiles={uploads.add} />
    </>
  )
  return (
    <>
      <LibraryFilters tags={tags.map(({ tag }) => tag)}>{bring}</LibraryFilters>
      <ComingIn coming={uploads.coming} again={uploads.again} drop={uploads.drop} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} className="mb-4" />}
      {isPending && (
        <div className="flex flex-wrap gap-2">
          {[1.4, 0.75, 1.4, 1.6, 1.2, 1.4, 0.75, 1.5, 1.2, 1.4].map((ratio, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes of what is coming
            <div key={index} style={{ flexGrow: ratio, flexBasis: `${ratio * 12}rem` }}>
              <Skeleton className="h-48" />
            </div>
          ))}
        </div>
      )}
      {data && items.length === 0 && isFiltered && (
        <EmptyState icon={<Search />} title={library.nothingFoundTitle} action={<Button onClick={clear}>{library.clear}</Button>}>
          {library.nothingFound}
        </EmptyState>
      )}
      {data && items.length === 0 && !isFiltered && (
        <EmptyState icon={<Images />} title={library.emptyTitle}>
          {may ? library.empty : library.emptyForViewer}
        </EmptyState>
      )}
      {items.length > 0 && (view === 'grid' ? <MediaGrid items={items} /> : <MediaTable items={items} />)}
      {hasNextPage && <ShowMore label={library.more} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
      {may && <DropAnywhere onFiles={uploads.add} />}
      <ImportDialog open={byAddress} onOpenChange={setByAddress} />
      <EntryDialog items={items} />
    </>
  )
}
