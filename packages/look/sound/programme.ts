import type { BusBlock } from './bus-blocks.js'
import { type Levels, NARRATION_LUFS } from './levels.js'
import { createLimiter } from './limiter.js'
import { linear } from './true-peak.js'

export const PROGRAMME_LUFS = -14
export const PROGRAMME_TRUE_PEAK = -1
/** The encoder overshoots what it is given: the limiter aims this much lower at first. */
export const HEADROOM = 0.7
const CLOSE_ENOUGH = 0.1
export const MOST_GAIN = 40
const TRIES = 6

/** What both buses together are lifted by (dB) and kept under (dBTP). */
export type Mastering = { readonly gain: number; readonly ceiling: number }

/** Where the search for the gain begins, and with narration nearly always ends. */
export const firstGain = (levels: Levels): number => (levels.speech.length ? PROGRAMME_LUFS - NARRATION_LUFS : 0)

/**
 * The programme, interleaved stereo without a gap from the first block on: both buses levelled, added, lifted and limited.
 * `from` is the last sample that went in; what comes out lags behind it by the limiter's delay, and the last piece makes it up.
 */
export async function* programmeBlocks(
  blocks: AsyncIterable<BusBlock>,
  level: (block: BusBlock) => void,
  { gain, ceiling }: Mastering,
): AsyncGenerator<{ readonly from: number; readonly samples: Float32Array }> {
  const limiter = createLimiter(linear(ceiling))
  const amount = linear(gain)
  let late = limiter.delay
  let last = 0
  const ready = (block: Float32Array): Float32Array => {
    const skipped = Math.min(late, block.length / 2)
    late -= skipped
    return block.subarray(skipped * 2)
  }
  for await (const block of blocks) {
    level(block)
    const { narration, music, from } = block
    for (let i = 0; i < narration.length; i += 1) narration[i] = (narration[i]! + music[i]!) * amount
    last = from
    yield { from, samples: ready(limiter.push(narration)) }
  }
  yield { from: last, samples: ready(limiter.flush()) }
}

/**
 * The gain at which a programme stands at `target` LUFS, beginning at `gain`; `loudnessAt` makes it and measures it.
 * Silence is left as it is.
 */
export const settleGain = async (
  gain: number,
  target: number,
  loudnessAt: (gain: number, attempt: number) => Promise<number>,
): Promise<number> => {
  let before: { readonly gain: number; readonly loudness: number } | undefined
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const loudness = await loudnessAt(gain, attempt)
    const short = target - loudness
    if (!Number.isFinite(short) || Math.abs(short) < CLOSE_ENOUGH || (gain >= MOST_GAIN && short > 0)) break
    // the limiter takes part of every decibel back: how much, the last two tries tell
    const yielded: number = before && before.gain !== gain ? (loudness - before.loudness) / (gain - before.gain) : 1
    before = { gain, loudness }
    gain = Math.min(MOST_GAIN, gain + short / Math.min(1, Math.max(0.2, yielded)))
  }
  return gain
}
