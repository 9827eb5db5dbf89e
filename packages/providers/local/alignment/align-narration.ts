import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { decodeSound } from '@reelwright/media/sound/decode'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import { type Engines, localEngines } from '../voice/speech.js'
import { wordsOf } from '../voice/words.js'
import { createListener, type Frames, HOP } from './features.js'
import { levelRecording } from './level-recording.js'
import { departure, fits } from './match.js'
import { type Reference, readReference } from './reference.js'
import { type Path, warp } from './warp.js'

const LONGEST = 2 * 3600
const FRAME = HOP / SAMPLE_RATE
/** A word beside a pause begins and ends where the voice does, if that lies within this many frames. */
const SNAP = 8

export type AlignRequest = {
  /** The recording, in any form ffmpeg reads; at most two hours of it are heard. */
  readonly recording: string
  /** What it is said to speak, whole. */
  readonly text: string
  readonly language: string
  readonly ffmpeg: Ffmpeg
  /** A folder of its own; `narration.wav` is left there. */
  readonly scratch: string
  readonly signal?: AbortSignal
  /** The voices to compare with; one's own are started and stopped when left out. */
  readonly engines?: Engines
}

/** `file`: mono 48 kHz 16-bit WAV at −16 LUFS, as long as the recording. `words`: every word of the text once, in samples of it. */
export type AlignedNarration = { readonly file: string; readonly samples: number; readonly words: readonly Word[] }

const heard = async (request: AlignRequest, raw: string): Promise<{ frames: Frames; samples: number; loudness: number }> => {
  const listener = createListener()
  const meter = createLoudnessMeter(1)
  const writer = await writeWav(raw, 1, 'f32')
  let samples = 0
  try {
    for await (const block of decodeSound(request.ffmpeg, request.recording, 1, {
      most: LONGEST,
      ...(request.signal ? { signal: request.signal } : {}),
    })) {
      listener.push(block)
      meter.push(block)
      await writer.write(block)
      samples += block.length
    }
  } finally {
    await writer.close()
  }
  listener.push(new Float32Array(2 * HOP)) // the last frame's window reaches beyond the end
  return { frames: listener.frames(), samples, loudness: meter.integrated() }
}

/** The nearest frame to `at` where speech begins (or, backwards, has just ended), within SNAP. */
const edge = (voiced: Uint8Array, at: number, ends: boolean): number => {
  for (let off = 0; off <= SNAP; off++)
    for (const i of [at - off, at + off]) {
      const [before, after] = [voiced[i - 1] ?? 0, voiced[i] ?? 0]
      if (ends ? before && !after : !before && after) return i
    }
  return at
}

const intervals = ({ words }: Reference, path: Path, recording: Frames): ({ start: number; end: number } | undefined)[] =>
  words.map((word) => {
    if (word.silent) return undefined
    const start = edge(recording.voiced, path.first[Math.min(word.from10, path.first.length - 1)]!, false)
    const end = edge(recording.voiced, path.last[Math.min(word.to10 - 1, path.last.length - 1)]! + 1, true)
    return { start: start * FRAME, end: Math.max(start + 1, end) * FRAME }
  })

/** A reading by this voice fits well enough that another need not be tried. */
const CLOSE = 0.78

type Match = { readonly reference: Reference; readonly path: Path; readonly fit: readonly number[]; readonly unlike: number }

const matched = (reference: Reference, recording: Frames): Match => {
  const path = warp(reference.frames, recording)
  const fit = fits(reference, path, recording)
  return { reference, path, fit, unlike: fit.reduce((sum, one) => sum + one, 0) / fit.length }
}

const closer = (a: Match, b: Match): Match => (b.unlike < a.unlike ? b : a)

/**
 * Finds every word of a script in a recording of it: the local voice reads the script, and both are warped onto each
 * other. Pace, pauses, level and a floor of noise may differ; the words may not.
 * @throws NARRATION_SILENT, NARRATION_MISMATCH (which says from which sentence on), VOICE_LANGUAGE, MEDIA_UNREADABLE, ABORTED.
 */
export const alignNarration = async (request: AlignRequest): Promise<AlignedNarration> => {
  const engines = request.engines ?? localEngines()
  const raw = join(request.scratch, 'narration-raw.wav')
  try {
    const deep = await readReference(engines, request.text, request.language, 'documentary-male', request.signal)
    if (deep.words.every(({ silent }) => silent))
      throw refuse('NARRATION_EMPTY', 'The script has no words to find in the recording; write some narration.', { field: 'text' })
    const recording = await heard(request, raw)
    if (!Number.isFinite(recording.loudness) || recording.frames.voiced.every((one) => !one))
      throw refuse('NARRATION_SILENT', 'The recording is silent; choose the one that holds the narration.', {
        field: 'narration',
        given: request.recording,
      })
    const first = matched(deep, recording.frames)
    const { reference, path, fit } =
      first.unlike < CLOSE
        ? first
        : closer(
            first,
            matched(await readReference(engines, request.text, request.language, 'documentary-female', request.signal), recording.frames),
          )
    const lost = departure(fit)
    if (lost !== undefined) {
      const sentence = reference.sentences[lost]!
      throw refuse(
        'NARRATION_MISMATCH',
        `The recording departs from the script at sentence ${lost + 1}: "${sentence.slice(0, 120)}"; record that part as written, or change the script to what is said.`,
        {
          field: 'narration',
          given: request.recording,
        },
      )
    }
    const file = join(request.scratch, 'narration.wav')
    await levelRecording(raw, file, recording.loudness)
    return {
      file,
      samples: recording.samples,
      words: wordsOf(
        reference.words.map(({ text, from, to }) => ({ text, from, to })),
        intervals(reference, path, recording.frames),
        recording.samples,
      ),
    }
  } finally {
    await rm(raw, { force: true })
    if (!request.engines) engines.stop()
  }
}
