import { Worker } from 'node:worker_threads'
import { Fault, fail } from '@reelwright/film/fault'
import type { FromWorker, Job, ToWorker, WorkerData } from './job.js'

/** Lanes that paint and encode a segment each, on threads that serve several. */
export type Crew = {
  /** @throws what the lane met, and WORKER_DIED */
  readonly encode: (job: Job) => Promise<void>
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
type Waiting = { readonly resolve: () => void; readonly reject: (cause: unknown) => void }

const heard = ({ fault }: Extract<FromWorker, { kind: 'failed' }>): Fault =>
  new Fault(fault.kind, fault.code, fault.sentence, { given: fault.given, cause: fault.cause })

export const openCrew = (lanes: number): Crew => {
  const counter = new SharedArrayBuffer(4)
  const painted = new Int32Array(counter)
  const running = new Map<number, Waiting>()

  const hire = (served: readonly number[]): Worker => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { painted: counter } satisfies WorkerData,
      resourceLimits: HEAP,
    })
    const settle = (lane: number, act: (waiting: Waiting) => void): void => {
      const waiting = running.get(lane)
      running.delete(lane)
      if (waiting) act(waiting)
    }
    const died = (cause: unknown): void => {
      const fault = fail('WORKER_DIED', 'A render thread ended unexpectedly; start the render again.', { cause })
      for (const lane of served) settle(lane, ({ reject }) => reject(fault))
    }
    worker.on('message', (message: FromWorker) =>
      settle(message.lane, ({ resolve, reject }) => (message.kind === 'done' ? resolve() : reject(heard(message)))),
    )
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
    encode: async (job) => {
      const lane = idle.shift() ?? (await new Promise<Lane>((resolve) => queue.push(resolve)))
      try {
        await new Promise<void>((resolve, reject) => {
          running.set(lane.lane, { resolve, reject })
          tell(lane.worker, { kind: 'encode', lane: lane.lane, job })
        })
      } finally {
        give(lane)
      }
    },
    painted: () => Atomics.load(painted, 0),
    close: async () => {
      for (const worker of workers) tell(worker, { kind: 'stop' })
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
