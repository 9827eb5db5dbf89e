import type { StepRun } from './step.js'

/** Steps that go on beside the renders' lane. */
let beside = 0

/**
 * Does work that leaves a core idle without keeping the next render waiting; of a kind that is limited for its calls. One step at
 * a time goes on beside the lane, the others in it, so that they do not pile up beside the renders that follow.
 */
export const besideRenders = async ({ lane, signal }: Pick<StepRun, 'lane' | 'signal'>, work: () => Promise<void>): Promise<void> => {
  if (beside > 0) {
    await lane?.enter(signal)
    try {
      return await work()
    } finally {
      lane?.leave()
    }
  }
  beside += 1
  lane?.leave()
  try {
    await work()
  } finally {
    beside -= 1
  }
}
