import type { StepRun } from './step.js'

/** Steps that go on beside the lane they were taken in. */
let beside = 0

/**
 * Does work that leaves a core idle without keeping the next render waiting. Only one step at a time leaves its lane, so that
 * they do not pile up beside the renders that follow.
 */
export const besideRenders = async ({ leaveLane }: StepRun, work: () => Promise<void>): Promise<void> => {
  if (!leaveLane || beside > 0) return work()
  beside += 1
  leaveLane()
  try {
    await work()
  } finally {
    beside -= 1
  }
}
