import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { createLimiter } from '@reelwright/media/sound/limiter'
import { createLoudnessMeter } from '@reelwright/media/sound/loudness'
import { linear } from '@reelwright/media/sound/true-peak'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import { AAC_SETTINGS, encodeAac, listen } from './encode-aac.js'
import {
  BLOCK,
  busBlocks,
  createLeveller,
  type Levels,
  measureLevels,
  NARRATION_LUFS,
  type OpenAsset,
  openSounds,
  type Sounds,
} from './mixer.js'
import { planSound, type SoundPlan, soundKey } from './sound-plan.js'

/** Raised whenever the same plan would sound otherwise. */
const MIX_VERSION = 'mix/1'

export const PROGRAMME_LUFS = -14
export const PROGRAMME_TRUE_PEAK = -1
/** The encoder overshoots what it is given: the limiter aims this much lower at first. */
const HEADROOM = 0.7
const CLOSE_ENOUGH = 0.1
/** The encoder may also lose loudness; this much is not worth encoding again. */
const LOST_UNHEARD = 0.3
const MOST_GAIN = 40
const TRIES = 6

export type MixRequest = {
  readonly timeline: Timeline
  /** The path of an asset's bytes. */
  readonly open: OpenAsset
  readonly ffmpeg: Ffmpeg
  /** A folder for decoded sounds and finished mixes; all in it may be removed at any time between two runs. */
  readonly cache: string
  readonly signal?: AbortSignal
  /** The share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export type Mix = {
  /** AAC-LC 192 kbit/s, 48 kHz, stereo, in an MP4 of its own; its edit list hides the encoder's priming. */
  readonly file: string
  /** The programme before the encoder: 24-bit WAV. */
  readonly pcm: string
  /** Length of both, per channel. */
  readonly samples: number
  /** LUFS and dBTP of `file` as decoded; null for silence. */
  readonly loudness: number | null
  readonly truePeak: number | null
  readonly key: string
}

type Work = MixRequest & {
  readonly plan: SoundPlan
  readonly sounds: Sounds
  readonly levels: Levels
}

/** Writes the programme at a gain (dB) under a ceiling (dBTP) and gives its loudness. */
const writeProgramme = async (
  work: Work,
  file: string,
  gain: number,
  ceiling: number,
  onBlock: (from: number) => void,
): Promise<number> => {
  const level = createLeveller(work.levels, work.plan.samples)
  const limiter = createLimiter(linear(ceiling))
  const meter = createLoudnessMeter(2)
  const writer = await writeWav(file, 2, 's24')
  const amount = linear(gain)
  let late = limiter.delay
  const put = async (block: Float32Array): Promise<void> => {
    const ready = block.subarray(Math.min(late, block.length / 2) * 2)
    late -= Math.min(late, block.length / 2)
    meter.push(ready)
    await writer.write(ready)
  }
  try {
    for await (const block of busBlocks(work.plan, work.sounds, work.signal)) {
      level(block)
      const { narration, music } = block
      for (let i = 0; i < narration.length; i += 1) narration[i] = (narration[i]! + music[i]!) * amount
      await put(limiter.push(narration))
      onBlock(block.from)
    }
    await put(limiter.flush())
  } finally {
    await writer.close()
  }
  return meter.integrated()
}

const parse = (text: string): Mix | undefined => {
  try {
    return JSON.parse(text) as Mix
  } catch {
    return undefined
  }
}

/** A mix that was finished before, when both its files are still there. */
const finished = async (note: string, file: string, pcm: string): Promise<Mix | undefined> => {
  const mix = parse(await readFile(note, 'utf8').catch(() => ''))
  const there = await Promise.all(
    [file, pcm].map((path) =>
      stat(path).then(
        ({ size }) => size > 0,
        () => false,
      ),
    ),
  )
  return mix && there.every(Boolean) ? { ...mix, file, pcm } : undefined
}

/**
 * Finds gain and ceiling so that what a player decodes stands at −14 LUFS and below −1 dBTP: one gain for the film and
 * a limiter, measured after the encoder, because that is where the overshoot is. Silence is left silent.
 */
const settle = async (work: Work, pcm: string, file: string): Promise<{ loudness: number; truePeak: number }> => {
  // with narration this is where the search nearly always ends
  let gain = work.levels.speech.length ? PROGRAMME_LUFS - NARRATION_LUFS : 0
  let ceiling = PROGRAMME_TRUE_PEAK - HEADROOM
  let target = PROGRAMME_LUFS
  let heard = {
    loudness: Number.NEGATIVE_INFINITY,
    truePeak: Number.NEGATIVE_INFINITY,
  }
  for (let encoded = 0; encoded < 3; encoded += 1) {
    let before: { readonly gain: number; readonly loudness: number } | undefined
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const share = (from: number): number => 0.2 + 0.5 * Math.min(0.9, (attempt + from / work.plan.samples) / 3)
      const loudness = await writeProgramme(work, pcm, gain, ceiling, (from) => work.onProgress?.(share(from)))
      const short = target - loudness
      if (!Number.isFinite(short) || Math.abs(short) < CLOSE_ENOUGH || (gain >= MOST_GAIN && short > 0)) break
      // the limiter takes part of every decibel back: how much, the last two tries tell
      const yielded: number = before && before.gain !== gain ? (loudness - before.loudness) / (gain - before.gain) : 1
      before = { gain, loudness }
      gain = Math.min(MOST_GAIN, gain + short / Math.min(1, Math.max(0.2, yielded)))
    }
    work.onProgress?.(0.7)
    await encodeAac(work.ffmpeg, pcm, file, work.signal)
    heard = await listen(work.ffmpeg, file, work.signal)
    work.onProgress?.(0.95)
    const over = heard.truePeak - PROGRAMME_TRUE_PEAK
    const short = PROGRAMME_LUFS - heard.loudness
    const settled = !Number.isFinite(short) || Math.abs(short) <= LOST_UNHEARD || gain >= MOST_GAIN
    if (over <= 0 && settled) break
    if (over > 0) ceiling -= over + 0.1
    if (!settled) target += short
  }
  return heard
}

/**
 * The film's sound, whole: narration and music placed to the sample, levelled, limited, encoded once. Streams, so that
 * an hour needs no more memory than a minute; finished mixes are found again by their key.
 * @throws MEDIA_MISSING, MEDIA_UNREADABLE, MEDIA_SILENT for an asset, FFMPEG_FAILED, ABORTED.
 */
export const mixFilm = async (request: MixRequest): Promise<Mix> => {
  const plan = planSound(request.timeline)
  const key = soundKey(plan, MIX_VERSION, AAC_SETTINGS, request.ffmpeg.version)
  const folder = join(request.cache, 'sound')
  await mkdir(folder, { recursive: true })
  const [file, pcm, note] = [join(folder, `${key}.m4a`), join(folder, `${key}.wav`), join(folder, `${key}.json`)]
  const before = await finished(note, file, pcm)
  if (before) {
    request.onProgress?.(1)
    return before
  }
  const half = join(folder, `${key}.${process.pid}.half.wav`)
  const sounds = await openSounds(plan, request.open, request.ffmpeg, folder, request.signal)
  try {
    const levels = await measureLevels(busBlocks(plan, sounds, request.signal), plan, (from) =>
      request.onProgress?.((0.2 * from) / Math.max(BLOCK, plan.samples)),
    )
    const heard = await settle({ ...request, plan, sounds, levels }, half, file)
    await rename(half, pcm)
    const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
    const mix: Mix = {
      file,
      pcm,
      samples: plan.samples,
      loudness: finite(heard.loudness),
      truePeak: finite(heard.truePeak),
      key,
    }
    await writeFile(note, JSON.stringify(mix))
    request.onProgress?.(1)
    return mix
  } finally {
    await sounds.close()
    await rm(half, { force: true })
  }
}
