import type { OpenStudio } from '../open-studio.js'

/** Something done by the clock, by one process of all. It may be cut down and begun again at any moment. */
export type Chore = {
  readonly name: string
  /** Minutes from one end to the next begin. */
  readonly every: number
  /** @returns how much was done, for the log. */
  readonly run: (open: OpenStudio) => Promise<number>
}
