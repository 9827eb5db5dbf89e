import { fail } from '@reelwright/film/fault'

export type Mono = { readonly rate: number; readonly samples: Float32Array }

/** The first channel of a 16-bit PCM WAV as floats in −1…1. @throws VOICE_FAILED when it is something else. */
export const readWav = (bytes: Uint8Array): Mono => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  let rate = 0
  let channels = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8)
    if (name(at) === 'fmt ' && view.getUint16(at + 22, true) === 16) {
      channels = view.getUint16(at + 10, true)
      rate = view.getUint32(at + 12, true)
    }
    if (name(at) === 'data' && channels > 0) {
      const samples = new Float32Array(Math.floor(size / 2 / channels))
      for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(at + 8 + 2 * channels * i, true) / 32_768
      return { rate, samples }
    }
    at += 8 + size + (size & 1)
  }
  throw fail('VOICE_FAILED', 'The speech program answered with sound that is no 16-bit WAV.')
}

/** A mono 16-bit WAV file of floats in −1…1; what lies outside is clipped. */
export const wavOf = ({ rate, samples }: Mono): Uint8Array => {
  const bytes = new Uint8Array(44 + 2 * samples.length)
  const view = new DataView(bytes.buffer)
  const name = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at)
  name(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, 2 * rate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, 2 * samples.length, true)
  for (let i = 0; i < samples.length; i++)
    view.setInt16(44 + 2 * i, Math.round(Math.max(-1, Math.min(32_767 / 32_768, samples[i]!)) * 32_768), true)
  return bytes
}
