import { queryOptions } from '@tanstack/react-query'
import { answerOf, studio } from './studio.js'

/** Calls of which nobody knows whether they were charged. */
export const unknownCallsQuery = queryOptions({
  queryKey: ['money', 'unknown'],
  queryFn: () => answerOf(studio.GET('/api/calls', { params: { query: { state: 'unknown', limit: 100 } } })),
})

/** What the organization's films may spend, and have. */
export const capsQuery = queryOptions({ queryKey: ['money', 'caps'], queryFn: () => answerOf(studio.GET('/api/caps')) })

export const SPANS = ['month', 'quarter', 'all'] as const
export type Span = (typeof SPANS)[number]

const DAY = 86_400_000

/** From when on, in UTC as the ledger counts; whole days, so that the same question is asked twice in the same words. */
const fromOf = (span: Span, now: Date): string | undefined => {
  if (span === 'all') return undefined
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return new Date(span === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month, now.getUTCDate()) - 90 * DAY).toISOString()
}

/** What was spent in a span, summed by film, service or day. */
export const usageQuery = (by: 'project' | 'vendor' | 'day', span: Span) =>
  queryOptions({
    queryKey: ['money', 'usage', by, span],
    queryFn: () => answerOf(studio.GET('/api/usage', { params: { query: { by, from: fromOf(span, new Date()) } } })),
  })
