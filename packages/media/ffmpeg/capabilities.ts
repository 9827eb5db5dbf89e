import type { Ffmpeg } from './find.js'
import { runFfmpeg } from './run.js'

export type Capabilities = {
  readonly path: string
  readonly version: string
  readonly origin: Ffmpeg['origin']
  readonly encoders: ReadonlySet<string>
  readonly decoders: ReadonlySet<string>
  readonly filters: ReadonlySet<string>
  /** What a film cannot be made without and this build lacks. */
  readonly missing: readonly string[]
  /** In words, what cannot be done with this build though a film can be made. */
  readonly limits: readonly string[]
}

const NEEDED_ENCODERS = ['libx264', 'aac', 'rawvideo', 'pcm_f32le']
const NEEDED_DECODERS = ['h264', 'aac', 'mp3', 'flac', 'pcm_s16le', 'rawvideo']
const NEEDED_FILTERS = ['scale', 'aresample', 'format', 'fps']

const names = (listing: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(listing.split('\n').flatMap((line) => pattern.exec(line)?.[1] ?? []))

/** Asks an ffmpeg what it can do; for `doctor`. */
export const capabilitiesOf = async (ffmpeg: Ffmpeg): Promise<Capabilities> => {
  const list = async (what: string): Promise<string> => (await runFfmpeg(ffmpeg.path, [what], { limit: 20_000 })).out.toString('utf8')
  const coder = /^ [VAS][F.][S.][X.][B.][D.] (\S+)/
  const encoders = names(await list('-encoders'), coder)
  const decoders = names(await list('-decoders'), coder)
  const filters = names(await list('-filters'), /^ [T.][S.][C.]? (\S+)/)
  const missing = [
    ...NEEDED_ENCODERS.filter((name) => !encoders.has(name)),
    ...NEEDED_DECODERS.filter((name) => !decoders.has(name)),
    ...NEEDED_FILTERS.filter((name) => !filters.has(name)),
  ]
  const limits = [
    ...(decoders.has('libdav1d') || decoders.has('libaom-av1') || decoders.has('av1') ? [] : ['AV1 films cannot be read']),
    ...(decoders.has('hevc') ? [] : ['HEVC films cannot be read']),
    ...(decoders.has('prores') ? [] : ['ProRes films cannot be read']),
  ]
  return {
    path: ffmpeg.path,
    version: ffmpeg.version,
    origin: ffmpeg.origin,
    encoders,
    decoders,
    filters,
    missing,
    limits,
  }
}
