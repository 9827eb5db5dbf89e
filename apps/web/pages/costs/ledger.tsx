import { useInfiniteQuery } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import { Link } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { classes } from '../../ui/classes.js'
import { dollars } from '../../ui/dollars.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { ago } from '../../ui/times.js'
import { costs } from '../../words/costs.js'

/** Every movement of money, the newest first. */
export const Ledger = () => {
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['money', 'ledger'],
    queryFn: ({ pageParam }) =>
      answerOf(studio.GET('/api/ledger', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton className="h-64" />
  if (entries.length === 0)
    return (
      <EmptyState icon={<Wallet />} title={costs.nothingTitle}>
        {costs.nothing}
      </EmptyState>
    )
  return (
    <>
      <table className="w-full text-left">
        <thead className="border-b border-line text-xs text-faint">
          <tr>
            <th className="hidden py-2 font-medium sm:table-cell">{costs.when}</th>
            <th className="w-2/5 py-2 font-medium">{costs.film}</th>
            <th className="px-3 font-medium">{costs.what}</th>
            <th className="text-right font-medium">{costs.amount}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="hidden py-2 pr-3 whitespace-nowrap text-quiet sm:table-cell">{ago(entry.createdAt)}</td>
              <td className="max-w-0 py-2">
                <span className="line-clamp-3 sm:line-clamp-1" title={entry.title ?? undefined}>
                  {entry.gone ? (
                    <span className="text-faint">{entry.title ?? costs.gone}</span>
                  ) : (
                    <Link to={`/films/${entry.projectId}`} className="underline-offset-4 hover:underline">
                      {entry.title ?? entry.projectId}
                    </Link>
                  )}
                </span>
              </td>
              <td className="px-3 text-quiet">
                {costs.capabilities[entry.capability] ?? entry.capability}
                <span className="block text-xs text-faint">
                  {entry.provider} {entry.model}
                  {entry.attempt > 1 && `, ${costs.attempt(entry.attempt)}`}
                </span>
              </td>
              <td className="text-right">
                <span className={classes('figures block font-medium', entry.kind === 'release' && 'text-good')}>
                  {dollars(entry.amount)}
                </span>
                <span className="text-xs whitespace-nowrap text-faint">{costs.kinds[entry.kind]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <div className="mt-6 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {costs.more}
          </Button>
        </div>
      )}
    </>
  )
}
