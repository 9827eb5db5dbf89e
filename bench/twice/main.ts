// npm run bench -- twice: two runs of the real command line from the same script, each in a data folder of its own.
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runWhole } from '../kill/run.js'
import { decodedFrames, sameShare } from './decoded.js'

/** About 45 s: pictures that move and stand, a timeline, a counter, a quotation, a person. */
const SCRIPT = `# Two Lamps

## Dusk

The keeper climbs the stairs and lights the lamp. From the sea, the light is a promise that the land is near. Waves break on the rocks below the tower, as they have for a thousand years.

In 1698 Henry Winstanley lit the first lamp on the Eddystone. In 1759 John Smeaton finished a tower of granite. In 1823 came a new lens.

## Dawn

The French physicist Augustin Fresnel bent the light of one lamp into a single beam. Ships could see it from more than 30 kilometres away.

Then the sun comes up over the sea, the birds come back to the rocks, and the lamp goes out.
`

type Made = {
  readonly segments: readonly string[]
  readonly pictures: readonly string[]
  readonly sound: readonly string[]
  readonly files: ReadonlyMap<string, string>
  readonly seconds: number
}

const folder = await mkdtemp(join(tmpdir(), 'reelwright-twice-'))
await chmod(folder, 0o755) // root's database runs as another user, who has to reach it
const script = join(folder, 'script.md')
await writeFile(script, SCRIPT)
const { path: ffmpeg, version } = await findFfmpeg(process.env.FFMPEG_PATH)

const make = async (name: string): Promise<Made> => {
  const home = join(folder, name, 'home')
  const out = join(folder, name, 'out')
  await mkdir(home, { recursive: true })
  const { status, said, complained, milliseconds } = await runWhole({ home, out, script })
  if (status !== 0) throw new Error(`the ${name} run ended with ${status}: ${complained || said.slice(-500)}`)
  const master = join(out, 'master.mp4')
  const files = await Promise.all(
    (await readdir(out)).map(async (file): Promise<[string, string]> => {
      const bytes = await readFile(join(out, file))
      return [file, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
  const made = {
    // A segment is kept under the hash of its part of the plan.
    segments: (await readdir(join(home, 'cache/segments'))).sort(),
    pictures: await decodedFrames(ffmpeg, master, 'v'),
    sound: await decodedFrames(ffmpeg, master, 'a'),
    files: new Map(files),
    seconds: milliseconds / 1000,
  }
  console.log(`${name}: ${made.pictures.length} frames in ${made.segments.length} segments, ${made.seconds.toFixed(1)} s`)
  return made
}

try {
  const first = await make('first')
  const second = await make('second')
  const names = [...new Set([...first.files.keys(), ...second.files.keys()])].sort()
  const others = names.filter((name) => first.files.get(name) !== second.files.get(name))
  const ratios = {
    identicalFrames: sameShare(first.pictures, second.pictures),
    identicalSound: sameShare(first.sound, second.sound),
    identicalSegments: sameShare(first.segments, second.segments),
  }
  const figures = {
    ffmpeg: version,
    frames: first.pictures.length,
    soundFrames: first.sound.length,
    segments: first.segments.length,
    files: names.length,
    filesOfOtherBytes: others,
    seconds: [first, second].map(({ seconds }) => Number(seconds.toFixed(1))),
  }
  console.log(JSON.stringify({ bench: 'twice', ratios, figures }))
  process.exitCode = Object.values(ratios).every((share) => share === 1) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
