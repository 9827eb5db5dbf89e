#!/usr/bin/env node
// Ends with status 0 when the studio's process in this container is healthy: an api on PORT, else a worker on WORKER_PORT.
const ports = [process.env.PORT ?? '4310', process.env.WORKER_PORT].filter(Boolean)
const healthy = async (port) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) })).ok
  } catch {
    return false
  }
}
const answers = await Promise.all(ports.map(healthy))
process.exit(answers.includes(true) ? 0 : 1)
