import { z } from 'zod'
import type { Clock } from './clock.js'
import type { Allowance, Vendor } from './vendor.js'

export const LimitChange = z.strictObject({
  vendor: z.string(),
  perMinute: z.int().min(1).optional(),
  atOnce: z.int().min(1).optional(),
})

export type Limits = {
  /** Counts a request in; `over` says which limit it passes. */
  readonly enter: (vendor: Vendor, key: string) => Allowance & { readonly over?: 'minute' | 'atOnce' }
  readonly leave: (vendor: Vendor, key: string) => void
  readonly set: (change: z.infer<typeof LimitChange>) => void
  readonly reset: () => void
}

const NONE = 1_000_000

/** Requests per vendor and key, by the minute and at once. */
export const keepLimits = (clock: Clock): Limits => {
  let changed = new Map<string, { perMinute?: number; atOnce?: number }>()
  let windows = new Map<string, { minute: number; count: number }>()
  let running = new Map<string, number>()
  return {
    enter: (vendor, key) => {
      const name = `${vendor.name} ${key}`
      const limit = changed.get(vendor.name)?.perMinute ?? vendor.limits?.perMinute ?? NONE
      const atOnce = changed.get(vendor.name)?.atOnce ?? vendor.limits?.atOnce ?? NONE
      const minute = Math.floor(clock.now() / 60_000)
      const window = windows.get(name)
      const count = (window?.minute === minute ? window.count : 0) + 1
      windows.set(name, { minute, count })
      const now = (running.get(name) ?? 0) + 1
      running.set(name, now)
      const left = { limit, remaining: Math.max(0, limit - count), resetAt: (minute + 1) * 60_000, running: now, atOnce }
      return { ...left, over: count > limit ? 'minute' : now > atOnce ? 'atOnce' : undefined }
    },
    leave: (vendor, key) => {
      const name = `${vendor.name} ${key}`
      running.set(name, Math.max(0, (running.get(name) ?? 1) - 1))
    },
    set: ({ vendor, ...limit }) => void changed.set(vendor, { ...changed.get(vendor), ...limit }),
    reset: () => {
      changed = new Map()
      windows = new Map()
      running = new Map()
    },
  }
}
