import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'

const AT_ONCE = 2
const underway = new Map<string, Promise<string>>()
const waiting: (() => void)[] = []
let running = 0

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** The path of a file that is made once for its key, few at a time. `ending` is like `.mp4`. */
export const made = (world: World, ending: string, key: string, make: (path: string) => Promise<void>): Promise<string> => {
  const path = join(world.folder, 'made', hashOf(key) + ending)
  const known = underway.get(path)
  if (known) return known
  const making = (async () => {
    if (await stat(path).catch(() => undefined)) return path
    const half = `${path.slice(0, -ending.length)}.half${ending}`
    await inTurn(() => make(half))
    await rename(half, path)
    return path
  })().finally(() => underway.delete(path))
  underway.set(path, making)
  return making
}
