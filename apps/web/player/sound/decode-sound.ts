import { SAMPLE_RATE } from '@reelwright/film/time'

export type Decoded = { readonly channels: 1 | 2; readonly samples: Float32Array }

/** Decodes a compressed sound to 48 kHz, interleaved; what has more than two channels gives its first two. */
export const decodeSound = async (url: string): Promise<Decoded> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`A sound of the film could not be loaded (${answer.status}).`)
  const context = new OfflineAudioContext(2, 1, SAMPLE_RATE)
  const buffer = await context.decodeAudioData(await answer.arrayBuffer())
  const left = buffer.getChannelData(0)
  if (buffer.numberOfChannels === 1) return { channels: 1, samples: left.slice() }
  const right = buffer.getChannelData(1)
  const samples = new Float32Array(buffer.length * 2)
  for (let n = 0; n < buffer.length; n += 1) {
    samples[2 * n] = left[n]!
    samples[2 * n + 1] = right[n]!
  }
  return { channels: 2, samples }
}
