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
  /** Whether media are made once for many: pictures of one size alike, clips small and still, speech of one length the same. */
  readonly plain: boolean
  /** Whether storyboards are of scenes as short as they may be. */
  readonly shortScenes: boolean
  /** A table of a vendor's own that a reset empties. */
  readonly table: <T>(name: string) => Map<string, T>
  readonly reset: () => Promise<void>
}

export type Manner = Partial<Pick<World, 'plain' | 'shortScenes'>>

export const makeWorld = (folder: string, ffmpeg: Ffmpeg, { plain = false, shortScenes = false }: Manner = {}): World => {
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
    shortScenes,
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
