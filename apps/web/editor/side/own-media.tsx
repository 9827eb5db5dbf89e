import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MediaPicture } from '../../media/media-picture.js'
import { libraryQuery } from '../../media/media-queries.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { SearchField } from '../../ui/search-field.js'
import { ShowMore } from '../../ui/show-more.js'
import { clockOf } from '../../ui/times.js'
import { library } from '../../words/library.js'
import { broughtMedia } from '../model/brought.js'
import { BroughtTile } from './brought-tile.js'

/** What the organization's library has that a film can show or play. */
export const OwnMedia = () => {
  const [search, setSearch] = useState('')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...libraryQuery({ search }, 40),
    placeholderData: keepPreviousData,
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const fitting = items.flatMap((media) => {
    const brought = broughtMedia(media)
    return brought ? [{ media, brought }] : []
  })
  return (
    <div className="flex flex-col gap-3">
      <SearchField label={library.search} value={search} onSearch={setSearch} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-32" />}
      {data && fitting.length === 0 && (
        <p className="py-6 text-center text-xs text-faint">{search ? library.nothingFound : library.emptyTitle}</p>
      )}
      <ul className="grid grid-cols-2 gap-2">
        {fitting.map(({ media, brought }) => (
          <BroughtTile
            key={media.id}
            brought={brought}
            below={[library.kinds[media.kind], media.duration === null ? '' : clockOf(media.duration)].filter(Boolean).join(' · ')}
          >
            <MediaPicture media={media} className="aspect-video" />
          </BroughtTile>
        ))}
      </ul>
      {hasNextPage && <ShowMore label={library.more} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  )
}
