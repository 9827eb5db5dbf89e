import { Worker } from 'node:worker_threads'
import { Fault, fail } from '@reelwright/film/fault'
import type { FromWorker, Job, ToWorker, WorkerData } from './job.js'

/** Lanes that paint and encode a segment each, on threads that serve several. */
export type Crew = {
  /**
   * Resolves when the file is whole; `onFed` is told earlier, when all frames are painted and the lane takes another job.
   * @throws what the lane met, and WORKER_DIED
   */
  readonly encode: (job: Job, onFed?: () => void) => Promise<void>
  /** Frames painted so far by all of them. */
  readonly painted: () => number
  /** Lets every encoder die, then the threads. */
  readonly close: () => Promise<void>
}

/** Painting a frame takes a fifth of the time of encoding it: one thread feeds this many encoders, and loads fonts once for them. */
const LANES_PER_THREAD = 3

/** A thread's own heap holds little but strings: the pictures lie outside it. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 }

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
  const counter = new SharedArrayBuffer(4)
  const painted = new Int32Array(counter)
  const running = new Map<number, Waiting>()
  let given = 0
  /** Threads that have ended, and why: what is handed to one of them would never be answered. */
  const gone = new Map<Worker, Fault>()

  const hire = (served: readonly number[]): Worker => {
    const worker = new Worker(module, {
      workerData: { painted: counter } satisfies WorkerData,
      resourceLimits: HEAP,
    })
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
    return worker
  }

  const threads = Math.ceil(lanes / LANES_PER_THREAD)
  const served = Array.from({ length: threads }, (_, thread) =>
    Array.from({ length: lanes }, (__, lane) => lane).filter((lane) => lane % threads === thread),
  )
  const workers = served.map(hire)
  const idle: Lane[] = served.flatMap((numbers, thread) => numbers.map((lane) => ({ worker: workers[thread]!, lane })))
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
      } finally {
        running.delete(number)
        leave()
      }
    },
    painted: () => Atomics.load(painted, 0),
    close: async () => {
      for (const worker of workers) tell(worker, { kind: 'stop' })
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
