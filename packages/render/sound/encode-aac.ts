import { rename, rm } from 'node:fs/promises'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { createTruePeakMeter, decibels } from '@reelwright/look/sound/true-peak'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { decodeSound } from '@reelwright/media/sound/decode'

/** Part of the sound's key: raise it with the arguments. */
export const AAC_SETTINGS = 'aac-lc 192k 48000 stereo 1'

/**
 * Samples that ffmpeg's AAC encoder puts before the first one. The file's edit list hides them: a muxer that copies the
 * packets has to start them this much before the picture, or write the edit list again.
 */
export const AAC_PRIMING = 1024

/** One stream for the whole film: encoded piecewise it would grow by a priming and click at every join. */
export const encodeAac = async (ffmpeg: Ffmpeg, wav: string, file: string, signal?: AbortSignal): Promise<void> => {
  const half = `${file}.${process.pid}.half`
  try {
    await runFfmpeg(
      ffmpeg.path,
      [
        '-y',
        '-protocol_whitelist',
        'file,pipe',
        '-i',
        `file:${wav}`,
        '-map',
        '0:a:0',
        '-map_metadata',
        '-1',
        '-c:a',
        'aac',
        '-profile:a',
        'aac_low',
        '-b:a',
        '192k',
        '-ar',
        '48000',
        '-ac',
        '2',
        '-threads',
        '1',
        '-fflags',
        '+bitexact',
        '-flags:a',
        '+bitexact',
        '-movflags',
        '+faststart',
        '-f',
        'mp4',
        `file:${half}`,
      ],
      signal ? { signal } : {},
    )
    await rename(half, file)
  } finally {
    await rm(half, { force: true })
  }
}

/** What a player will hear: loudness in LUFS and true peak in dBTP after the encoder, and the number of samples. */
export const listen = async (
  ffmpeg: Ffmpeg,
  file: string,
  signal?: AbortSignal,
): Promise<{ loudness: number; truePeak: number; samples: number }> => {
  const loudness = createLoudnessMeter(2)
  const peak = createTruePeakMeter(2)
  let samples = 0
  for await (const block of decodeSound(ffmpeg, file, 2, signal ? { signal } : {})) {
    loudness.push(block)
    peak.push(block)
    samples += block.length / 2
  }
  return {
    loudness: loudness.integrated(),
    truePeak: decibels(peak.peak()),
    samples,
  }
}
