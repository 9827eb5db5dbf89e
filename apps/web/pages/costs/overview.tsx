import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { SPANS, type Span, usageQuery } from '../../api/money.js'
import { dollars } from '../../ui/dollars.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { Segmented } from '../../ui/segmented.js'
import { costs } from '../../words/costs.js'

const BY = ['project', 'vendor', 'day'] as const

/** Sums by film, service or day, each with its share of the whole. */
export const Overview = () => {
  const [by, setBy] = useState<(typeof BY)[number]>('project')
  const [span, setSpan] = useState<Span>('month')
  const { data, error, refetch } = useQuery({ ...usageQuery(by, span), placeholderData: keepPreviousData })
  const most = Math.max(0, ...(data?.items.map(({ spent }) => Number(spent)) ?? []))
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segmented label={costs.by.name} value={by} segments={BY.map((value) => ({ value, label: costs.by[value] }))} onChange={setBy} />
        <Segmented
          label={costs.span.name}
          value={span}
          segments={SPANS.map((value) => ({ value, label: costs.span[value] }))}
          onChange={setSpan}
        />
      </div>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-48" />}
      {data && (
        <dl className="flex flex-wrap gap-x-12 gap-y-4">
          {(
            [
              [costs.spent, dollars(data.spent)],
              [costs.reserved, dollars(data.reserved)],
              [costs.calls, data.calls.toLocaleString('en')],
            ] as const
          ).map(([name, value]) => (
            <div key={name} className="flex flex-col-reverse">
              <dt className="text-xs text-quiet">{name}</dt>
              <dd className="figures text-3xl font-semibold tracking-tight">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {data && data.items.length === 0 && (
        <EmptyState icon={<Wallet />} title={costs.nothingTitle}>
          {costs.nothing}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <table className="w-full text-left">
          <thead className="border-b border-line text-xs text-faint">
            <tr>
              <th className="w-1/2 py-2 font-medium sm:w-1/3">{costs.by[by]}</th>
              <th className="hidden w-2/5 font-medium sm:table-cell" aria-hidden />
              <th className="px-3 text-right font-medium">{costs.calls}</th>
              <th className="text-right font-medium">{costs.spent}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {data.items.map((item) => (
              <tr key={item.key ?? 'none'}>
                <td className="max-w-0 py-2 pr-3">
                  <span className="line-clamp-3 sm:line-clamp-1" title={item.name ?? undefined}>
                    {by === 'project' && item.key && !item.gone ? (
                      <Link to={`/films/${item.key}`} className="underline-offset-4 hover:underline">
                        {item.name ?? item.key}
                      </Link>
                    ) : (
                      (item.name ?? item.key ?? costs.filmWide)
                    )}
                    {item.gone && <span className="ml-2 text-xs text-faint">{costs.gone}</span>}
                  </span>{' '}
                </td>
                <td className="hidden sm:table-cell" aria-hidden>
                  <span
                    className="block h-1.5 rounded-full bg-accent"
                    style={{ width: `${most > 0 ? (100 * Number(item.spent)) / most : 0}%` }}
                  />
                </td>
                <td className="figures px-3 text-right text-quiet">{item.calls}</td>
                <td className="figures text-right font-medium">{dollars(item.spent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
