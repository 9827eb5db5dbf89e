import { access, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { MusicMood } from '@reelwright/film/brief'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { z } from 'zod'
import { askJson, type ReadRefusal } from '../http/ask-vendor.js'
import { download } from '../http/download.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { CallContext, Failure, Json } from '../ports/call.js'
import type { Musician, MusicRequest } from '../ports/music.js'
import { laidBeats, layTrack, readTrack } from './lay-track.js'
import { EPIDEMIC_URL, type EpidemicSettings } from './settings.js'

const VENDOR = 'Epidemic Sound'
/** Raised when the same track would be laid otherwise. */
const MODEL = 'partner-catalogue/1'
const MOST = 256 * 1024 ** 2
const BEATS_A_BAR = 4

/** What is searched for: its search understands words. */
const TERMS: Readonly<Record<MusicMood, string>> = {
  calm: 'calm background',
  curious: 'curious light',
  dramatic: 'dramatic tension',
  hopeful: 'hopeful uplifting',
  energetic: 'energetic driving',
}

const Track = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  length: z.number().nullish(),
  bpm: z.number().nullish(),
  isPreviewOnly: z.boolean().nullish(),
  hasVocals: z.boolean().nullish(),
})
const Found = z.looseObject({ tracks: z.array(Track) })
const Address = z.looseObject({ url: z.string().min(1) })
/** Seen as bare numbers and as objects, in seconds and in milliseconds. */
const Beats = z.looseObject({
  beats: z.array(z.union([z.number(), z.looseObject({ timestamp: z.number() }), z.looseObject({ time: z.number() })])),
})
const Said = z.looseObject({ message: z.string() })

/** Nothing of the catalogue is kept but which track it is: the partners' terms do not allow more. */
const Operation = z.union([
  z.object({ track: z.string(), bpm: z.number(), samples: z.int().positive() }),
  z.object({ failure: z.custom<Failure>((value) => typeof value === 'object' && value !== null) }),
])

const readRefusal: ReadRefusal = (body) => {
  const read = Said.safeParse(body)
  if (!read.success) return {}
  return { said: read.data.message, ...(/quota/i.test(read.data.message) ? { kind: 'quota' as const } : {}) }
}

const unreadable = () =>
  vendorFailure('retryable', 'VENDOR_UNREADABLE', `${VENDOR} answered with something that cannot be read; it is asked again.`)

/** Seconds of each beat, or of an even count where the answer holds none. */
const secondsOf = (json: unknown, bpm: number, length: number): readonly number[] => {
  const read = Beats.safeParse(json)
  const times = read.success ? read.data.beats.map((beat) => (typeof beat === 'number' ? beat : Number(beat.timestamp ?? beat.time))) : []
  if (times.length < 2) return Array.from({ length: Math.floor((length * bpm) / 60) }, (_, i) => (i * 60) / bpm)
  const isMilliseconds = times.at(-1)! > 2 * length
  return isMilliseconds ? times.map((time) => time / 1000) : times
}

/** Music of Epidemic Sound: a track of its catalogue by mood, laid into the length that is wanted. */
export const epidemicMusician = (settings: EpidemicSettings): Musician => {
  const { apiKey, baseUrl = EPIDEMIC_URL, ffmpeg, user, deadlines } = settings
  const base = baseUrl.replace(/\/+$/, '')
  const get = async (path: string, signal: AbortSignal): Promise<unknown> =>
    (
      await askJson(
        {
          ...{ vendor: VENDOR, method: 'GET', url: `${base}/v0/${path}`, signal, secrets: [apiKey] },
          headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json', ...(user ? { 'x-partner-user-id': user } : {}) },
          ...(deadlines ? { deadlines } : {}),
        },
        readRefusal,
      )
    ).json
  /** One of those that are long enough, by the seed; the longest where none is. */
  const choose = async ({ mood, samples, seed }: MusicRequest, signal: AbortSignal): Promise<Json> => {
    const found = Found.safeParse(await get(`tracks/search?term=${encodeURIComponent(TERMS[mood])}&limit=50`, signal))
    if (!found.success) throw unreadable()
    const usable = found.data.tracks.filter(({ isPreviewOnly, hasVocals }) => !isPreviewOnly && !hasVocals)
    const longest = [...usable].sort((a, b) => (b.length ?? 0) - (a.length ?? 0))
    const enough = longest.filter(({ length }) => (length ?? 0) >= samples / SAMPLE_RATE)
    const list = enough.length > 0 ? enough : longest.slice(0, 1)
    const chosen = list[Math.abs(seed) % Math.max(1, list.length)]
    if (!chosen)
      throw vendorFailure(
        'rejected',
        'MUSIC_NOT_FOUND',
        `${VENDOR} has no track for “${TERMS[mood]}” that this key may use; choose another mood.`,
      )
    return { track: chosen.id, bpm: chosen.bpm ?? 100, samples }
  }
  const fetched = async (track: string, { scratch, signal }: CallContext): Promise<string> => {
    const file = join(scratch, 'track.mp3')
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file
    const address = Address.safeParse(await get(`tracks/${encodeURIComponent(track)}/download?format=mp3&quality=high`, signal))
    if (!address.success) throw unreadable()
    await download({ vendor: VENDOR, url: address.data.url, baseUrl: base, file, most: MOST, signal })
    return file
  }
  const attempt = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | { readonly failure: Failure }> => {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!isVendorFailure(error)) throw error
      return { failure: error.failure }
    }
  }
  return {
    id: 'epidemic',
    model: MODEL,
    capability: 'music',
    estimate: () => 0,
    start: async (request, { signal }) => (await attempt(signal, () => choose(request, signal))) as Json,
    check: async (operation, context) => {
      const known = Operation.parse(operation)
      if ('failure' in known) return { state: 'failed', failure: known.failure }
      const { track, bpm, samples } = known
      const made = await attempt(context.signal, async () => {
        const sound = await readTrack(ffmpeg, await fetched(track, context), context.signal).catch((error: unknown) => {
          context.signal.throwIfAborted()
          if (isVendorFailure(error)) throw error
          throw vendorFailure('retryable', 'MUSIC_UNREADABLE', `${VENDOR} answered with sound that cannot be decoded; it is asked again.`)
        })
        const length = sound.length / 2
        const seconds = secondsOf(await get(`tracks/${encodeURIComponent(track)}/beats`, context.signal), bpm, length / SAMPLE_RATE)
        const file = join(context.scratch, 'music.wav')
        await layTrack(sound, samples, `${file}.part`)
        await rename(`${file}.part`, file)
        const inTrack = seconds.map((time) => Math.round(time * SAMPLE_RATE)).filter((beat) => beat >= 0 && beat < length)
        const bars = inTrack.filter((_, i) => i % BEATS_A_BAR === 0)
        return { file, beats: laidBeats(inTrack, length, samples), bars: laidBeats(bars, length, samples) }
      })
      if ('failure' in made) return { state: 'failed', failure: made.failure }
      const { file, beats, bars } = made
      return { state: 'done', result: { audio: { file, type: 'audio/wav', samples }, beats, bars }, cost: 0 }
    },
    provenance: ({ mood, seed }) => ({
      ...{ source: 'stock', provider: 'epidemic', model: MODEL, prompt: TERMS[mood], seed },
      licence: 'Epidemic Sound, under the agreement of whoever holds the key',
      credit: 'Music: Epidemic Sound',
    }),
  }
}
