import type { Lane } from '../steps/step.js'

/**
 * A queue's lanes in this process: no more steps than `width` are in one at the same time, and who waits first enters first;
 * one more goes on beside them.
 */
export const openLanes = (width: number): (() => Lane) => {
  let free = width
  let taken = false
  const waiting = new Set<() => void>()
  const next = (): void => {
    const [first] = waiting
    if (!first) {
      free += 1
      return
    }
    waiting.delete(first)
    first()
  }
  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = (): void => {
        waiting.delete(enter)
        reject(signal.reason)
      }
      waiting.add(enter)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  return () => {
    let within = false
    let beside = false
    const leave = (): void => {
      if (beside) taken = false
      beside = false
      if (!within) return
      within = false
      next()
    }
    return {
      enter: async (signal) => {
        signal.throwIfAborted()
        if (within) return
        if (free > 0) free -= 1
        else await turn(signal)
        within = true
      },
      leave,
      stepAside: () => {
        if (taken) return false
        leave()
        taken = true
        beside = true
        return true
      },
    }
  }
}
