import { access, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { wavOf } from '../local/voice/sound/wav.js'
import type { CallContext } from '../ports/call.js'
import type { VoiceResult } from '../ports/voice.js'
import { estimateWords } from './estimate-words.js'
import { finishSpeech } from './finish-speech.js'
import { readJsonFile, writeJsonFile } from './json-file.js'
import { wordsOfCharacters } from './words-of-characters.js'

/** A vendor's recording as it lies in its call's folder, before anything was done to it. */
export const RawSpeech = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  text: z.string(),
  /** When each character sounds, in seconds, where the vendor tells it. */
  times: z.object({ characters: z.array(z.string()), starts: z.array(z.number()), ends: z.array(z.number()) }).optional(),
})
export type RawSpeech = z.infer<typeof RawSpeech>

const Finished = z.object({ samples: z.int().positive(), words: z.array(Word) })
const AUDIO = 'voice.wav'
const WORDS = 'voice.json'

const finishedBefore = async (scratch: string) => {
  const read = Finished.safeParse(await readJsonFile(join(scratch, WORDS)))
  const there = await access(join(scratch, AUDIO)).then(
    () => true,
    () => false,
  )
  return read.success && there ? read.data : undefined
}

/**
 * A vendor's recording as the port wants it, finished once: leveled, trimmed, its words timed by the vendor's own times or
 * else estimated. @throws VendorFailure where it is no sound or nobody speaks in it
 */
export const finishedVoice = async (
  raw: unknown,
  vendor: string,
  ffmpeg: Ffmpeg,
  { scratch, signal }: CallContext,
): Promise<VoiceResult> => {
  const file = join(scratch, AUDIO)
  const before = await finishedBefore(scratch)
  if (before) return { audio: { file, type: 'audio/wav', samples: before.samples }, words: before.words }
  const { file: given, text, times } = RawSpeech.parse(raw)
  const { samples, shift, voiced } = await finishSpeech(ffmpeg, join(scratch, given), vendor, signal)
  const words = (times && wordsOfCharacters(text, times, shift, samples.length)) ?? estimateWords(text, voiced, samples.length)
  await writeFile(`${file}.part`, wavOf({ rate: SAMPLE_RATE, samples }))
  await rename(`${file}.part`, file)
  await writeJsonFile(join(scratch, WORDS), { samples: samples.length, words })
  return { audio: { file, type: 'audio/wav', samples: samples.length }, words }
}
