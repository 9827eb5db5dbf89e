import { SAMPLE_RATE } from '@reelwright/film/time'
import { hertz, type Voice } from './voice.js'

export type BassSound = { readonly pitch: number; readonly length: number; readonly force: number }

const ATTACK = 0.05 * SAMPLE_RATE
const RELEASE = 0.35 * SAMPLE_RATE

/** A round, low tone: nearly a sine, with enough of its octave that small loudspeakers tell it is there. */
export const bassVoice = ({ pitch, length, force }: BassSound): Voice => {
  const step = (2 * Math.PI * hertz(pitch)) / SAMPLE_RATE
  const level = 0.2 * force
  const kept = { phase: 0, age: 0 }
  return (left, right, from, count) => {
    let { phase, age } = kept
    for (let i = from; i < from + count; i += 1) {
      const body = 0.7 + 0.3 * Math.exp(-age / (0.5 * SAMPLE_RATE))
      const gain = level * body * Math.min(1, age / ATTACK) * (age < length ? 1 : Math.max(0, 1 - (age - length) / RELEASE) ** 2)
      const sine = Math.sin(phase)
      // double-angle and triple-angle: the octave and the twelfth without further sines
      const value = gain * (sine + 0.56 * sine * Math.cos(phase) + 0.1 * (3 * sine - 4 * sine * sine * sine))
      left[i] = left[i]! + value
      right[i] = right[i]! + value
      phase += step
      if (phase > 2 * Math.PI) phase -= 2 * Math.PI
      age += 1
    }
    Object.assign(kept, { phase, age })
    return age < length + RELEASE
  }
}
