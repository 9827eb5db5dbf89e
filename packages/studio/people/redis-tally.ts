import { Redis } from 'ioredis'
import { memoryTally, type Tally } from './tally.js'

const ADD = `local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

/** Counts shared by every machine of a studio, whose `prefix` keeps them from those of another on the same Redis. While Redis is away each counts for itself: limits loosen then, and nobody is kept out. */
export const redisTally = (url: string, prefix: string): Tally => {
  const redis = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, keyPrefix: `${prefix}:tally:`, lazyConnect: true })
  redis.on('error', () => {}) // it connects again by itself; calls meanwhile fail at once and are counted here
  void redis.connect().catch(() => {})
  const own = memoryTally()
  const orOwn = <T>(ask: () => Promise<T>, alone: () => Promise<T>): Promise<T> => ask().catch(alone)
  return {
    add: (key, windowMs) =>
      orOwn(
        async () => {
          const [count, left] = (await redis.eval(ADD, 1, key, windowMs)) as [number, number]
          return { count, resetsInMs: Math.max(0, left) }
        },
        () => own.add(key, windowMs),
      ),
    shut: (key, ms) =>
      orOwn(
        async () => (await redis.set(`shut:${key}`, '1', 'PX', ms, 'NX')) === 'OK',
        () => own.shut(key, ms),
      ),
    shutFor: (key) =>
      orOwn(
        async () => Math.max(0, await redis.pttl(`shut:${key}`)),
        () => own.shutFor(key),
      ),
    clear: (key) =>
      orOwn(
        async () => void (await redis.del(key, `shut:${key}`)),
        () => own.clear(key),
      ),
    close: async () => {
      redis.disconnect()
      await own.close()
    },
  }
}
