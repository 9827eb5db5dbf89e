import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { SAMPLE_RATE, samplesAt } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { PackageEntry } from '@reelwright/interchange/package'
import type { PackagedMedia } from '@reelwright/interchange/packaged-media'
import type { Sound } from '@reelwright/look/sound/sound'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import type { Stems } from '@reelwright/render/sound/mix-stems'

export type SoundWork = {
  readonly timeline: Timeline
  readonly stems: Omit<Stems, 'samples'>
  readonly scratch: string
  readonly signal: AbortSignal
}

type Heard = { readonly start: number; readonly media: PackagedMedia }

const BLOCK = SAMPLE_RATE

const middle = (stereo: Float32Array): Float32Array =>
  Float32Array.from({ length: stereo.length / 2 }, (_, i) => (stereo[2 * i]! + stereo[2 * i + 1]!) / 2)

const openStem = async (path: string): Promise<Sound> => {
  const sound = await openWav(path)
  if (!sound) throw fail('SOUND_UNREADABLE', 'The sound of the film cannot be read; run the same command again.')
  return sound
}

/** A stretch of a stem as a 24-bit WAV that fills its last frame: at 29.97 a frame is no whole number of samples. */
const cut = async (stem: Sound, { start, media }: Heard, out: string, { timeline, signal }: SoundWork): Promise<void> => {
  const { rate } = timeline
  const from = samplesAt(start - media.head, rate)
  const samples = Math.ceil((media.frames * SAMPLE_RATE * rate.den) / rate.num)
  const writer = await writeWav(out, media.channels ?? 1)
  try {
    for (let at = 0; at < samples; at += BLOCK) {
      signal.throwIfAborted()
      const block = await stem.read(from + at, Math.min(BLOCK, samples - at))
      await writer.write(media.channels === 1 && stem.channels === 2 ? middle(block) : block)
    }
  } finally {
    await writer.close()
  }
}

/**
 * The sounds of an editor's timeline, cut from the stems: what is heard there is the mix before its limiter, every level,
 * gain and fade in the files. One mono file a narration; the music whole.
 * @throws SOUND_UNREADABLE, ABORTED
 */
export const conformSounds = async (work: SoundWork, sounds: readonly Heard[]): Promise<readonly PackageEntry[]> => {
  const [narration, music] = [await openStem(work.stems.narration), await openStem(work.stems.music)]
  try {
    const files = new Map<string, string>()
    for (const heard of sounds) {
      const { file, channels } = heard.media
      if (files.has(file)) continue
      const out = join(work.scratch, `sound-${files.size}.wav`)
      await cut(channels === 2 ? music : narration, heard, out, work)
      files.set(file, out)
    }
    if (!files.has('audio/music.wav')) files.set('audio/music.wav', work.stems.music)
    return [...files].map(([path, file]) => ({ path, file }))
  } finally {
    await narration.close()
    await music.close()
  }
}
