import type { BusBlock } from './bus-blocks.js'
import { createLoudnessMeter } from './loudness.js'
import { MUSIC_LEVELS, musicLevel } from './music-level.js'
import { merged, type SoundPlan, type Span } from './sound-plan.js'
import { linear } from './true-peak.js'
import { createActivityMeter } from './voice-activity.js'

/** Samples between which the music's level runs straight. */
const CONTROL = 240

export const NARRATION_LUFS = -16

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
