import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fail } from '@reelwright/film/fault'
import { carriedFfmpeg } from './carried.js'

const run = promisify(execFile)

export type Ffmpeg = {
  readonly path: string
  /** As ffmpeg names itself, e.g. `5.1.9-0+deb12u1`; part of every segment's hash. */
  readonly version: string
  /** `FFMPEG_PATH`, the system's, or the one carried by a package. */
  readonly origin: 'configured' | 'system' | 'carried'
}

const OLDEST = 5

/** The version and whether libx264 and aac are there; undefined when it cannot be run. */
const ask = async (path: string): Promise<{ version: string; complete: boolean } | undefined> => {
  try {
    const { stdout } = await run(path, ['-hide_banner', '-version'], {
      timeout: 20_000,
    })
    const version = /^ffmpeg version (\S+)/.exec(stdout)?.[1]
    if (!version) return undefined
    const { stdout: encoders } = await run(path, ['-hide_banner', '-encoders'], { timeout: 20_000, maxBuffer: 1 << 22 })
    return {
      version,
      complete: / libx264 /.test(encoders) && / aac /.test(encoders),
    }
  } catch {
    return undefined
  }
}

const major = (version: string): number => Number(/(\d+)\./.exec(version)?.[1] ?? Number.NaN)

/**
 * The ffmpeg to use: `configured` if given, else the system's from 5 on with libx264, else the carried one.
 * A nightly build with no number passes as new.
 * @throws FFMPEG_UNUSABLE when the configured one will not do, FFMPEG_MISSING when there is none at all.
 */
export const findFfmpeg = async (configured?: string): Promise<Ffmpeg> => {
  if (configured) {
    const found = await ask(configured)
    if (!found)
      throw fail('FFMPEG_UNUSABLE', `FFMPEG_PATH points at ${configured}, which is no ffmpeg that runs; correct it or leave it out.`)
    if (!found.complete)
      throw fail('FFMPEG_UNUSABLE', `The ffmpeg at ${configured} lacks libx264 or aac; use another build or leave FFMPEG_PATH out.`)
    return { path: configured, version: found.version, origin: 'configured' }
  }
  const system = await ask('ffmpeg')
  if (system?.complete && !(major(system.version) < OLDEST)) return { path: 'ffmpeg', version: system.version, origin: 'system' }
  const path = carriedFfmpeg()
  const own = path && (await ask(path))
  if (path && own && own.complete) return { path, version: own.version, origin: 'carried' }
  throw fail(
    'FFMPEG_MISSING',
    system
      ? `The system's ffmpeg ${system.version} is too old or lacks libx264; install ffmpeg ${OLDEST} or newer.`
      : `No ffmpeg was found; install ffmpeg ${OLDEST} or newer, or set FFMPEG_PATH.`,
  )
}
