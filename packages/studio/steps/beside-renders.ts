import type { StepRun } from './step.js'

/**
 * Does work that leaves a core idle without keeping the next render waiting; of a kind that is limited for its calls. One step at
 * a time goes on beside the lane, the others in it, so that they do not pile up beside the renders that follow.
 */
export const besideRenders = async ({ lane, signal }: Pick<StepRun, 'lane' | 'signal'>, work: () => Promise<void>): Promise<void> => {
  if (!lane?.stepAside()) await lane?.enter(signal)
  try {
    await work()
  } finally {
    lane?.leave()
  }
}
