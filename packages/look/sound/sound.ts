/** Sound at 48 kHz that can be read from anywhere. Samples are floats, full scale ±1, channels interleaved. */
export type Sound = {
  readonly channels: 1 | 2
  /** Length in samples per channel. */
  readonly samples: number
  /** `count` samples per channel from `start`; what lies outside the sound is silence. */
  readonly read: (start: number, count: number) => Promise<Float32Array>
  readonly close: () => Promise<void>
}

/** Sound held in memory. */
export const soundOfSamples = (interleaved: Float32Array, channels: 1 | 2): Sound => {
  const samples = Math.floor(interleaved.length / channels)
  return {
    channels,
    samples,
    read: async (start, count) => {
      const out = new Float32Array(count * channels)
      const from = Math.max(0, start)
      const to = Math.min(samples, start + count)
      if (to > from) out.set(interleaved.subarray(from * channels, to * channels), (from - start) * channels)
      return out
    },
    close: async () => {},
  }
}
