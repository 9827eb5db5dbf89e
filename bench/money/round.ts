import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Books } from './books.js'
import { type FilmResult, judge } from './judge.js'
import type { FilmPlan } from './plan.js'
import type { VendorServer } from './vendor-server.js'

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url))
/** How many times faster the vendors work. */
const SCALE = 300

export type RoundOrder = {
  readonly home: string
  readonly plans: readonly FilmPlan[]
  /** Milliseconds after the studio was ready when it is killed; never when left out. */
  readonly killAfter?: number
  readonly seconds: number
  readonly profile: 'development' | 'production'
}
export type RoundResult = { readonly films: readonly FilmResult[]; readonly milliseconds: number }

type Life = { readonly child: ChildProcess; readonly ready: Promise<void>; readonly told: Map<number, Books>; readonly over: Promise<void> }

const live = (vendors: VendorServer, { home, plans, seconds, profile }: RoundOrder): Life => {
  const child = spawn(process.execPath, [WORKER, JSON.stringify({ films: plans, seconds, profile })], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, FFMPEG_PATH: process.env.FFMPEG_PATH ?? '' },
      ...vendors.environment,
      ...{ REELWRIGHT_HOME: home, WORKER_QUEUES: 'writing,voice,frames,clips' },
      ...{ WORKER_WRITING: '6', WORKER_VOICE: '6', WORKER_FRAMES: '6', WORKER_CLIPS: '6' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = new Map<number, Books>()
  let isReady = (): void => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const said = JSON.parse(line) as Books & { ready?: true }
    if (said.ready) isReady()
    else told.set(said.film, said)
  })
  const over = once(child, 'close').then(() => isReady())
  return { child, ready, told, over }
}

/** Makes some films in one studio, which is killed once and started again, and holds each film's books against the vendors' bill. */
export const runRound = async (vendors: VendorServer, order: RoundOrder): Promise<RoundResult> => {
  await vendors.post('/_reset', {})
  await vendors.post('/_time', { scale: SCALE })
  const rules = order.plans.flatMap((plan) => plan.rules)
  await vendors.post('/_faults', { rules, seed: order.plans[0]?.film ?? 0 })
  const began = Date.now()
  let before: ReadonlySet<number> = new Set()
  let killed = false
  if (order.killAfter !== undefined) {
    const first = live(vendors, order)
    await first.ready
    await Promise.race([pause(order.killAfter), first.over])
    killed = first.child.exitCode === null
    before = new Set(first.told.keys())
    first.child.kill('SIGKILL')
    await first.over
  }
  const last = live(vendors, order)
  await last.over
  if (last.child.exitCode !== 0) throw new Error(`the studio ended by itself with ${last.child.exitCode ?? last.child.signalCode}`)
  const milliseconds = Date.now() - began
  const films = await Promise.all(
    order.plans.map(async (plan) => {
      const books = last.told.get(plan.film)
      if (!books) throw new Error(`nothing was told of the film ${plan.film}`)
      return judge(books, await vendors.sales(plan.key), plan, killed && !before.has(plan.film))
    }),
  )
  return { films, milliseconds }
}
