// npm run bench -- kill [--kills 50] [--films 10] [--seed 1]: cuts the whole flow down with kill −9 again and again.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { type CallSeen, findRemade, peekCalls, readBooks } from './ledger.js'
import { momentsOf, seeded } from './moments.js'
import { cutDown, type Ended, type Place, runWhole } from './run.js'
import { decodedHash, findHalves, findRemains, findUnreadable } from './whole-files.js'

const { values: given } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    films: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Where films and the state of the bench lie: a bench that was stopped goes on from there. */
    folder: { type: 'string', default: join(tmpdir(), 'reelwright-kill') },
    fresh: { type: 'boolean', default: false },
  },
})
const kills = Number(given.kills)
const films = Number(given.films ?? Math.ceil(kills / 5))
const SCRIPT = `# Two lamps

## Dusk

The keeper climbs the stairs and lights the lamp. From the sea, the light is a promise that the land is near.

## Dawn

In 1823 the first great lens was lit. Then the sun comes up, and the lamp goes out.
`

type Reference = {
  readonly whole: number
  readonly opening: number
  readonly frames: string
  readonly steps: string
  readonly files: string
}
type FilmResult = {
  readonly kills: number
  readonly misses: number
  readonly cutCalls: number
  readonly wrong: readonly string[]
  readonly seconds: number
  readonly cuts: readonly string[]
}
type State = { reference?: Reference; films: Record<string, FilmResult> }

const run = createHash('sha256')
  .update(JSON.stringify([kills, films, given.seed, SCRIPT]))
  .digest('hex')
  .slice(0, 8)
const folder = join(given.folder, run)
if (given.fresh) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const path of [given.folder, folder]) await chmod(path, 0o755) // root's database runs as another user, who has to reach it
const script = join(folder, 'script.md')
await writeFile(script, SCRIPT)
const notes = join(folder, 'state.json')
const state: State = existsSync(notes) ? (JSON.parse(await readFile(notes, 'utf8')) as State) : { films: {} }
const keepState = (): Promise<void> => writeFile(notes, JSON.stringify(state, undefined, 1))
const { path: ffmpeg } = await findFfmpeg(process.env.FFMPEG_PATH)

const placeOf = async (name: string): Promise<Place> => {
  const home = join(folder, name, 'home')
  await rm(join(folder, name), { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  return { home, out: join(folder, name, 'out'), script }
}
const must = (end: Ended): Ended => {
  if (end.status !== 0) throw new Error(`the undisturbed run ended with ${end.status}: ${end.complained}${end.said.slice(-500)}`)
  return end
}

const makeReference = async (): Promise<Reference> => {
  const place = await placeOf('undisturbed')
  const whole = must(await runWhole(place)).milliseconds
  const opening = must(await runWhole(place)).milliseconds
  const { steps, wrong } = await readBooks(place.home)
  const faults = [...wrong, ...(await findHalves(place.home, place.out)), ...(await findUnreadable(place.out, ffmpeg))]
  if (faults.length) throw new Error(`the undisturbed film is not in order: ${faults.join('; ')}`)
  const frames = await decodedHash(ffmpeg, join(place.out, 'master.mp4'))
  return { whole, opening, frames, steps: JSON.stringify(steps), files: (await readdir(place.out)).sort().join(' ') }
}

const killFilm = async (film: number, reference: Reference): Promise<FilmResult> => {
  const began = performance.now()
  const place = await placeOf(`film-${film}`)
  const random = seeded(Number(given.seed) * 1_000 + film)
  const mine = Math.ceil(kills / films)
  const wrong: string[] = []
  const cuts: string[] = []
  const seen: (readonly CallSeen[])[] = []
  let misses = 0
  for (const moment of momentsOf(film % films, films, mine, reference.whole, reference.opening, random)) {
    const { ended, hit, hung } = await cutDown(place, moment)
    const what = `${moment.name} + ${Math.round(moment.after)} ms, ${moment.reach}`
    cuts.push(`${what}${hit ? '' : ' (over before)'}`)
    if (!hit) misses += 1
    if (hung) wrong.push(`without its database it did not end (${what})`)
    if (!hit && ended.status !== 0) wrong.push(`it failed after a kill, before ${what}: ${ended.complained || ended.said.slice(-300)}`)
    for (const half of await findHalves(place.home, place.out)) wrong.push(`${half} (${what})`)
    const calls = await peekCalls(place.home)
    if (calls) seen.push(calls)
  }
  const end = await runWhole(place)
  if (end.status !== 0) wrong.push(`the same command ended with ${end.status}: ${end.complained || end.said.slice(-500)}`)
  const books = await readBooks(place.home)
  wrong.push(...books.wrong, ...seen.flatMap((calls) => findRemade(calls, books.calls)))
  for (const { key, attempts } of books.calls)
    if (attempts > 1 + mine) wrong.push(`the call ${key.slice(0, 12)} was started ${attempts} times by ${mine + 1} runs`)
  if (JSON.stringify(books.steps) !== reference.steps) wrong.push(`steps: ${JSON.stringify(books.steps)}, undisturbed ${reference.steps}`)
  if (end.status === 0) {
    wrong.push(...(await findHalves(place.home, place.out)), ...(await findUnreadable(place.out, ffmpeg)))
    wrong.push(...(await findRemains(place.home, place.out)).map((name) => `${name} was left lying`))
    if ((await readdir(place.out)).sort().join(' ') !== reference.files)
      wrong.push('the files are others than those of the undisturbed run')
    if ((await decodedHash(ffmpeg, join(place.out, 'master.mp4'))) !== reference.frames)
      wrong.push('the master shows other frames than the undisturbed one')
  }
  if (wrong.length === 0) await rm(join(folder, `film-${film}`), { recursive: true, force: true })
  const cutCalls = books.calls.reduce((sum, { attempts }) => sum + attempts - 1, 0)
  return { kills: mine, misses, cutCalls, wrong, seconds: (performance.now() - began) / 1000, cuts }
}

state.reference ??= await makeReference()
await keepState()
const { reference } = state
console.log(`undisturbed: ${(reference.whole / 1000).toFixed(1)} s, found done in ${(reference.opening / 1000).toFixed(1)} s`)
const hits = (): number => Object.values(state.films).reduce((total, { kills: struck, misses }) => total + struck - misses, 0)
// A run that was over before its moment came is made up for by a further film.
for (let film = 0; film < films || hits() < kills; film += 1) {
  const result = state.films[film] ?? (await killFilm(film, reference))
  state.films[film] = result
  await keepState()
  console.log(`film ${film + 1}: ${result.cuts.join(' | ')}: ${result.wrong.length ? result.wrong.join('; ') : 'in order'}`)
}
const results = Object.values(state.films)
const sum = (of: (result: FilmResult) => number): number => results.reduce((total, result) => total + of(result), 0)
const figures = {
  kills: sum((result) => result.kills - result.misses),
  films: results.length,
  filmsInOrder: results.filter(({ wrong }) => wrong.length === 0).length,
  faults: sum(({ wrong }) => wrong.length),
  callsCutDownAndBegunAgain: sum(({ cutCalls }) => cutCalls),
  undisturbedSeconds: Number((reference.whole / 1000).toFixed(1)),
}
const ratios = { filmsInOrder: figures.filmsInOrder / figures.films }
console.log(JSON.stringify({ bench: 'kill', ratios, figures }))
process.exit(figures.faults === 0 ? 0 : 1)
