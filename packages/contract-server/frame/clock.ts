type Task = { readonly due: number; readonly run: () => void }

/** The time of the vendors: real time plus what was advanced; their working times are divided by `scale`. */
export type Clock = {
  /** Milliseconds since 1970, as signatures and expiries state it. */
  readonly now: () => number
  /** The moment a piece of work that takes so many of the vendor's seconds is over. */
  readonly after: (seconds: number) => number
  /** A waiting time to tell a client, in whole seconds, at least 1. */
  readonly wait: (seconds: number) => number
  /** Runs the task when its moment has come; never before this call returns. */
  readonly at: (due: number, run: () => void) => void
  readonly set: (change: { readonly scale?: number; readonly advance?: number }) => void
  readonly scale: () => number
  readonly reset: () => void
}

export const startClock = (): Clock => {
  let [scale, ahead] = [1, 0]
  let tasks: Task[] = []
  let timer: NodeJS.Timeout | undefined
  const now = (): number => Date.now() + ahead
  const look = (): void => {
    clearTimeout(timer)
    const due = tasks.filter((task) => task.due <= now())
    tasks = tasks.filter((task) => !due.includes(task))
    for (const task of due.sort((a, b) => a.due - b.due)) task.run()
    const next = tasks.reduce((least, task) => Math.min(least, task.due), Number.POSITIVE_INFINITY)
    if (Number.isFinite(next)) {
      timer = setTimeout(look, Math.min(Math.max(next - now(), 1), 2 ** 31 - 1))
      timer.unref()
    }
  }
  return {
    now,
    after: (seconds) => now() + (seconds * 1000) / scale,
    wait: (seconds) => Math.max(1, Math.ceil(seconds / scale)),
    at: (due, run) => {
      tasks.push({ due, run })
      clearTimeout(timer)
      timer = setTimeout(look, 0)
      timer.unref()
    },
    set: (change) => {
      if (change.scale !== undefined) scale = change.scale
      if (change.advance !== undefined) ahead += change.advance * 1000
      look()
    },
    scale: () => scale,
    reset: () => {
      clearTimeout(timer)
      tasks = []
      scale = 1
      ahead = 0
    },
  }
}
