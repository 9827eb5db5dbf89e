import type { StepRow } from '@reelwright/data/tables/steps'
import type { QueueName } from '../queue/bell.js'
import type { Studio } from '../studio.js'

/** How far a step is: a share from 0 to 1, and what a person may want to know of it. */
export type Report = (share: number, detail?: Readonly<Record<string, unknown>>) => void

/** A place in a step's queue: so many of its kind at once as the queue is wide, in one process. */
export type Lane = {
  /** Waits for a place; one that is had already is kept. @throws what the signal was aborted with */
  readonly enter: (signal: AbortSignal) => Promise<void>
  /** Gives it to whoever waits, the one beside the lane too; nothing where there is none. */
  readonly leave: () => void
  /** Goes on beside the lane, which is free for the next; false, with nothing changed, where another step of the queue does. */
  readonly stepAside: () => boolean
}

export type StepRun = {
  readonly studio: Studio
  readonly step: StepRow
  readonly signal: AbortSignal
  readonly report: Report
  /** Tells whoever watches what is being written, as it comes. */
  readonly say?: (words: string) => void
  /** Held for the length of each call by kinds that are limited for their calls; the others are in it all the while. */
  readonly lane?: Lane
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
  /** What its queue is limited for: its calls alone, so that the next step is made ready meanwhile; left out, all of it. */
  readonly limited?: 'calls'
  readonly run: (run: StepRun) => Promise<void>
}
