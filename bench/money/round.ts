import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Books } from './books.js'
import type { Underway } from './find-underway.js'
import { type FilmResult, judge } from './judge.js'
import type { FilmPlan } from './plan.js'
import type { VendorServer } from './vendor-server.js'
import type { WorkerOrder } from './worker.js'

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url))
/** How many times faster the vendors work. */
const SCALE = 300

/** When the studio is killed: so many milliseconds after so many films are over or wait. */
export type Kill = { readonly over: number; readonly after: number }

export type RoundOrder = {
  readonly home: string
  readonly plans: readonly FilmPlan[]
  /** How many films are under way at a time. */
  readonly atOnce: number
  readonly kills: readonly Kill[]
  readonly seconds: number
  readonly profile: 'development' | 'production'
}

/** What a film was at, at each kill that it lived through; nothing where none of its steps ran just then. */
export type Struck = { readonly kills: readonly (readonly string[])[] }
export type RoundResult = { readonly films: readonly (FilmResult & Struck)[]; readonly milliseconds: number }

type Life = {
  readonly child: ChildProcess
  readonly told: Map<number, Books>
  readonly underway: Promise<readonly Underway[]>
  /** When so many films are over, or the studio has ended by itself. */
  readonly reached: (over: number) => Promise<void>
  readonly ended: Promise<void>
}

const live = (vendors: VendorServer, home: string, order: WorkerOrder): Life => {
  const child = spawn(process.execPath, [WORKER, JSON.stringify(order)], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, FFMPEG_PATH: process.env.FFMPEG_PATH ?? '' },
      ...vendors.environment,
      ...{ REELWRIGHT_HOME: home, WORKER_QUEUES: 'writing,voice,frames,clips' },
      ...{ WORKER_WRITING: '8', WORKER_VOICE: '8', WORKER_FRAMES: '8', WORKER_CLIPS: '12' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = new Map<number, Books>()
  const ended = once(child, 'close').then(() => {})
  const news = new EventEmitter()
  let over = 0
  const underway = new Promise<readonly Underway[]>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const said = JSON.parse(line) as Books | { readonly underway: readonly Underway[] } | { readonly over: number }
      if ('underway' in said) resolve(said.underway)
      else if ('over' in said) {
        over = said.over
        news.emit('over')
      } else told.set(said.film, said)
    })
    void ended.then(() => resolve([]))
  })
  const reached = async (wanted: number): Promise<void> => {
    while (over < wanted && child.exitCode === null) await Promise.race([once(news, 'over'), ended])
  }
  return { child, told, underway, reached, ended }
}

/** Makes some films in one studio, which is killed and started again, and holds each film's books against the vendors' bill. */
export const runRound = async (vendors: VendorServer, order: RoundOrder): Promise<RoundResult> => {
  const { plans, home, atOnce, seconds, profile } = order
  await vendors.post('/_reset', {})
  await vendors.post('/_time', { scale: SCALE })
  await vendors.post('/_faults', { rules: plans.flatMap((plan) => plan.rules), seed: plans[0]?.film ?? 0 })
  const began = Date.now()
  const work = { films: plans, atOnce, seconds, profile }
  const hits: (readonly Underway[])[] = []
  let life = live(vendors, home, work)
  for (const { over, after } of order.kills) {
    const mine = life
    await mine.underway
    await mine.reached(over)
    await Promise.race([pause(after), mine.ended])
    if (mine.child.exitCode !== null) break
    mine.child.kill('SIGKILL')
    await mine.ended
    life = live(vendors, home, work)
    hits.push(await life.underway)
  }
  await life.ended
  if (life.child.exitCode !== 0) throw new Error(`the studio ended by itself with ${life.child.exitCode ?? life.child.signalCode}`)
  const milliseconds = Date.now() - began
  const rules = await vendors.rules()
  const films = await Promise.all(
    plans.map(async (plan) => {
      const books = life.told.get(plan.film)
      if (!books) throw new Error(`nothing was told of the film ${plan.film}`)
      const own = rules.filter(({ key }) => key === plan.key)
      const kills = hits.flatMap((found) =>
        found.filter(({ organizationId }) => organizationId === plan.organizationId).map(({ at }) => at),
      )
      return { ...judge(books, await vendors.sales(plan.key), own, plan), kills }
    }),
  )
  return { films, milliseconds }
}
