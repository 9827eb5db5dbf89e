import type { Asset } from '@reelwright/film/asset'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { type BusBlock, busBlocks, type Sounds } from '@reelwright/look/sound/bus-blocks'
import { createLeveller, type Levels, measureLevels } from '@reelwright/look/sound/levels'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import {
  firstGain,
  HEADROOM,
  type Mastering,
  PROGRAMME_LUFS,
  PROGRAMME_TRUE_PEAK,
  programmeBlocks,
  settleGain,
} from '@reelwright/look/sound/programme'
import type { Sound } from '@reelwright/look/sound/sound'
import type { SoundPlan } from '@reelwright/look/sound/sound-plan'

/** A film's sound as the renderer mixes it, any stretch of it at once. */
export type Mixer = {
  /** Interleaved stereo from sample `from` of the film on; what lies beyond its end is left out. */
  readonly block: (from: number, count: number) => Promise<Float32Array>
  /** Resolves when the whole film has been listened to: until then it is mixed by what is heard around the place asked for. */
  readonly levelled: Promise<void>
  readonly stop: () => void
}

/** Samples mixed before the ones asked for, so that filters and the limiter are as if they had run from the beginning. */
const LEAD = SAMPLE_RATE
/** Samples listened to around a place while nothing better is known. */
const AROUND = 15 * SAMPLE_RATE

type Level = { readonly levels: Levels; readonly mastering: Mastering }

const CEILING = PROGRAMME_TRUE_PEAK - HEADROOM

/** What is done between two blocks that nobody waits for at once: other work is let in, and `rest` leaves the machine to it for a while. */
export type Pauses = { readonly breathe: () => Promise<void>; readonly rest: () => Promise<void> }

export const openMixer = (plan: SoundPlan, open: (asset: Asset) => Promise<Sound>, { breathe, rest }: Pauses): Mixer => {
  const signal = { aborted: false }
  const opened = new Map<string, Sound>()
  const sounds: Sounds = { of: (asset) => opened.get(asset.hash)! }

  const openWithin = async (from: number, to: number): Promise<void> => {
    const wanted = plan.parts.filter((part) => part.at < to && part.at + part.samples > from && !opened.has(part.asset.hash))
    await Promise.all(
      wanted.map(async ({ asset }) => {
        opened.set(asset.hash, await open(asset))
      }),
    )
  }

  /** The buses, letting other work in between two blocks. */
  async function* blocks(from: number, to: number, pause: () => Promise<void>): AsyncGenerator<BusBlock> {
    for await (const block of busBlocks(plan, sounds, { from, to, signal })) {
      yield block
      await pause()
    }
  }

  const listen = async (from: number, to: number, pause: () => Promise<void>): Promise<Levels> => {
    await openWithin(from, to)
    return measureLevels(blocks(from, to, pause), plan)
  }

  let whole: Level | undefined
  const levelled = (async () => {
    const levels = await listen(0, plan.samples, rest)
    const gain = await settleGain(firstGain(levels), PROGRAMME_LUFS, async (tried) => {
      const meter = createLoudnessMeter(2)
      const programme = programmeBlocks(blocks(0, plan.samples, rest), createLeveller(levels, plan.samples), {
        gain: tried,
        ceiling: CEILING,
      })
      for await (const { samples } of programme) meter.push(samples)
      return meter.integrated()
    })
    whole = { levels, mastering: { gain, ceiling: CEILING } }
  })()
  levelled.catch(() => undefined)

  let nearby: (Level & { readonly at: number }) | undefined
  const levelFor = async (from: number): Promise<Level> => {
    if (whole) return whole
    if (nearby && Math.abs(nearby.at - from) < AROUND) return nearby
    const levels = await listen(Math.max(0, from - AROUND), Math.min(plan.samples, from + AROUND), breathe)
    nearby = { levels, mastering: { gain: firstGain(levels), ceiling: CEILING }, at: from }
    return whole ?? nearby
  }

  /** What is being mixed on and on: asked for the samples that follow, nothing is mixed twice. */
  let running: { readonly by: Level; readonly next: () => Promise<Float32Array | undefined>; at: number; rest: Float32Array } | undefined

  const begin = (by: Level, from: number) => {
    const start = Math.max(0, from - LEAD)
    const programme = programmeBlocks(
      busBlocks(plan, sounds, { from: start, signal }),
      createLeveller(by.levels, plan.samples),
      by.mastering,
    )
    const next = async (): Promise<Float32Array | undefined> => {
      const { value, done } = await programme.next()
      return done ? undefined : value.samples.slice()
    }
    return { by, next, at: start, rest: new Float32Array(0) }
  }

  /** Blocks are mixed one after another, whoever asks. */
  let last: Promise<unknown> = Promise.resolve()

  const mix = async (from: number, count: number): Promise<Float32Array> => {
    const end = Math.min(plan.samples, from + count)
    if (end <= from || from < 0) return new Float32Array(0)
    await openWithin(from - LEAD, end + 2 * SAMPLE_RATE)
    const by = await levelFor(from)
    if (!running || running.by !== by || running.at > from || from - running.at > 2 * LEAD) running = begin(by, from)
    const out = new Float32Array((end - from) * 2)
    let filled = 0
    while (running.at < end) {
      if (running.rest.length === 0) {
        // The mix reaches a second further than is asked for.
        await openWithin(running.at, running.at + 3 * SAMPLE_RATE)
        const samples = await running.next()
        if (!samples) break
        running.rest = samples
        continue
      }
      const { at, rest } = running
      const skip = Math.max(0, from - at)
      const take = Math.min(rest.length / 2, end - at)
      if (take > skip) {
        out.set(rest.subarray(skip * 2, take * 2), filled * 2)
        filled += take - skip
      }
      running.rest = rest.subarray(take * 2)
      running.at = at + take
    }
    return out
  }

  return {
    block: (from, count) => {
      const mine = last.then(() => mix(from, count))
      last = mine.catch(() => undefined)
      return mine
    },
    levelled,
    stop: () => {
      signal.aborted = true
    },
  }
}
