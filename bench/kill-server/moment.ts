import { setTimeout as pause } from 'node:timers/promises'
import { readBooks } from './books.js'
import { findBadDownloads, findHalfObjects } from './downloads.js'
import { type Finished, type Flow, makeFilm } from './flows.js'
import type { House, Mode, Victim } from './house.js'
import { type Met, patientClient } from './patient-client.js'
import type { PatientEar } from './patient-ear.js'
import { ask, findRemade, type Snapshot, takeSnapshot } from './snapshot.js'

/** A house somebody lives in. */
export type Home = {
  readonly house: House
  readonly key: string
  readonly ear: PatientEar
  readonly mediaIds: readonly string[]
  readonly seen: Set<string>
  readonly folder: string
}

export type Moment = {
  readonly mode: Mode
  readonly victim: Victim
  readonly n: number
  /** When, as a share of both films' undisturbed time; how long it stays away, in milliseconds; which of several it is. */
  readonly share: number
  readonly away: number
  readonly pick: number
}

/** What came of one kill. */
export type Strike = {
  /** Whether a film was still in the making. */
  readonly hit: boolean
  /** Seconds after the beginning of both films, and from then until the victim was ready again. */
  readonly at: number
  readonly restart: number
}

/** What came of two films that were made under several kills. */
export type Round = {
  readonly strikes: readonly Strike[]
  readonly faults: readonly string[]
  /** Seconds of the whole, and from the last restart to the end of both films. */
  readonly seconds: number
  readonly after: number
  readonly met: Met
  readonly callsAgain: number
  readonly stepsAgain: number
}

const FLOWS: readonly Flow[] = ['documentary', 'property']
/** Milliseconds in which a film has to come to its end, whatever happens. */
const DEADLINE = 600_000
/** Milliseconds for events that are still on their way. */
const LATE = 15_000

/** Each event of a film came once and in order, and none is missing. */
const findMisheard = async ({ house, ear }: Home, projectId: string): Promise<readonly string[]> => {
  const rows = await ask<{ id: string }>(
    house.databaseUrl,
    "select xid || '-' || seq as id from events where project_id = $1 order by xid, seq",
    [projectId],
  )
  const heard = (): readonly string[] =>
    ear.heard.flatMap(({ id, event, data }) => (id !== null && event !== 'ready' && data.projectId === projectId ? [id] : []))
  for (const end = Date.now() + LATE; heard().length < rows.length && Date.now() < end; ) await pause(100)
  const ids = heard()
  const wrong: string[] = []
  if (new Set(ids).size !== ids.length) wrong.push(`${ids.length - new Set(ids).size} live events came twice`)
  const missing = rows.filter(({ id }) => !ids.includes(id))
  if (missing.length > 0) wrong.push(`${missing.length} of ${rows.length} live events never came`)
  return wrong
}

type Run = { readonly flow: Flow; readonly name: string; projectId?: string; over?: number; finished?: Finished; failure?: string }

/** Packages take long: of two films one has one, the other of the next two. */
const isPacked = ({ flow, name }: Run): boolean => (Number(name) % 2 === 0) === (flow === 'documentary')

/** Makes both films, with `disturb` at its moment in between. */
const makeBoth = async (
  home: Home,
  name: string,
  disturb: (runs: readonly Run[]) => Promise<void>,
): Promise<{ runs: readonly Run[]; met: Met; seconds: number }> => {
  const { house, key, mediaIds } = home
  const began = performance.now()
  const client = patientClient(house.address, key, Date.now() + DEADLINE)
  const runs: Run[] = FLOWS.map((flow) => ({ flow, name }))
  const making = runs.map(async (run) => {
    try {
      run.finished = await makeFilm(client, run.flow, name, mediaIds, isPacked(run), (id) => {
        run.projectId = id
      })
    } catch (error) {
      run.failure = (error as Error).message
    }
    run.over = performance.now() - began
  })
  await Promise.all([...making, disturb(runs)])
  return { runs, met: client.met, seconds: Math.max(...runs.map(({ over }) => over as number)) / 1000 }
}

const round = (seconds: number): number => Number(seconds.toFixed(1))

const judge = async (
  home: Home,
  runs: readonly Run[],
  kills: number,
): Promise<{ faults: string[]; callsAgain: number; stepsAgain: number; files: string[] }> => {
  const all = { faults: [] as string[], callsAgain: 0, stepsAgain: 0, files: [] as string[] }
  for (const { flow, name, finished, failure } of runs) {
    const of = (faults: readonly string[]): void => void all.faults.push(...faults.map((fault) => `${flow} ${name}: ${fault}`))
    if (!finished) {
      of([failure ?? 'it never ended'])
      continue
    }
    const books = await readBooks(home.house.databaseUrl, finished, flow, name, kills)
    of([...books.faults, ...(await findBadDownloads(home.house, finished, home.folder)), ...(await findMisheard(home, finished.projectId))])
    all.callsAgain += books.callsAgain
    all.stepsAgain += books.stepsAgain
    all.files.push(books.files)
  }
  all.faults.push(...(await findHalfObjects(home.house, home.seen)), ...(await home.house.findEnded()))
  return all
}

/** Both films undisturbed: what they take, and which files they have. @throws when they are not in order */
export const makeReference = async (home: Home, name: string): Promise<{ seconds: number; files: readonly string[] }> => {
  const { runs, seconds } = await makeBoth(home, name, async () => {})
  const { faults, files } = await judge(home, runs, 0)
  if (faults.length > 0) throw new Error(`the undisturbed films are not in order: ${faults.join('; ')}`)
  return { seconds, files }
}

/** Makes both films while the victims are killed, each at its share of the undisturbed time or as soon as it is back from the kill before. */
export const liveThrough = async (
  home: Home,
  moments: readonly Moment[],
  name: string,
  reference: { readonly seconds: number; readonly files: readonly string[] },
): Promise<Round> => {
  const { house } = home
  const snapshots: Snapshot[] = []
  const strikes: Strike[] = []
  const began = performance.now()
  const passed = (): number => (performance.now() - began) / 1000
  const idsOf = (runs: readonly Run[]): readonly string[] => runs.flatMap(({ projectId }) => projectId ?? [])
  const { runs, met, seconds } = await makeBoth(home, name, async (films) => {
    const strikeAt = async (moment: Moment): Promise<void> => {
      const { share, away, victim, pick } = moment
      await pause(Math.max(0, share * reference.seconds - passed()) * 1000)
      const hit = films.some(({ over }) => over === undefined)
      snapshots.push(await takeSnapshot(house.databaseUrl, idsOf(films)))
      const at = passed()
      const start = await house.strike(victim, pick)
      await pause(away)
      await start()
      strikes[moments.indexOf(moment)] = { hit, at: round(at), restart: round(passed() - at) }
    }
    // Parts are away side by side; one part is struck again when it is back.
    const parts = new Map<string, Moment[]>()
    for (const moment of moments.toSorted((a, b) => a.share - b.share)) {
      const part = house.partOf(moment.victim, moment.pick)
      parts.set(part, [...(parts.get(part) ?? []), moment])
    }
    await Promise.all(
      [...parts.values()].map(async (its) => {
        for (const moment of its) await strikeAt(moment)
      }),
    )
  })
  const { faults, callsAgain, stepsAgain, files } = await judge(home, runs, moments.length)
  const last = await takeSnapshot(house.databaseUrl, idsOf(runs))
  faults.push(...new Set(snapshots.flatMap((before) => findRemade(before, last))))
  if (runs.every(({ finished }) => finished) && files.join(' | ') !== reference.files.join(' | '))
    faults.push(`files: ${files.join(' | ')}; undisturbed: ${reference.files.join(' | ')}`)
  const ready = Math.max(...strikes.map(({ at, restart }) => at + restart))
  return { strikes, faults, seconds: round(seconds), after: round(Math.max(0, seconds - ready)), met, callsAgain, stepsAgain }
}
