import type { LiveMessage } from '@reelwright/contract/live'
import { queries } from './queries.js'

/** Milliseconds: changes that come together are read again together, at once, and then no oftener than this. */
const TOGETHER = 20
const PAUSE = 150
/** A read that takes longer does not keep the next ones waiting. */
const LONGEST = 2_000

const waiting = new Set<string>()
let reading = false

const pause = (wait: number): Promise<void> => new Promise((done) => setTimeout(done, wait))

/**
 * Reads what waits, and what came meanwhile, one round after another. A round is never broken off by the next: while a film is made, events
 * come faster than a loaded studio answers, and the page would stand still until the last of them.
 */
const readRounds = async (): Promise<void> => {
  if (reading) return
  reading = true
  await pause(TOGETHER)
  while (waiting.size > 0) {
    const keys = [...waiting].map((key) => JSON.parse(key) as readonly unknown[])
    waiting.clear()
    const round = keys.map((queryKey) => queries.invalidateQueries({ queryKey }))
    await Promise.race([Promise.allSettled(round), pause(LONGEST)])
    await pause(PAUSE)
  }
  reading = false
}

const soon = (...keys: readonly (readonly unknown[])[]): void => {
  for (const key of keys) waiting.add(JSON.stringify(key))
  void readRounds()
}

/** Reads again what an event says has changed. Progress in passing (`step`, `words`) is heard by those who show it. */
export const refreshBy = ({ event, data }: LiveMessage): void => {
  if (event === 'resync') void queries.invalidateQueries()
  if (event === 'resync' || event === 'ready' || event === 'step' || event === 'words') return
  const projectId = typeof data.projectId === 'string' ? data.projectId : event === 'project' ? String(data.id) : undefined
  if (event === 'media') soon(['library'], ['library-tags'], ['media', data.id])
  if (event === 'brand_kit') soon(['brand-kits'], ['brand-kit', data.id])
  if (projectId) soon(['project', projectId])
  if (event === 'project' || event === 'output') soon(['projects'], ['money'])
}
