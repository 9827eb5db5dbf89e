import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isFault, refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '../ffmpeg/find.js'
import { type Probe, probe } from '../ffmpeg/probe.js'

/** What sound and film brought to a project may be. */
export const SOUND_LIMITS = { seconds: 2 * 3600, bytes: 2 * 1024 ** 3 } as const
export const FILM_LIMITS = { seconds: 2 * 3600, bytes: 8 * 1024 ** 3, side: 8192 } as const

export type InspectOptions = { readonly ffmpeg: Ffmpeg; readonly name?: string; readonly signal?: AbortSignal }
export type InspectedSound = {
  readonly container: string
  readonly codec: string
  readonly seconds: number
  readonly sampleRate: number
  readonly channels: number
  readonly bytes: number
}
export type InspectedFilm = {
  readonly container: string
  readonly codec: string
  readonly seconds: number
  /** Pixels as shown. */
  readonly width: number
  readonly height: number
  readonly rate?: number
  readonly sound: boolean
  readonly bytes: number
}

type Kind = {
  readonly code: 'SOUND' | 'FILM'
  readonly noun: string
  readonly types: string
  readonly seconds: number
  readonly bytes: number
}
const SOUND: Kind = { code: 'SOUND', noun: 'recording', types: 'WAV, MP3, M4A, FLAC, OGG', ...SOUND_LIMITS }
const FILM: Kind = { code: 'FILM', noun: 'film', types: 'MP4, MOV, MKV, WebM', ...FILM_LIMITS }

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(2)} GB`

const looked = async (
  path: string,
  kind: Kind,
  { ffmpeg, signal }: InspectOptions,
  name: string,
): Promise<{ found: Probe; seconds: number; bytes: number }> => {
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) throw refuse(`${kind.code}_MISSING`, `There is no ${kind.noun} at ${path}.`, { field: name, given: path })
  if (file.size === 0)
    throw refuse(`${kind.code}_EMPTY`, `"${name}" is an empty file; bring the ${kind.noun} again.`, { field: name, given: '0 bytes' })
  if (file.size > kind.bytes)
    throw refuse(
      `${kind.code}_TOO_LARGE`,
      `"${name}" has ${gigabytes(file.size)}; a ${kind.noun} may have up to ${gigabytes(kind.bytes)}.`,
      { field: name, limit: gigabytes(kind.bytes), given: gigabytes(file.size) },
    )
  const found = await probe(ffmpeg, path, signal).catch((cause) => {
    if (isFault(cause) && cause.kind === 'failure') throw cause
    throw refuse(`${kind.code}_TYPE`, `"${name}" is no ${kind.noun} that can be read; bring ${kind.types}.`, {
      field: name,
      limit: kind.types,
      cause,
    })
  })
  const seconds = found.seconds
  if (seconds === undefined || seconds <= 0)
    throw refuse(`${kind.code}_BROKEN`, `"${name}" does not say how long it is and seems cut off; save it again.`, { field: name })
  if (seconds > kind.seconds)
    throw refuse(`${kind.code}_TOO_LONG`, `"${name}" runs ${Math.round(seconds)} s; a ${kind.noun} may run up to ${kind.seconds} s.`, {
      field: name,
      limit: `${kind.seconds} s`,
      given: `${Math.round(seconds)} s`,
    })
  return { found, seconds, bytes: file.size }
}

/** Looks into a recording or a piece of music. @throws SOUND_MISSING, _EMPTY, _TOO_LARGE, _TYPE, _BROKEN, _TOO_LONG. */
export const inspectSound = async (path: string, options: InspectOptions): Promise<InspectedSound> => {
  const name = options.name ?? basename(path)
  const { found, seconds, bytes } = await looked(path, SOUND, options, name)
  const [stream] = found.audio
  if (!stream) throw refuse('SOUND_TYPE', `"${name}" carries no sound; bring ${SOUND.types}.`, { field: name, limit: SOUND.types })
  return { container: found.container, codec: stream.codec, seconds, sampleRate: stream.sampleRate, channels: stream.channels, bytes }
}

/** Looks into a film of one's own. @throws FILM_MISSING, _EMPTY, _TOO_LARGE, _TYPE, _BROKEN, _TOO_LONG. */
export const inspectFilm = async (path: string, options: InspectOptions): Promise<InspectedFilm> => {
  const name = options.name ?? basename(path)
  const { found, seconds, bytes } = await looked(path, FILM, options, name)
  const stream = found.video.find(({ attached }) => !attached)
  if (!stream) throw refuse('FILM_TYPE', `"${name}" carries no moving picture; bring ${FILM.types}.`, { field: name, limit: FILM.types })
  const given = `${stream.width}×${stream.height}`
  if (Math.max(stream.width, stream.height) > FILM_LIMITS.side)
    throw refuse('FILM_TOO_LARGE', `"${name}" has ${given} pixels; a film may have up to ${FILM_LIMITS.side} on a side.`, {
      field: name,
      limit: `${FILM_LIMITS.side} pixels`,
      given,
    })
  return {
    container: found.container,
    codec: stream.codec,
    seconds,
    width: stream.width,
    height: stream.height,
    ...(stream.rate ? { rate: stream.rate } : {}),
    sound: found.audio.length > 0,
    bytes,
  }
}
