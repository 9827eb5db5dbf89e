import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { BLOCK, busBlocks } from '@reelwright/look/sound/bus-blocks'
import { createLeveller, type Levels, measureLevels } from '@reelwright/look/sound/levels'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import {
  firstGain,
  HEADROOM,
  type Mastering,
  MOST_GAIN,
  PROGRAMME_LUFS,
  PROGRAMME_TRUE_PEAK,
  programmeBlocks,
  settleGain,
} from '@reelwright/look/sound/programme'
import { planSound, type SoundPlan } from '@reelwright/look/sound/sound-plan'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import { AAC_SETTINGS, encodeAac, listen } from './encode-aac.js'
import { type OpenAsset, type OpenSounds, openSounds } from './open-sounds.js'
import { soundKey } from './sound-key.js'

/** Raised whenever the same plan would sound otherwise. */
const MIX_VERSION = 'mix/1'

/** The encoder may also lose loudness; this much is not worth encoding again. */
const LOST_UNHEARD = 0.3

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
  readonly sounds: OpenSounds
  readonly levels: Levels
}

/** Writes the programme at a gain (dB) under a ceiling (dBTP) and gives its loudness. */
const writeProgramme = async (work: Work, file: string, mastering: Mastering, onBlock: (from: number) => void): Promise<number> => {
  const { plan, sounds, signal } = work
  const meter = createLoudnessMeter(2)
  const writer = await writeWav(file, 2, 's24')
  try {
    const level = createLeveller(work.levels, plan.samples)
    for await (const { from, samples } of programmeBlocks(busBlocks(plan, sounds, { signal }), level, mastering)) {
      meter.push(samples)
      await writer.write(samples)
      onBlock(from)
    }
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
  let gain = firstGain(work.levels)
  let ceiling = PROGRAMME_TRUE_PEAK - HEADROOM
  let target = PROGRAMME_LUFS
  let heard = {
    loudness: Number.NEGATIVE_INFINITY,
    truePeak: Number.NEGATIVE_INFINITY,
  }
  for (let encoded = 0; encoded < 3; encoded += 1) {
    gain = await settleGain(gain, target, (tried, attempt) => {
      const share = (from: number): number => 0.2 + 0.5 * Math.min(0.9, (attempt + from / work.plan.samples) / 3)
      return writeProgramme(work, pcm, { gain: tried, ceiling }, (from) => work.onProgress?.(share(from)))
    })
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
    const levels = await measureLevels(busBlocks(plan, sounds, { signal: request.signal }), plan, (from) =>
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
