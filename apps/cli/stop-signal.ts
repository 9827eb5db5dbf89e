/** Aborts at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export const stopSignal = (): AbortSignal => {
  const stop = new AbortController()
  const ask = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  }
  process.on('SIGINT', ask).on('SIGTERM', ask)
  return stop.signal
}

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
