import type { LiveMessage } from '@reelwright/contract/live'
import { queries } from './queries.js'

/** Many scenes change at once: what they touch is read again together. */
const TOGETHER = 150
const waiting = new Set<string>()
let due: ReturnType<typeof setTimeout> | undefined

const readAgain = (): void => {
  due = undefined
  for (const key of waiting) void queries.invalidateQueries({ queryKey: JSON.parse(key) as readonly unknown[] })
  waiting.clear()
}

const soon = (...keys: readonly (readonly unknown[])[]): void => {
  for (const key of keys) waiting.add(JSON.stringify(key))
  if (due === undefined) due = setTimeout(readAgain, TOGETHER)
}

/** Reads again what an event says has changed. Progress in passing (`step`, `words`) is heard by those who show it. */
export const refreshBy = ({ event, data }: LiveMessage): void => {
  if (event === 'resync') void queries.invalidateQueries()
  if (event === 'resync' || event === 'ready' || event === 'step' || event === 'words') return
  const projectId = typeof data.projectId === 'string' ? data.projectId : event === 'project' ? String(data.id) : undefined
  if (projectId) soon(['project', projectId])
  if (event === 'project' || event === 'output') soon(['projects'], ['money'])
}
