import { Worker } from 'node:worker_threads'
import { Fault, fail } from '@reelwright/film/fault'
import type { FromWorker, Job, ToWorker, WorkerData } from './job.js'

/** Workers that paint and encode segments, one each at a time. */
export type Crew = {
  /** @throws what the worker met, and WORKER_DIED */
  readonly encode: (job: Job) => Promise<void>
  /** Frames painted so far by all of them. */
  readonly painted: () => number
  /** Lets every encoder die, then the workers. */
  readonly close: () => Promise<void>
}

/** A worker's own heap holds little but strings: the pictures lie outside it. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 }

const settled = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      act()
    }
    worker.once('message', (message: FromWorker) =>
      end(() => {
        if (message.kind === 'done') return resolve()
        const { kind, code, sentence, given, cause } = message.fault
        reject(new Fault(kind, code, sentence, { given, cause }))
      }),
    )
    worker.once('error', (cause) =>
      end(() => reject(fail('WORKER_DIED', 'A render worker ended unexpectedly; start the render again.', { cause }))),
    )
    worker.once('exit', (status) =>
      end(() => reject(fail('WORKER_DIED', `A render worker ended with status ${status}; start the render again.`))),
    )
  })

export const openCrew = (size: number): Crew => {
  const counter = new SharedArrayBuffer(4)
  const painted = new Int32Array(counter)
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const hire = (): Worker => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { painted: counter } satisfies WorkerData,
      resourceLimits: HEAP,
    })
    all.add(worker)
    return worker
  }
  const waiting: ((worker: Worker) => void)[] = []
  const take = async (): Promise<Worker> => idle.pop() ?? (all.size < size ? hire() : new Promise((resolve) => waiting.push(resolve)))
  const give = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message)
  return {
    encode: async (job) => {
      const worker = await take()
      tell(worker, { kind: 'encode', job })
      try {
        await settled(worker)
      } finally {
        give(worker)
      }
    },
    painted: () => Atomics.load(painted, 0),
    close: async () => {
      for (const worker of all) tell(worker, { kind: 'stop' })
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
