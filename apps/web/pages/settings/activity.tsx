import { useInfiniteQuery } from '@tanstack/react-query'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Panel } from '../../ui/page.js'
import { ago } from '../../ui/times.js'
import { settings } from '../../words/settings.js'

const words = settings.activity

/** The audit log. */
export const Activity = () => {
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      answerOf(studio.GET('/api/audit', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  return (
    <Panel title={settings.sections.activity} lead={words.lead}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton className="h-64" />}
      <ol className="divide-y divide-line">
        {data?.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
              <span className="font-medium">{entry.action}</span>
              <span className="min-w-0 flex-1 truncate text-xs text-faint">
                {entry.subject.kind} {entry.subject.id}
              </span>
              <span className="text-xs text-quiet">
                {entry.email ?? words.studio} · {ago(entry.createdAt)}
              </span>
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <Button className="mt-4" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Panel>
  )
}
