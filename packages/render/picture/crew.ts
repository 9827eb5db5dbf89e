import type { Worker } from 'node:worker_threads'
import { Fault, fail } from '@reelwright/film/fault'
import type { FromWorker, Job, ToWorker } from './job.js'
import { restThread, type Thread, takeThread } from './threads.js'

/** Lanes that paint and encode a segment each, on threads that serve several. */
export type Crew = {
  /**
   * Resolves when the file is whole; `onFed` is told earlier, when all frames are painted and the lane takes another job.
   * @throws what the lane met, and WORKER_DIED
   */
  readonly encode: (job: Job, onFed?: () => void) => Promise<void>
  /** Frames painted so far by all of them. */
  readonly painted: () => number
  /** Lets encoders that are still at work die, then the threads; those of a crew that has done all it was given wait for the next. */
  readonly close: () => Promise<void>
}

/** Painting a frame takes a fifth of the time of encoding it: one thread feeds this many encoders, and loads fonts once for them. */
const LANES_PER_THREAD = 3

type Lane = { readonly worker: Worker; readonly lane: number }
type Waiting = {
  readonly lane: number
  readonly fed: () => void
  readonly resolve: () => void
  readonly reject: (cause: unknown) => void
}

const heard = ({ fault }: Extract<FromWorker, { kind: 'failed' }>): Fault =>
  new Fault(fault.kind, fault.code, fault.sentence, { given: fault.given, cause: fault.cause })

/** @param module what a thread runs */
export const openCrew = (lanes: number, module = new URL('./worker.js', import.meta.url)): Crew => {
  const running = new Map<number, Waiting>()
  let given = 0
  /** Threads that have ended, and why: what is handed to one of them would never be answered. */
  const gone = new Map<Worker, Fault>()
  /** Whether a job failed: what its thread still holds is not known, so none of the threads rests. */
  let failed = false

  const hire = (served: readonly number[]): Thread => {
    const thread = takeThread(module)
    const { worker } = thread
    const died = (cause: unknown): void => {
      const fault = gone.get(worker) ?? fail('WORKER_DIED', 'A render thread ended unexpectedly; start the render again.', { cause })
      gone.set(worker, fault)
      for (const { lane, reject } of running.values()) if (served.includes(lane)) reject(fault)
    }
    worker.on('message', (message: FromWorker) => {
      const waiting = running.get(message.number)
      if (message.kind === 'fed') waiting?.fed()
      else if (message.kind === 'done') waiting?.resolve()
      else waiting?.reject(heard(message))
    })
    worker.on('error', died)
    worker.on('exit', (status) => died(`exit status ${status}`))
    return thread
  }

  const threads = Math.ceil(lanes / LANES_PER_THREAD)
  const served = Array.from({ length: threads }, (_, thread) =>
    Array.from({ length: lanes }, (__, lane) => lane).filter((lane) => lane % threads === thread),
  )
  const hired = served.map(hire)
  const count = (): number => hired.reduce((sum, { painted }) => sum + Atomics.load(painted, 0), 0)
  const before = count()
  const idle: Lane[] = served.flatMap((numbers, thread) => numbers.map((lane) => ({ worker: hired[thread]!.worker, lane })))
  const queue: ((lane: Lane) => void)[] = []
  const give = (lane: Lane): void => {
    const next = queue.shift()
    if (next) next(lane)
    else idle.push(lane)
  }
  const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message)

  return {
    encode: async (job, onFed) => {
      const lane = idle.shift() ?? (await new Promise<Lane>((resolve) => queue.push(resolve)))
      const number = given
      given += 1
      let free = false
      const leave = (): void => {
        if (!free) give(lane)
        free = true
      }
      try {
        await new Promise<void>((resolve, reject) => {
          const fed = (): void => {
            leave()
            onFed?.()
          }
          const fault = gone.get(lane.worker)
          if (fault) return reject(fault)
          running.set(number, { lane: lane.lane, fed, resolve, reject })
          tell(lane.worker, { kind: 'encode', lane: lane.lane, number, job })
        })
      } catch (cause) {
        failed = true
        throw cause
      } finally {
        running.delete(number)
        leave()
      }
    },
    painted: () => count() - before,
    close: async () => {
      if (!failed && running.size === 0 && gone.size === 0) return void (await Promise.all(hired.map(restThread)))
      for (const { worker } of hired) tell(worker, { kind: 'stop' })
      await Promise.all(hired.map(({ worker }) => worker.terminate()))
    },
  }
}
