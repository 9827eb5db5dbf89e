/** Aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export const stopSignal = (): AbortSignal => {
  const stop = new AbortController()
  const ask = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort(Object.assign(new Error(`Stopped by ${signal}.`), { code: signal }))
  }
  process.on('SIGINT', ask).on('SIGTERM', ask)
  return stop.signal
}

/** Whoever manages services asks by SIGTERM and lets running work end; a person at a terminal wants the prompt back. */
export const leavesInPeace = ({ reason }: AbortSignal): boolean => (reason as { code?: string } | undefined)?.code === 'SIGTERM'

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
