import { SAMPLE_RATE } from '@reelwright/film/time'
import { merged, type Span } from './sound-plan.js'
import { decibels } from './true-peak.js'

const WINDOW = SAMPLE_RATE / 50
const FLOOR = -52
const BELOW_LOUD = -26
const BREATH = 0.35 * SAMPLE_RATE

export type ActivityMeter = {
  /** Interleaved stereo; blocks of whole windows (20 ms) keep the spans exact. */
  readonly push: (block: Float32Array) => void
  readonly spans: () => readonly Span[]
}

/** Finds where somebody speaks in a clean recording: what lies within 26 dB of its loud parts. Only for narration without word times. */
export const createActivityMeter = (): ActivityMeter => {
  const levels: number[] = []
  return {
    push: (block) => {
      for (let at = 0; at + WINDOW * 2 <= block.length; at += WINDOW * 2) {
        let sum = 0
        for (let i = at; i < at + WINDOW * 2; i += 1) sum += block[i]! * block[i]!
        levels.push(decibels(Math.sqrt(sum / (WINDOW * 2))))
      }
    },
    spans: () => {
      const sorted = levels.filter((level) => level > FLOOR).sort((a, b) => a - b)
      const loud = sorted[Math.floor(sorted.length * 0.9)]
      if (loud === undefined) return []
      const threshold = Math.max(FLOOR, loud + BELOW_LOUD)
      const heard = levels.flatMap((level, i): Span[] => (level > threshold ? [{ from: i * WINDOW, to: (i + 1) * WINDOW + BREATH }] : []))
      return merged(heard).map(({ from, to }) => ({ from, to: to - BREATH }))
    },
  }
}
