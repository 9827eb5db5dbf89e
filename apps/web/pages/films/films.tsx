import { PROJECT_STATUSES } from '@reelwright/contract/status'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Clapperboard, LayoutGrid, List, Plus, Search, Trash2 } from 'lucide-react'
import { Link } from 'react-router'
import { filmsQuery } from '../../api/projects.js'
import { useMay } from '../../api/session.js'
import { FilmCard } from '../../film/film-card.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { IconButton } from '../../ui/icon-button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Page } from '../../ui/page.js'
import { SearchField } from '../../ui/search-field.js'
import { Segmented } from '../../ui/segmented.js'
import { films } from '../../words/films.js'
import { shell } from '../../words/shell.js'
import { FilmRow } from './film-row.js'
import { useFilter } from './use-filter.js'

const Filters = () => {
  const { filter, view, set } = useFilter()
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2">
      <SearchField label={films.search} value={filter.search ?? ''} onSearch={(words) => set('q', words)} className="w-full sm:w-64" />
      <Segmented
        label={films.formatFilter}
        value={filter.format ?? 'all'}
        segments={(['all', 'documentary', 'property'] as const).map((value) => ({ value, label: films.format[value] }))}
        onChange={(value) => set('format', value === 'all' ? undefined : value)}
      />
      <div className="w-44">
        <Choice
          label={films.statusFilter}
          value={filter.status ?? 'any'}
          options={[
            { value: 'any', label: films.anyStatus },
            ...PROJECT_STATUSES.map((value) => ({ value, label: films.statuses[value] })),
          ]}
          onChange={(value) => set('status', value === 'any' ? undefined : value)}
        />
      </div>
      <div className="ml-auto flex items-center gap-1">
        <IconButton label={films.trash} pressed={Boolean(filter.trash)} onClick={() => set('trash', filter.trash ? undefined : '1')}>
          <Trash2 aria-hidden />
        </IconButton>
        <Segmented
          label={films.view.name}
          value={view}
          segments={[
            { value: 'grid', label: <LayoutGrid aria-hidden />, name: films.view.grid },
            { value: 'list', label: <List aria-hidden />, name: films.view.list },
          ]}
          onChange={(value) => set('view', value === 'grid' ? undefined : value)}
        />
      </div>
    </div>
  )
}

const Nothing = () => {
  const { filter, clear } = useFilter()
  const may = useMay('editor')
  if (filter.search || filter.format || filter.status)
    return (
      <EmptyState icon={<Search />} title={films.nothingFoundTitle} action={<Button onClick={clear}>{films.clear}</Button>}>
        {films.nothingFound}
      </EmptyState>
    )
  if (filter.trash)
    return (
      <EmptyState icon={<Trash2 />} title={films.trashEmptyTitle}>
        {films.trashEmpty}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<Clapperboard />}
      title={films.emptyTitle}
      action={
        may && (
          <Link to="/new" className={buttonClasses({ kind: 'primary' })}>
            <Plus aria-hidden />
            {shell.newFilm}
          </Link>
        )
      }
    >
      {films.empty}
    </EmptyState>
  )
}

const GRID = 'grid grid-cols-1 gap-x-5 gap-y-7 min-[480px]:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4'

export const Films = () => {
  const { filter, view } = useFilter()
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...filmsQuery(filter),
    placeholderData: keepPreviousData,
  })
  const found = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={filter.trash ? films.trash : films.title} wide>
      <Filters />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} className="mb-4" />}
      {isPending && (
        <div className={GRID}>
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
            <Skeleton key={key} className="aspect-video rounded-xl" />
          ))}
        </div>
      )}
      {data && found.length === 0 && <Nothing />}
      {found.length > 0 && view === 'grid' && (
        <div className={GRID}>
          {found.map((film) => (
            <FilmCard key={film.id} film={film} />
          ))}
        </div>
      )}
      {found.length > 0 && view === 'list' && (
        <table className="w-full table-auto overflow-hidden rounded-xl border border-line bg-panel text-left">
          <thead className="border-b border-line text-xs text-faint">
            <tr>
              <th className="px-3 py-2 font-medium">{films.name}</th>
              <th className="px-3 font-medium">{films.status}</th>
              <th className="hidden px-3 font-medium sm:table-cell">{films.length}</th>
              <th className="hidden px-3 font-medium md:table-cell">{films.changed}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {found.map((film) => (
              <FilmRow key={film.id} film={film} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <div className="mt-8 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {films.more}
          </Button>
        </div>
      )}
    </Page>
  )
}
