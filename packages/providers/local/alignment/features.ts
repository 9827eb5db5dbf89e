/** What alignment compares: 10 ms frames of sound, whatever the voice, level and room. */
export type Frames = {
  readonly count: number
  /** COEFFICIENTS values a frame. */
  readonly values: Float32Array
  /** 1 where someone speaks. */
  readonly voiced: Uint8Array
}

export const HOP = 480
const WINDOW = 960
const SIZE = 2048
const BANDS = 22
const CEPSTRA = 12
/** Twelve cepstra, the level, and how the cepstra move. */
export const COEFFICIENTS = 2 * CEPSTRA + 1
/** The level says little, the finest ripples of the spectrum are the voice's own: the middle says what is said. */
const WEIGHTS = Float32Array.from({ length: CEPSTRA + 1 }, (_, k) => (k === 0 ? 0.6 : 1.1 / (1 + (k / 7) ** 2)))
const LOW = 120
const HIGH = 6800
const RATE = 48_000

const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700)
const hertz = (mels: number): number => 700 * (10 ** (mels / 2595) - 1)

const hann = Float32Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (WINDOW - 1)))
const edges = Array.from({ length: BANDS + 2 }, (_, i) => (hertz(mel(LOW) + ((mel(HIGH) - mel(LOW)) * i) / (BANDS + 1)) * SIZE) / RATE)
const cosines = Array.from({ length: CEPSTRA + 1 }, (_, k) =>
  Float32Array.from({ length: BANDS }, (_, b) => Math.cos((Math.PI * k * (b + 0.5)) / BANDS) * Math.sqrt(2 / BANDS)),
)
const twiddle = {
  cos: Float64Array.from({ length: SIZE / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / SIZE)),
  sin: Float64Array.from({ length: SIZE / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / SIZE)),
}
const reversed = Uint16Array.from({ length: SIZE }, (_, i) =>
  Number.parseInt(i.toString(2).padStart(11, '0').split('').reverse().join(''), 2),
)

/** Power spectrum of real samples by a radix-2 FFT in place of `re` and `im`. */
const transform = (re: Float64Array, im: Float64Array): void => {
  for (let span = 1; span < SIZE; span *= 2) {
    const step = SIZE / (2 * span)
    for (let start = 0; start < SIZE; start += 2 * span)
      for (let k = 0; k < span; k++) {
        const c = twiddle.cos[k * step]!
        const s = twiddle.sin[k * step]!
        const a = start + k
        const b = a + span
        const x = re[b]! * c - im[b]! * s
        const y = re[b]! * s + im[b]! * c
        re[b] = re[a]! - x
        im[b] = im[a]! - y
        re[a] = re[a]! + x
        im[a] = im[a]! + y
      }
  }
}

export type Listener = { readonly push: (samples: Float32Array) => void; readonly frames: () => Frames }

/** Takes mono 48 kHz sound as it comes; keeps 27 numbers for each 10 ms of it and nothing else. */
export const createListener = (): Listener => {
  let bands = new Float32Array(BANDS * 4096)
  let count = 0
  let rest = new Float32Array(WINDOW / 2 - HOP / 2) // frame i is centred on the middle of its hop
  const re = new Float64Array(SIZE)
  const im = new Float64Array(SIZE)

  const hear = (samples: Float32Array, at: number): void => {
    if ((count + 1) * BANDS > bands.length) {
      const more = new Float32Array(bands.length * 2)
      more.set(bands)
      bands = more
    }
    im.fill(0)
    re.fill(0)
    for (let i = 0; i < WINDOW; i++) re[reversed[i]!] = (samples[at + i]! - 0.95 * (i > 0 ? samples[at + i - 1]! : samples[at]!)) * hann[i]!
    transform(re, im)
    for (let b = 0; b < BANDS; b++) {
      const [low, mid, high] = [edges[b]!, edges[b + 1]!, edges[b + 2]!]
      let sum = 0
      for (let k = Math.ceil(low); k <= high; k++)
        sum += (re[k]! ** 2 + im[k]! ** 2) * Math.max(0, k <= mid ? (k - low) / (mid - low) : (high - k) / (high - mid))
      bands[count * BANDS + b] = 10 * Math.log10(sum + 1e-12)
    }
    count++
  }

  return {
    push: (samples) => {
      const all = new Float32Array(rest.length + samples.length)
      all.set(rest)
      all.set(samples, rest.length)
      let at = 0
      for (; at + WINDOW <= all.length; at += HOP) hear(all, at)
      rest = all.slice(at)
    },
    frames: () => framesOf(bands.subarray(0, count * BANDS), count),
  }
}

const quantile = (values: Float32Array, share: number): number =>
  Float32Array.from(values).sort()[Math.floor(share * (values.length - 1))] ?? 0

/** From band levels in dB: lifted over the noise, freed of voice and room by their mean, scaled by their spread. */
const framesOf = (bands: Float32Array, count: number): Frames => {
  const levels = new Float32Array(count)
  const column = new Float32Array(count)
  const floors = new Float32Array(BANDS)
  for (let i = 0; i < count; i++) {
    let power = 0
    for (let b = 0; b < BANDS; b++) power += 10 ** (bands[i * BANDS + b]! / 10)
    levels[i] = 10 * Math.log10(power)
  }
  const loud = quantile(levels, 0.9)
  const quiet = Math.max(quantile(levels, 0.05), loud - 60)
  for (let b = 0; b < BANDS; b++) {
    for (let i = 0; i < count; i++) column[i] = bands[i * BANDS + b]!
    floors[b] = Math.max(quantile(column, 0.05) + 4, quantile(column, 0.95) - 38)
  }
  const threshold = Math.max(quiet + 6, quiet + 0.3 * (loud - quiet), loud - 35)
  const voiced = Uint8Array.from(levels, (level) => (level > threshold ? 1 : 0))
  const cepstra = new Float32Array(count * (CEPSTRA + 1))
  for (let i = 0; i < count; i++)
    for (let k = 0; k <= CEPSTRA; k++) {
      let sum = 0
      for (let b = 0; b < BANDS; b++) sum += Math.max(bands[i * BANDS + b]!, floors[b]!) * cosines[k]![b]!
      cepstra[i * (CEPSTRA + 1) + k] = sum
    }
  for (let k = 0; k <= CEPSTRA; k++) {
    let sum = 0
    let squares = 0
    let heard = 0
    for (let i = 0; i < count; i++)
      if (voiced[i]) {
        const value = cepstra[i * (CEPSTRA + 1) + k]!
        sum += value
        squares += value * value
        heard++
      }
    const mean = heard > 0 ? sum / heard : 0
    const spread = Math.sqrt(Math.max(1e-6, heard > 0 ? squares / heard - mean * mean : 1))
    for (let i = 0; i < count; i++) cepstra[i * (CEPSTRA + 1) + k] = (cepstra[i * (CEPSTRA + 1) + k]! - mean) / spread
  }
  const values = new Float32Array(count * COEFFICIENTS)
  const at = (i: number, k: number): number => cepstra[Math.max(0, Math.min(count - 1, i)) * (CEPSTRA + 1) + k]!
  for (let i = 0; i < count; i++)
    for (let k = 0; k <= CEPSTRA; k++) {
      values[i * COEFFICIENTS + k] = at(i, k) * WEIGHTS[k]!
      if (k > 0) values[i * COEFFICIENTS + CEPSTRA + k] = 0.4 * WEIGHTS[k]! * (at(i + 2, k) - at(i - 2, k))
    }
  return { count, values, voiced }
}

/** The frames `from` to just before `to`. */
export const slice = ({ values, voiced }: Frames, from: number, to: number): Frames => ({
  count: to - from,
  values: values.subarray(from * COEFFICIENTS, to * COEFFICIENTS),
  voiced: voiced.subarray(from, to),
})

/** The sound played backwards: the same sounds and pauses that say nothing. */
export const backwards = (frames: Frames): Frames => {
  const values = new Float32Array(frames.count * COEFFICIENTS)
  for (let i = 0; i < frames.count; i++)
    for (let k = 0; k < COEFFICIENTS; k++)
      values[i * COEFFICIENTS + k] = frames.values[(frames.count - 1 - i) * COEFFICIENTS + k]! * (k > CEPSTRA ? -1 : 1)
  return { count: frames.count, values, voiced: frames.voiced.slice().reverse() }
}

/** The same sound in frames `factor` times as long. */
export const coarser = (frames: Frames, factor: number): Frames => {
  const count = Math.ceil(frames.count / factor)
  const values = new Float32Array(count * COEFFICIENTS)
  const voiced = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const from = i * factor
    const to = Math.min(frames.count, from + factor)
    let heard = 0
    for (let j = from; j < to; j++)
      if (frames.voiced[j]) {
        heard++
        for (let k = 0; k < COEFFICIENTS; k++) values[i * COEFFICIENTS + k]! += frames.values[j * COEFFICIENTS + k]!
      }
    if (heard > 0) for (let k = 0; k < COEFFICIENTS; k++) values[i * COEFFICIENTS + k]! /= heard
    voiced[i] = 2 * heard >= to - from ? 1 : 0
  }
  return { count, values, voiced }
}
