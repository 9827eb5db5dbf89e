import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Sound } from '@reelwright/look/sound/sound'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { hashOf } from '../plan/hash.js'
import { type Listening, listenTo } from './listening.js'
import type { Memory } from './memory.js'
import type { Mp4Facts } from './mp4-facts.js'
import { soundHash } from './sound-bytes.js'

/** Raised whenever the same sound would be heard otherwise. */
const VERSION = 1

type Kept = Omit<Listening, 'loudness' | 'truePeak'> & {
  /** Null for silence. */
  readonly loudness: number | null
  readonly truePeak: number | null
}

export type HearRequest = {
  readonly file: string
  readonly facts: Mp4Facts
  readonly ffmpeg: Ffmpeg
  /** The mix that the master was made from, and the file it lies in. */
  readonly mix: Sound | undefined
  readonly pcm: string | undefined
  readonly memory: Memory | undefined
  readonly signal: AbortSignal | undefined
}

const bytesHash = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
const silent = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY

/**
 * Hears a master's sound whole. The masters of one film hold one sound: byte for byte the same, beside the same mix, it
 * is remembered where there is a memory. Nothing is remembered of a file by what it was meant to hold.
 */
export const hearSound = async ({ file, facts, ffmpeg, mix, pcm, memory, signal }: HearRequest): Promise<Listening> => {
  const held = memory && (await soundHash(file, facts))
  if (!memory || !held) return listenTo(ffmpeg, file, mix, signal)
  const key = hashOf([VERSION, ffmpeg.version, held, pcm ? await bytesHash(pcm) : null])
  const known = await memory.recall<Kept>(key)
  if (known) return { ...known, loudness: silent(known.loudness), truePeak: silent(known.truePeak) }
  const heard = await listenTo(ffmpeg, file, mix, signal)
  await memory.keep(key, { ...heard, loudness: finite(heard.loudness), truePeak: finite(heard.truePeak) })
  return heard
}
