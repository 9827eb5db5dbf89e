import type { Asset } from '@reelwright/film/asset'
import { fail } from '@reelwright/film/fault'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { addPart } from './add-part.js'
import { createStereoFilter, highPass } from './biquad.js'
import type { Sound } from './sound.js'
import type { Bus, SoundPlan } from './sound-plan.js'

/** One second at a time: a film of any length needs the same memory. */
export const BLOCK = SAMPLE_RATE
/** Below what a voice has, above what a table being touched sounds like. */
const RUMBLE = 65

/** The sounds of a plan, open for reading. */
export type Sounds = { readonly of: (asset: Asset) => Sound }

/** Any part of the plan, to be listened to before the whole; all of it when left out. */
export type Stretch = { readonly from?: number; readonly to?: number; readonly signal?: { readonly aborted: boolean } }

export type BusBlock = {
  readonly from: number
  readonly narration: Float32Array
  readonly music: Float32Array
}

/**
 * The two buses, a second at a time, interleaved stereo, every clip at its place with its fades and gains; not yet levelled.
 * A block is good until the next one is asked for.
 */
export async function* busBlocks(
  plan: SoundPlan,
  sounds: Sounds,
  { from: first = 0, to: last = plan.samples, signal }: Stretch = {},
): AsyncGenerator<BusBlock> {
  const clean = createStereoFilter(highPass(RUMBLE))
  const within = (bus: Bus, from: number, to: number) =>
    plan.parts.filter((part) => part.bus === bus && part.at < to && part.at + part.samples > from)
  const room = { narration: new Float32Array(BLOCK * 2), music: new Float32Array(BLOCK * 2) }
  for (let from = first; from < last; from += BLOCK) {
    if (signal?.aborted) throw fail('ABORTED', 'The work was stopped.')
    const count = Math.min(BLOCK, last - from)
    const block = {
      from,
      narration: room.narration.subarray(0, count * 2).fill(0),
      music: room.music.subarray(0, count * 2).fill(0),
    }
    for (const part of within('narration', from, from + count)) await addPart(part, sounds.of(part.asset), block.narration, from)
    for (const part of within('music', from, from + count)) await addPart(part, sounds.of(part.asset), block.music, from)
    clean(block.narration)
    yield block
  }
}
