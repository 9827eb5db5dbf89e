import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { Provider } from '@reelwright/providers/ports/call'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import type { Registry } from '@reelwright/providers/registry'

/** Milliseconds that a step's provider takes: what services take, divided by a hundred. */
export const LATENCY = { 'write-script': 200, 'break-down': 400, narrate: 40, 'draw-frame': 80 } as const

/** 1 × 1 pixel, grey. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

const free = { id: 'stand-in', estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'stand-in' }) as const }

/** How many calls of each kind are under way, and the most there were. */
export type Watched = { readonly most: () => Readonly<Record<string, number>>; readonly registry: Registry }

const delayed = <Request, Result>(
  provider: Provider<Request, Result>,
  milliseconds: number,
  watch: <T>(work: () => Promise<T>) => Promise<T>,
): Provider<Request, Result> => ({
  ...provider,
  start: (request, context, onProgress) =>
    watch(async () => {
      await pause(milliseconds, undefined, { signal: context.signal })
      return provider.start(request, context, onProgress)
    }),
})

const voice: Voice = {
  ...free,
  model: 'voice/1',
  capability: 'voice',
  start: async ({ text }, { scratch }) => {
    await writeFile(join(scratch, 'voice.wav'), text)
    return { samples: text.length * 3_000 }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, words: [] },
  }),
}

const picture: PictureMaker = {
  ...free,
  model: 'picture/1',
  capability: 'picture',
  start: async ({ seed }, { scratch }) => {
    // What follows a picture's end is not read; it makes every picture a file of its own.
    await writeFile(join(scratch, 'picture.png'), Buffer.concat([PNG, Buffer.from(String(seed))]))
    return { seed }
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { picture: { file: join(scratch, 'picture.png'), type: 'image/png', width: 1, height: 1 }, focalPoints: [] },
  }),
}

/** A profile whose makers only take their time. What a storyboard asks of the rest is never reached. */
export const standIns = (): Watched => {
  const now: Record<string, number> = {}
  const most: Record<string, number> = {}
  const watching =
    (kind: keyof typeof LATENCY) =>
    async <T>(work: () => Promise<T>): Promise<T> => {
      now[kind] = (now[kind] ?? 0) + 1
      most[kind] = Math.max(most[kind] ?? 0, now[kind])
      return work().finally(() => {
        now[kind] = (now[kind] ?? 0) - 1
      })
    }
  const slow = <Request, Result>(kind: keyof typeof LATENCY, provider: Provider<Request, Result>) =>
    delayed(provider, LATENCY[kind], watching(kind))
  const local = {
    script: slow('write-script', scriptWriter),
    breakdown: slow('break-down', breakdownWriter),
    voice: slow('narrate', voice),
    picture: slow('draw-frame', picture),
  }
  return { most: () => ({ ...most }), registry: { local } as never }
}
