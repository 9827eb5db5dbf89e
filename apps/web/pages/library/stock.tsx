import { Globe, PlugZap, Search } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../../api/session.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { classes } from '../../ui/classes.js'
import { Field, Input } from '../../ui/field.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Segmented } from '../../ui/segmented.js'
import { stock } from '../../words/library.js'
import { shell } from '../../words/shell.js'
import { StockTile } from './stock-tile.js'
import { useStockSearch } from './use-stock-search.js'

const GRID = 'grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-6'

/** Stock libraries, looked through together. */
export const Stock = () => {
  const may = useMay('editor')
  const { asked, found, set } = useStockSearch()
  const [words, setWords] = useState(asked.words)
  const { data, error, isFetching, isPlaceholderData, refetch } = found
  const libraries = data?.libraries ?? []
  const nameOf = (id: string): string => libraries.find((each) => each.id === id)?.name ?? id
  return (
    <>
      <search>
        <form
          className="mb-5 flex flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            set({ words: words.trim() })
          }}
        >
          <div className="flex w-full gap-2 sm:w-96">
            <Field label={stock.search} hideLabel className="flex-1">
              <Input
                type="search"
                value={words}
                maxLength={200}
                placeholder={stock.placeholder}
                onChange={(event) => setWords(event.target.value)}
              />
            </Field>
            <Button kind="primary" type="submit" disabled={words.trim() === ''} busy={isFetching}>
              {!isFetching && <Search aria-hidden />}
              {stock.find}
            </Button>
          </div>
          <Segmented
            label={stock.kind}
            value={asked.kind}
            segments={(['IMAGE', 'VIDEO'] as const).map((value) => ({ value, label: stock.kinds[value] }))}
            onChange={(kind) => set({ kind })}
          />
          <Segmented
            label={stock.shape}
            value={asked.shape}
            segments={(['landscape', 'portrait', 'square'] as const).map((value) => ({ value, label: stock.shapes[value] }))}
            onChange={(shape) => set({ shape })}
          />
          {libraries.length > 1 && (
            <div className="w-48">
              <Choice
                label={stock.library}
                value={asked.library ?? 'every'}
                options={[{ value: 'every', label: stock.every }, ...libraries.map(({ id, name }) => ({ value: id, label: name }))]}
                onChange={(id) => set({ library: id === 'every' ? '' : id })}
              />
            </div>
          )}
        </form>
      </search>
      <p role="status" className={classes('mb-3 text-xs text-quiet', !data && !isFetching && 'sr-only')}>
        {isFetching ? stock.looking : data ? stock.found(data.items.length) : ''}
      </p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} className="mb-4" />}
      {data?.failures.map(({ library, message }) => (
        <ProblemNote
          key={library}
          error={new Error(`${stock.failed(nameOf(library))}. ${message}`)}
          onRetry={() => void refetch()}
          className="mb-3"
        />
      ))}
      {asked.words === '' && (
        <EmptyState icon={<Globe />} title={stock.startTitle}>
          {stock.start}
        </EmptyState>
      )}
      {isFetching && !data && (
        <div className={GRID}>
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
            <Skeleton key={key} className="aspect-4/3" />
          ))}
        </div>
      )}
      {data && data.items.length === 0 && asked.words !== '' && !isFetching && data.libraries.length === 0 && (
        <EmptyState
          icon={<PlugZap />}
          title={stock.noneTitle}
          action={
            <Link to="/settings/provider-keys" className={buttonClasses()}>
              {shell.settings}
            </Link>
          }
        >
          {stock.none}
        </EmptyState>
      )}
      {data && data.items.length === 0 && asked.words !== '' && !isFetching && data.libraries.length > 0 && (
        <EmptyState icon={<Search />} title={stock.nothingTitle}>
          {stock.nothing}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes(GRID, isPlaceholderData && 'opacity-60')}>
          {data.items.map((item) => (
            <StockTile
              key={`${item.library} ${item.id}`}
              item={item}
              asked={asked}
              libraryName={nameOf(item.library)}
              may={may && !isPlaceholderData}
            />
          ))}
        </ul>
      )}
    </>
  )
}
