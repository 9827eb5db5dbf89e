import type { Timeline } from '@reelwright/film/timeline/timeline'
import { planSound } from '@reelwright/look/sound/sound-plan'
import type { UrlOf } from '../player.js'
import { decodeSound } from './decode-sound.js'
import type { FromMixer, ToMixer } from './sound-messages.js'

/** The mixer, on a thread of its own. */
export type MixingThread = {
  readonly setFilm: (timeline: Timeline, urlOf: UrlOf) => void
  /** Resolves when the whole film has been listened to. */
  readonly levelled: () => Promise<void>
  readonly block: (from: number, count: number) => Promise<Float32Array>
  readonly dispose: () => void
}

export const openMixingThread = (failed: (sentence: string) => void): MixingThread => {
  const worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (samples: Float32Array) => void>()
  let levelling: (() => void)[] = []
  let count = 0
  let film = ''
  const tell = (message: ToMixer, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)

  const decode = async (hash: string, url: string): Promise<void> => {
    try {
      const { channels, samples } = await decodeSound(url)
      tell({ kind: 'decoded', hash, channels, samples }, [samples.buffer])
    } catch {
      tell({ kind: 'undecoded', hash })
    }
  }

  worker.onmessage = ({ data }: MessageEvent<FromMixer>) => {
    if (data.kind === 'fault') failed(data.sentence)
    else if (data.kind === 'decode') void decode(data.hash, data.url)
    else if (data.kind === 'levelled') {
      for (const resolve of levelling) resolve()
      levelling = []
    } else {
      waiting.get(data.id)?.(data.samples)
      waiting.delete(data.id)
    }
  }

  return {
    setFilm: (timeline, urlOf) => {
      const plan = planSound(timeline)
      const urls = Object.fromEntries(
        plan.parts.flatMap(({ asset }) => {
          const url = urlOf(asset)
          return url ? [[asset.hash, new URL(url, location.href).href] as const] : []
        }),
      )
      // An edit of pictures leaves the sound as it is, measured and all.
      const now = JSON.stringify([plan, Object.keys(urls)])
      if (now === film) return
      film = now
      tell({ kind: 'film', plan, urls })
    },
    levelled: () =>
      new Promise((resolve) => {
        levelling.push(resolve)
        tell({ kind: 'level' })
      }),
    block: (from, length) =>
      new Promise((resolve) => {
        count += 1
        waiting.set(count, resolve)
        tell({ kind: 'block', id: count, from, count: length })
      }),
    dispose: () => worker.terminate(),
  }
}
