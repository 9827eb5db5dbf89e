import type { StepRow } from '@reelwright/data/tables/steps'

/**
 * Failures of steps that are no end of a film: it waits, and goes on by itself once the cause is gone. Each with the word
 * that stands as the film's `pausedReason`.
 */
export const PAUSES: Readonly<Record<string, string>> = {
  CAP_PROJECT_REACHED: 'cap-project',
  CAP_ORGANIZATION_REACHED: 'cap-organization',
  CAP_DAY_REACHED: 'cap-day',
  CALL_UNKNOWN: 'call-unknown',
  VENDOR_CREDIT: 'vendor-credit',
  VENDOR_LOCKED: 'vendor-locked',
  VENDOR_DOWN: 'vendor-down',
}

const WORDS: ReadonlySet<string> = new Set(Object.values(PAUSES))

/** Whether a film's `pausedReason` is one of these. */
export const isPauseWord = (reason: string | null): boolean => reason !== null && WORDS.has(reason)

export const CAP_CODES = ['CAP_PROJECT_REACHED', 'CAP_ORGANIZATION_REACHED', 'CAP_DAY_REACHED'] as const

export const isPause = ({ state, failure }: Pick<StepRow, 'state' | 'failure'>): boolean =>
  state === 'failed' && PAUSES[failure?.code ?? ''] !== undefined
