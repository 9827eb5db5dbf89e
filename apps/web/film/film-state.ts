import type { ProjectSummary } from '@reelwright/contract/project'
import type { Tone } from '../ui/badge.js'
import { films } from '../words/films.js'

/** What waits for a person; the studio goes on by itself after everything else. */
const ASKS = new Set(['approve-script', 'approve-storyboard', 'fair-housing', 'quality', 'call-unknown', 'failed'])
const HOLDS = /^(cap|vendor)-/

export const isBeingMade = ({ status, pausedReason }: Pick<ProjectSummary, 'status' | 'pausedReason'>): boolean =>
  pausedReason === null && status !== 'EXPORTED' && status !== 'FAILED'

export const needsPerson = ({ pausedReason }: Pick<ProjectSummary, 'pausedReason'>): boolean =>
  pausedReason !== null && (ASKS.has(pausedReason) || HOLDS.test(pausedReason))

/** A film's state in a word or two, and how it looks. */
export const stateOf = (film: Pick<ProjectSummary, 'status' | 'pausedReason'>): { readonly tone: Tone; readonly text: string } => {
  const { status, pausedReason } = film
  if (status === 'FAILED' || pausedReason === 'failed') return { tone: 'bad', text: films.statuses.FAILED }
  if (pausedReason !== null) {
    const text = films.paused[pausedReason] ?? pausedReason
    return { tone: pausedReason === 'cancelled' ? 'plain' : 'asks', text }
  }
  if (status === 'EXPORTED' || status === 'COMPLETE') return { tone: 'good', text: films.statuses[status] }
  return { tone: 'busy', text: films.statuses[status] }
}
