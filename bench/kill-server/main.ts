// npm run bench -- kill-server [--moments 25] [--mode embedded|distributed] [--victim api|worker|postgres|redis]: kill −9 of a
// studio's parts while a documentary and a property film are made over its API.
import { createHash } from 'node:crypto'
import { appendFile, chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seeded } from '../kill/moments.js'
import { openDistributedHouse } from './distributed-house.js'
import { openEmbeddedHouse } from './embedded-house.js'
import { bringPhotos } from './flows.js'
import { MODES, type Mode, VICTIMS, type Victim } from './house.js'
import { type Home, liveThrough, type Moment, makeReference, type Round, type Strike } from './moment.js'
import { patientClient } from './patient-client.js'
import { openPatientEar } from './patient-ear.js'
import { ask } from './snapshot.js'
import { moveIn } from './visitor.js'

const { values: given } = parseArgs({
  options: {
    moments: { type: 'string', default: '25' },
    mode: { type: 'string' },
    victim: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Moments of each victim in the same two films: more of them cost less, and are harsher. */
    together: { type: 'string', default: '1' },
    /** After so many no further films are begun; begun again, the bench goes on. */
    minutes: { type: 'string', default: '10000' },
    /** One pair of films alone, by the number of its moments: it is told and not written down. */
    round: { type: 'string' },
    /** Where results lie: a bench that was stopped goes on from there. */
    folder: { type: 'string', default: join(tmpdir(), 'reelwright-kill-server') },
    fresh: { type: 'boolean', default: false },
  },
})
const modes = MODES.filter((mode) => !given.mode || mode === given.mode)
const victims = VICTIMS.filter((victim) => !given.victim || victim === given.victim)
const count = Number(given.moments)
if (modes.length === 0 || victims.length === 0 || !(count > 0)) {
  console.error(`Name a mode (${MODES.join(', ')}) and a victim (${VICTIMS.join(', ')}), or none, and some moments.`)
  process.exit(2)
}
const results = join(given.folder, 'results.jsonl')
if (given.fresh) await rm(given.folder, { recursive: true, force: true })
await mkdir(given.folder, { recursive: true })
await chmod(given.folder, 0o755) // root's database runs as another user, who has to reach it

type Result = Omit<Moment, 'mode'> &
  Strike &
  Pick<Round, 'faults' | 'after' | 'callsAgain' | 'stepsAgain'> & {
    readonly seed: string
    /** Which two films: moments of the same share what came of them. */
    readonly films: string
    readonly mode: Mode | 'end'
  }
const readResults = async (): Promise<readonly Result[]> =>
  (await readFile(results, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result)
    .filter(({ seed }) => seed === given.seed)

const momentOf = (mode: Mode, victim: Victim, n: number): Moment => {
  const hash = createHash('sha256').update(`${given.seed} ${mode} ${victim} ${n}`).digest()
  const random = seeded(hash.readUInt32LE(0))
  return { mode, victim, n, share: Number(random().toFixed(4)), away: Math.round(random() * 1_500), pick: Number(random().toFixed(4)) }
}

/** The moments of the next two films, of each victim that has not had enough of them. In the embedded mode there is no Redis. */
const nextMoments = async (mode: Mode): Promise<readonly Moment[]> => {
  const done = (await readResults()).filter((one) => one.mode === mode)
  return victims
    .filter((victim) => mode === 'distributed' || victim !== 'redis')
    .flatMap((victim) => {
      const its = done.filter((one) => one.victim === victim)
      // A moment that came after both films were over is made up for by a further one.
      const lacking = Math.min(count - its.filter(({ hit }) => hit).length, 2 * count - its.length, Number(given.together))
      const last = Math.max(0, ...its.map(({ n }) => n))
      return Array.from({ length: Math.max(0, lacking) }, (_, i) => momentOf(mode, victim, last + 1 + i))
    })
}

const openHome = async (mode: Mode): Promise<Home> => {
  const folder = join(given.folder, `${mode}-${Date.now()}`)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const house = await (mode === 'embedded' ? openEmbeddedHouse : openDistributedHouse)(folder)
  const key = await moveIn(house)
  const { address } = house
  const ear = openPatientEar(address, key)
  const mediaIds = await bringPhotos(patientClient(address, key, Date.now() + 60_000), address)
  return { house, key, ear, mediaIds, seen: new Set(), folder }
}

/** What is wrong when all is over: messages that never left, and what killed steps have left lying. */
const findLeft = async ({ house }: Home): Promise<readonly string[]> => {
  const open = () =>
    ask<{ state: string; count: number }>(
      house.databaseUrl,
      "select state, count(*)::int from webhook_deliveries where state <> 'delivered' group by 1",
    )
  for (const end = Date.now() + 120_000; Date.now() < end && (await open()).length > 0; ) await pause(1_000)
  const left = (await open()).map(({ state, count: many }) => `${many} messages are ${state}`)
  for (const folder of house.scratch) {
    const names = (await readdir(folder)).filter((name) => name !== 'calls')
    const calls = await readdir(join(folder, 'calls')).catch(() => [])
    if (names.length + calls.length > 0) console.log(`left in ${folder}: ${names.length} folders of steps, ${calls.length} of calls`)
  }
  return left
}

const liveIn = async (mode: Mode, home: Home): Promise<boolean> => {
  const reference = await makeReference(home, '100')
  console.log(`${mode}: both films undisturbed in ${reference.seconds.toFixed(1)} s`)
  const begun = Date.now()
  let faulty = false
  for (let films = 101; ; films += 1) {
    const moments = given.round
      ? victims
          .filter((victim) => mode === 'distributed' || victim !== 'redis')
          .map((victim) => momentOf(mode, victim, Number(given.round)))
      : await nextMoments(mode)
    if (moments.length === 0 || performance.now() > Number(given.minutes) * 60_000) break
    const { strikes, ...round } = await liveThrough(home, moments, String(films), reference)
    const { faults, after, callsAgain, stepsAgain, seconds, met } = round
    const struck = moments.map(({ victim, n, share, away }, i) => {
      const strike = strikes[i] as Strike
      return `${victim} ${n} at ${strike.at} s (${Math.round(share * 100)} %${strike.hit ? '' : ', too late'}), away ${away} ms, ready in ${strike.restart} s`
    })
    console.log(
      `${mode}, seed ${given.seed}: ${struck.join('; ')}: films in ${seconds} s, ${after} s after the last; met ${JSON.stringify(met)}: ${faults.join('; ') || 'in order'}`,
    )
    faulty ||= faults.length > 0
    if (given.round) break
    const lines = moments.map((moment, i) =>
      JSON.stringify({ seed: given.seed, films: `${begun}-${films}`, ...moment, ...strikes[i], faults, after, callsAgain, stepsAgain }),
    )
    await appendFile(results, `${lines.join('\n')}\n`)
  }
  const left = await findLeft(home)
  for (const what of left) console.log(`${mode}, at the end: ${what}`)
  if (left.length > 0) await appendFile(results, `${JSON.stringify({ seed: given.seed, mode: 'end', faults: left })}\n`)
  console.log(`${mode}: the live connection broke ${home.ear.breaks()} times`)
  return faulty || left.length > 0
}

for (const mode of modes) {
  if (!given.round && (await nextMoments(mode)).length === 0) continue
  const home = await openHome(mode)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void home.house.close().finally(() => process.exit(130))) // what it started ends with it
  let faulty = true
  try {
    faulty = await liveIn(mode, home)
  } finally {
    home.ear.close()
    await home.house.close()
    if (!faulty) await rm(home.folder, { recursive: true, force: true })
  }
}

const all = await readResults()
const lived = all.filter(({ mode, victim }) => mode !== 'end' && modes.includes(mode) && victims.includes(victim))
const rounds = [...new Map(lived.map((one) => [one.films, one])).values()]
const sum = (of: (result: Result) => number): number => rounds.reduce((total, result) => total + of(result), 0)
const hits = lived.filter(({ hit }) => hit)
const inOrder = hits.filter(({ faults }) => faults.length === 0).length
const figures = {
  moments: hits.length,
  inOrder,
  films: 2 * rounds.length,
  faults: sum(({ faults }) => faults.length) + all.filter(({ mode }) => mode === 'end').length,
  by: Object.fromEntries(
    modes.flatMap((mode) =>
      victims.flatMap((victim) => {
        const its = hits.filter((one) => one.mode === mode && one.victim === victim)
        return its.length > 0 ? [[`${mode} ${victim}`, `${its.filter(({ faults }) => faults.length === 0).length} of ${its.length}`]] : []
      }),
    ),
  ),
  callsCutDownAndBegunAgain: sum(({ callsAgain }) => callsAgain),
  stepsBegunAgain: sum(({ stepsAgain }) => stepsAgain),
  longestRestartSeconds: Math.max(0, ...lived.map(({ restart }) => restart)),
  longestFromLastRestartToEndSeconds: Math.max(0, ...rounds.map(({ after }) => after)),
}
console.log(JSON.stringify({ bench: 'kill-server', ratios: { inOrder: hits.length === 0 ? 0 : inOrder / hits.length }, figures }))
process.exit(figures.faults === 0 ? 0 : 1)
