import type { Media } from '@reelwright/contract/media'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Images } from 'lucide-react'
import { useState } from 'react'
import { Modal } from '../ui/modal.js'
import { EmptyState, ProblemNote, Skeleton } from '../ui/notes.js'
import { SearchField } from '../ui/search-field.js'
import { Segmented } from '../ui/segmented.js'
import { ShowMore } from '../ui/show-more.js'
import { library, mediaSlot as words } from '../words/library.js'
import { MediaPicture } from './media-picture.js'
import { libraryQuery } from './media-queries.js'

type Props = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly kinds: readonly Media['kind'][]
  readonly onPick: (media: Media) => void
}

const Found = ({ kind, search, onPick }: { readonly kind: Media['kind']; readonly search: string; readonly onPick: Props['onPick'] }) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...libraryQuery({ kind, search }, 30),
    placeholderData: keepPreviousData,
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-40" />
  if (items.length === 0)
    return (
      <EmptyState icon={<Images />} title={search ? library.nothingFoundTitle : library.emptyTitle}>
        {search ? library.nothingFound : words.pickNothing}
      </EmptyState>
    )
  return (
    <>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4">
        {items.map((media) => (
          <li key={media.id} className="min-w-0">
            <button type="button" onClick={() => onPick(media)} className="group block w-full rounded-lg text-left">
              <MediaPicture media={media} className="aspect-4/3 rounded-lg border border-line group-hover:border-line-strong" />
              <span className="mt-1 block truncate text-xs">{media.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && <ShowMore label={library.more} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </>
  )
}

/** One entry of the library, out of the kinds that fit. */
export const MediaPicker = ({ open, onOpenChange, kinds, onPick }: Props) => {
  const [kind, setKind] = useState(kinds[0] as Media['kind'])
  const [search, setSearch] = useState('')
  return (
    <Modal open={open} onOpenChange={onOpenChange} title={words.pickTitle} width="large">
      <div className="mb-4 flex flex-wrap gap-2 p-1">
        <SearchField label={library.search} value={search} onSearch={setSearch} className="w-full sm:w-64" />
        {kinds.length > 1 && (
          <Segmented
            label={library.kind}
            value={kind}
            segments={kinds.map((value) => ({ value, label: library.kinds[value] }))}
            onChange={setKind}
          />
        )}
      </div>
      <Found kind={kind} search={search} onPick={onPick} />
    </Modal>
  )
}
