import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { decodeSound } from '@reelwright/media/sound/decode'
import { vendorFailure } from '../http/vendor-failure.js'
import { level } from '../local/voice/sound/level.js'
import { FRAME, voicedFrames } from './hear-levels.js'

/** Seconds of silence at both ends (port: 50–150 ms). */
const LEAD = 0.1
/** Frames kept before the first sound and after the last: breath and the tail of a consonant. */
const TAIL = 3
const FADE = 240
/** Seconds of speech that are decoded at most. */
const LONGEST = 3600

export type Finished = {
  /** Mono, 48 kHz, about −16 LUFS, 100 ms of silence at both ends. */
  readonly samples: Float32Array
  /** What to add to a time of the vendor's own, in samples. */
  readonly shift: number
  /** For every 10 ms of `samples` whether there is voice. */
  readonly voiced: Uint8Array
}

const gathered = async (ffmpeg: Ffmpeg, file: string, signal?: AbortSignal): Promise<Float32Array> => {
  const blocks: Float32Array[] = []
  for await (const block of decodeSound(ffmpeg, file, 1, { most: LONGEST, ...(signal ? { signal } : {}) })) blocks.push(block)
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    all.set(block, at)
    at += block.length
  }
  return all
}

/**
 * A vendor's recording as the port wants it: trimmed to its voice with 100 ms of silence at both ends, at −16 LUFS.
 * @throws VendorFailure for a file that is no sound, or in which nobody speaks
 */
export const finishSpeech = async (ffmpeg: Ffmpeg, file: string, vendor: string, signal?: AbortSignal): Promise<Finished> => {
  const raw = await gathered(ffmpeg, file, signal).catch(() => {
    signal?.throwIfAborted()
    throw vendorFailure('retryable', 'VOICE_UNREADABLE', `${vendor} answered with sound that cannot be decoded; it is asked again.`)
  })
  const frames = voicedFrames(raw)
  if (!frames)
    throw vendorFailure('retryable', 'VOICE_SILENT', `${vendor} answered with a recording in which nobody speaks; it is asked again.`)
  const first = Math.max(0, (frames.indexOf(1) - 1) * FRAME)
  const last = Math.min(raw.length, (frames.lastIndexOf(1) + 1 + TAIL) * FRAME)
  const lead = Math.round(LEAD * SAMPLE_RATE)
  const out = new Float32Array(last - first + 2 * lead)
  out.set(raw.subarray(first, last), lead)
  const edge = Math.min(FADE, (last - first) >> 1)
  for (let i = 0; i < edge; i++) {
    out[lead + i]! *= i / edge
    out[out.length - lead - 1 - i]! *= i / edge
  }
  const samples = level(out)
  // A limiter that looks ahead may leave a trace of voice in what has to be silent.
  samples.fill(0, 0, lead - FRAME)
  samples.fill(0, samples.length - lead + FRAME)
  return { samples, shift: lead - first, voiced: voicedFrames(samples) ?? new Uint8Array(Math.ceil(samples.length / FRAME)).fill(1) }
}
