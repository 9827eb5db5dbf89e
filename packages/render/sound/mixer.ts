import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { fail } from '@reelwright/film/fault'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { createStereoFilter, highPass } from '@reelwright/media/sound/biquad'
import { openSound } from '@reelwright/media/sound/decode'
import { createLoudnessMeter } from '@reelwright/media/sound/loudness'
import type { Sound } from '@reelwright/media/sound/sound'
import { linear } from '@reelwright/media/sound/true-peak'
import { MUSIC_LEVELS, musicLevel } from './music-level.js'
import { addPart } from './part-reader.js'
import { type Bus, merged, type SoundPlan, type Span } from './sound-plan.js'
import { createActivityMeter } from './voice-activity.js'

/** One second at a time: a film of any length needs the same memory. */
export const BLOCK = SAMPLE_RATE
/** Below what a voice has, above what a table being touched sounds like. */
const RUMBLE = 65
const CONTROL = 240

export const NARRATION_LUFS = -16

export type Sounds = {
  readonly of: (asset: Asset) => Sound
  readonly close: () => Promise<void>
}

export type OpenAsset = (asset: Asset) => Promise<string>

/** Opens every file of a plan once. What is no 48 kHz WAV is decoded into `folder` under its hash. */
export const openSounds = async (
  plan: SoundPlan,
  open: OpenAsset,
  ffmpeg: Ffmpeg,
  folder: string,
  signal?: AbortSignal,
): Promise<Sounds> => {
  const sounds = new Map<string, Sound>()
  const close = async (): Promise<void> => {
    await Promise.all([...sounds.values()].map((sound) => sound.close()))
  }
  try {
    for (const { asset } of plan.parts) {
      if (sounds.has(asset.hash)) continue
      sounds.set(asset.hash, await openSound(ffmpeg, await open(asset), join(folder, `${asset.hash}.wav`), signal ? { signal } : {}))
    }
  } catch (error) {
    await close()
    throw error
  }
  const of = (asset: Asset): Sound => {
    const sound = sounds.get(asset.hash)
    if (!sound) throw fail('SOUND_NOT_OPEN', `The sound ${asset.hash} is not part of this plan.`)
    return sound
  }
  return { of, close }
}

export type BusBlock = {
  readonly from: number
  readonly narration: Float32Array
  readonly music: Float32Array
}

/**
 * The two buses, a second at a time, interleaved stereo, every clip at its place with its fades and gains; not yet levelled.
 * A block is good until the next one is asked for.
 */
export async function* busBlocks(plan: SoundPlan, sounds: Sounds, signal?: AbortSignal): AsyncGenerator<BusBlock> {
  const clean = createStereoFilter(highPass(RUMBLE))
  const within = (bus: Bus, from: number, to: number) =>
    plan.parts.filter((part) => part.bus === bus && part.at < to && part.at + part.samples > from)
  const room = { narration: new Float32Array(BLOCK * 2), music: new Float32Array(BLOCK * 2) }
  for (let from = 0; from < plan.samples; from += BLOCK) {
    if (signal?.aborted) throw fail('ABORTED', 'The work was stopped.')
    const count = Math.min(BLOCK, plan.samples - from)
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

/** Gains (linear) that bring each bus to its level, and when somebody speaks. */
export type Levels = {
  readonly narration: number
  readonly music: number
  readonly speech: readonly Span[]
}

/** No gain for silence; no more than 30 dB for anything: what lies below that is noise. */
export const gainTo = (target: number, measured: number): number =>
  Number.isFinite(measured) ? linear(Math.min(30, target - measured)) : 1

/** Narration clips that no caption's word falls into: only what is heard tells when they speak. */
const unworded = (plan: SoundPlan): readonly Span[] =>
  plan.parts
    .filter((part) => part.bus === 'narration' && !plan.speech.some(({ from, to }) => from < part.at + part.samples && to > part.at))
    .map((part) => ({ from: part.at, to: part.at + part.samples }))

const common = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
  a.flatMap((one) =>
    b
      .map((two) => ({
        from: Math.max(one.from, two.from),
        to: Math.min(one.to, two.to),
      }))
      .filter(({ from, to }) => to > from),
  )

/** Listens to both buses once: narration to −16 LUFS, music its distance below. */
export const measureLevels = async (
  blocks: AsyncIterable<BusBlock>,
  plan: SoundPlan,
  onBlock: (from: number) => void = () => {},
): Promise<Levels> => {
  const narration = createLoudnessMeter(2)
  const music = createLoudnessMeter(2)
  const activity = createActivityMeter()
  for await (const block of blocks) {
    narration.push(block.narration)
    music.push(block.music)
    activity.push(block.narration)
    onBlock(block.from)
  }
  const silentClips = unworded(plan)
  const speech = silentClips.length ? merged([...plan.speech, ...common(silentClips, activity.spans())]) : plan.speech
  return {
    narration: gainTo(NARRATION_LUFS, narration.integrated()),
    music: gainTo(NARRATION_LUFS + MUSIC_LEVELS.under, music.integrated()),
    speech,
  }
}

/** Applies the levels in place: narration by one gain, music by one gain and the curve that gives way to speech. */
export const createLeveller = (levels: Levels, length: number): ((block: BusBlock) => void) => {
  const curve = musicLevel(levels.speech, length)
  return ({ from, narration, music }) => {
    for (let i = 0; i < narration.length; i += 1) narration[i] = narration[i]! * levels.narration
    let now = levels.music * linear(curve(from))
    for (let at = 0; at < music.length / 2; at += CONTROL) {
      const run = Math.min(CONTROL, music.length / 2 - at)
      const next = levels.music * linear(curve(from + at + run))
      const still = next === now
      for (let i = 0; i < run; i += 1) {
        const amount = still ? now : now + ((next - now) * i) / run
        music[(at + i) * 2] = music[(at + i) * 2]! * amount
        music[(at + i) * 2 + 1] = music[(at + i) * 2 + 1]! * amount
      }
      now = next
    }
  }
}
