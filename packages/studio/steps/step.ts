import type { StepRow } from '@reelwright/data/tables/steps'
import type { QueueName } from '../queue/bell.js'
import type { Studio } from '../studio.js'

/** How far a step is: a share from 0 to 1, and what a person may want to know of it. */
export type Report = (share: number, detail?: Readonly<Record<string, unknown>>) => void

export type StepRun = {
  readonly studio: Studio
  readonly step: StepRow
  readonly signal: AbortSignal
  readonly report: Report
  /** Tells whoever watches what is being written, as it comes. */
  readonly say?: (words: string) => void
  /** Gives the step's place in its queue to the next one: what it was limited for is over, what is left is to write it down. */
  readonly leaveLane?: () => void
}

/**
 * One durable job. It may be run again at any moment, by another process, after any crash:
 * what it makes is found by key, and its end is one committed transaction.
 */
export type StepKind = {
  readonly kind: string
  readonly queue: QueueName
  /** As a person reads it in the progress, e.g. "narration". */
  readonly label: string
  readonly run: (run: StepRun) => Promise<void>
}
