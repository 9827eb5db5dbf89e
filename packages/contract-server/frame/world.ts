import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { type Bill, keepBill } from './bill.js'
import { type Clock, startClock } from './clock.js'
import { type Faults, keepFaults } from './faults.js'
import { type Files, keepFiles } from './files.js'
import { keepLimits, type Limits } from './limits.js'
import { keepWebhooks, type Webhooks } from './webhooks.js'

/** Everything the vendors share. */
export type World = {
  readonly clock: Clock
  readonly bill: Bill
  readonly faults: Faults
  readonly files: Files
  readonly limits: Limits
  readonly webhooks: Webhooks
  readonly ffmpeg: Ffmpeg
  /** Where made media lie. */
  readonly folder: string
  /** Whether all pictures of one size are the same, and clips stand still: for many films in a short time. */
  readonly plain: boolean
  /** A table of a vendor's own that a reset empties. */
  readonly table: <T>(name: string) => Map<string, T>
  readonly reset: () => Promise<void>
}

export const makeWorld = (folder: string, ffmpeg: Ffmpeg, plain = false): World => {
  const clock = startClock()
  const bill = keepBill(clock.now)
  const faults = keepFaults()
  const files = keepFiles(clock)
  const limits = keepLimits(clock)
  const webhooks = keepWebhooks(clock)
  const tables = new Map<string, Map<string, unknown>>()
  return {
    clock,
    bill,
    faults,
    files,
    limits,
    webhooks,
    ffmpeg,
    folder,
    plain,
    table: <T>(name: string): Map<string, T> => {
      if (!tables.has(name)) tables.set(name, new Map())
      return tables.get(name) as Map<string, T>
    },
    reset: async () => {
      for (const part of [clock, bill, faults, files, limits, webhooks]) part.reset()
      tables.clear()
      if (!plain) await rm(join(folder, 'made'), { recursive: true, force: true })
      await mkdir(join(folder, 'made'), { recursive: true })
    },
  }
}
