import type { Asset } from '@reelwright/film/asset'
import { type Sound, soundOfSamples } from '@reelwright/look/sound/sound'
import { wavSound } from '@reelwright/look/sound/wav-sound'
import { type Mixer, openMixer } from './open-mixer.js'
import { openPieces, rangedBytes } from './ranged-bytes.js'
import type { FromMixer, ToMixer } from './sound-messages.js'

const pieces = openPieces()
/** Opened sounds of this film and the ones before it: an edit opens nothing anew. */
const sounds = new Map<string, Promise<Sound>>()
const decoding = new Map<string, { readonly resolve: (sound: Sound) => void; readonly reject: (error: Error) => void }>()
let urls: Readonly<Record<string, string>> = {}
let mixer: Mixer | undefined

const tell = (message: FromMixer, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

const open = async (asset: Asset): Promise<Sound> => {
  const url = urls[asset.hash]
  if (!url) throw new Error('A sound of the film cannot be found; replace it.')
  const wav = /wav/.test(asset.type) ? await wavSound(rangedBytes(url, asset.hash, asset.bytes, pieces)) : undefined
  if (wav) return { ...wav, close: async () => {} }
  return new Promise<Sound>((resolve, reject) => {
    decoding.set(asset.hash, { resolve, reject })
    tell({ kind: 'decode', hash: asset.hash, url })
  })
}

const opened = (asset: Asset): Promise<Sound> => {
  const coming = sounds.get(asset.hash) ?? open(asset)
  coming.catch(() => sounds.delete(asset.hash))
  sounds.set(asset.hash, coming)
  return coming
}

/** A sound that cannot be had is silence, and said: the others are heard nevertheless. */
const openOrSilent = (asset: Asset): Promise<Sound> =>
  opened(asset).catch((error: unknown) => {
    tell({ kind: 'fault', sentence: error instanceof Error ? error.message : String(error) })
    return soundOfSamples(new Float32Array(0), 2)
  })

/** A turn of the event loop: blocks that are asked for go before listening to the whole film. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })

/** Somebody waits until the whole film has been listened to. */
let hurried = false

/** Listening to a long film takes minutes: on a machine with few cores, edits and pictures go before. */
const rest = (): Promise<void> => (hurried ? breathe() : new Promise((resolve) => setTimeout(resolve, 5)))

const take = async (message: ToMixer): Promise<void> => {
  switch (message.kind) {
    case 'film':
      mixer?.stop()
      urls = message.urls
      mixer = openMixer(message.plan, openOrSilent, { breathe, rest })
      return
    case 'level':
      hurried = true
      await mixer?.levelled.finally(() => {
        hurried = false
      })
      return tell({ kind: 'levelled' })
    case 'block': {
      const samples = (await mixer?.block(message.from, message.count)) ?? new Float32Array(0)
      return tell({ kind: 'block', id: message.id, samples }, [samples.buffer])
    }
    case 'decoded':
      decoding.get(message.hash)?.resolve(soundOfSamples(message.samples, message.channels))
      return void decoding.delete(message.hash)
    case 'undecoded':
      decoding
        .get(message.hash)
        ?.reject(new Error('A sound of the film cannot be decoded in this browser; the master has it nevertheless.'))
      return void decoding.delete(message.hash)
  }
}

self.onmessage = ({ data }: MessageEvent<ToMixer>): void => {
  take(data).catch(() => {
    // Stopped for another film: whoever waits for a block is given none of it.
    if (data.kind === 'block') tell({ kind: 'block', id: data.id, samples: new Float32Array(0) })
  })
}
