import { useInfiniteQuery } from '@tanstack/react-query'
import { Palette } from 'lucide-react'
import { useMay } from '../../api/session.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { ShowMore } from '../../ui/show-more.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { kitsQuery } from './kit-queries.js'
import { KitTile } from './kit-tile.js'
import { NewKit } from './new-kit.js'

const GRID = 'grid gap-x-5 gap-y-8 sm:grid-cols-2 xl:grid-cols-3'

/** How the organization's offices and agents show themselves. */
export const BrandKits = () => {
  const may = useMay('editor')
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(kitsQuery)
  const kits = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={words.title} lead={words.lead} wide actions={may && kits.length > 0 && <NewKit />}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} className="mb-4" />}
      {isPending && (
        <div className={GRID}>
          {['a', 'b', 'c'].map((key) => (
            <Skeleton key={key} className="aspect-video rounded-xl" />
          ))}
        </div>
      )}
      {data && kits.length === 0 && (
        <EmptyState icon={<Palette />} title={words.emptyTitle} action={may && <NewKit />}>
          {words.empty}
        </EmptyState>
      )}
      {kits.length > 0 && (
        <ul className={GRID}>
          {kits.map((kit) => (
            <KitTile key={kit.id} kit={kit} />
          ))}
        </ul>
      )}
      {hasNextPage && <ShowMore label={words.more} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </Page>
  )
}
