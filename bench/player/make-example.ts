import { spawn } from 'node:child_process'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asset } from '@reelwright/film/asset'
import { assetsOf } from '@reelwright/film/timeline/assets-of'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { listFilms, readFilmState } from '@reelwright/studio/films'
import { fileNamed, mastersOf, timelineOf } from '@reelwright/studio/formats/masters'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import type { Proved } from '@reelwright/test/player/prove-player'
import { enterStudio } from 'reelwright/house'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BIN = join(ROOT, 'apps/cli/bin/reelwright.js')

/** The two example films, as their guides make them, in high quality: the dust of a blackboard that an encoder leaves out is no fault of the player's. */
export const EXAMPLES = {
  documentary: ['documentary', join(ROOT, 'examples/black-holes/script.md'), '--size', '720', '--quality', 'high'],
  property: ['property', join(ROOT, 'examples/harbor-house'), '--aspects', '9:16', '--branding', 'branded', '--quality', 'high'],
} as const
export type Example = keyof typeof EXAMPLES

const made = (home: string, command: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...command, '--out', join(home, 'out'), '--yes', '--json'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, FFMPEG_PATH: process.env.FFMPEG_PATH, REELWRIGHT_HOME: home },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`reelwright ${command[0]} ended with ${status}`))))
  })

/** Makes an example with the real command line in a studio of its own (or finds it there), and reads what its master was made of. */
export const makeExample = async (name: Example, home: string): Promise<Proved> => {
  await mkdir(home, { recursive: true })
  await chmod(home, 0o755) // the studio's own database runs as another user where this one is root
  await made(home, EXAMPLES[name])
  const environment = { ...process.env, REELWRIGHT_HOME: home }
  const open = await enterStudio({ environment, version: 'bench' })
  try {
    const { studio } = open
    const [project] = await listFilms(open, LOCAL_ORGANIZATION)
    const film = await readFilmState(open, LOCAL_ORGANIZATION, project!.id)
    const master = mastersOf(film)[0]!
    const timeline: Timeline = timelineOf(film, master)
    const paths = new Map<string, string>()
    for (const { hash } of assetsOf(timeline).values()) paths.set(hash, await studio.objects.open(LOCAL_ORGANIZATION, hash))
    const openFile = async ({ hash }: Asset): Promise<string> => paths.get(hash)!
    const mix = await mixFilm({ timeline, open: openFile, ffmpeg: studio.ffmpeg, cache: studio.cache })
    return {
      name,
      timeline,
      open: openFile,
      master: join(home, 'out', fileNamed('master.mp4', master)),
      pcm: mix.pcm,
      ffmpeg: studio.ffmpeg.path,
    }
  } finally {
    await open.close()
  }
}
