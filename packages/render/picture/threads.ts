import { Worker } from 'node:worker_threads'
import type { WorkerData } from './job.js'

/** A thread, and the counter of the frames that were ever painted on it. */
export type Thread = { readonly worker: Worker; readonly painted: Int32Array; readonly module: string; readonly uses: number }

/** A thread's own heap holds little but strings: the pictures lie outside it. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 }

/** Milliseconds a thread without work is kept: the next master of a film finds it with fonts loaded and code compiled. */
const KEPT = 20_000

/** Times a thread is taken: it remembers the letters of every film it ever drew for. */
const MOST_USES = 16

type Resting = { readonly thread: Thread; readonly leave: () => void }
const resting: Resting[] = []

const start = (module: string): Thread => {
  const counter = new SharedArrayBuffer(4)
  const worker = new Worker(new URL(module), { workerData: { painted: counter } satisfies WorkerData, resourceLimits: HEAP })
  return { worker, painted: new Int32Array(counter), module, uses: 1 }
}

/** A thread that runs `module`: one that rests, or a new one. */
export const takeThread = (module: URL): Thread => {
  const at = resting.findIndex(({ thread }) => thread.module === module.href)
  if (at < 0) return start(module.href)
  const { thread, leave } = resting[at]!
  leave()
  thread.worker.ref()
  return { ...thread, uses: thread.uses + 1 }
}

/** Gives back a thread that has ended all its work; nothing of it holds the process up. */
export const restThread = async (thread: Thread): Promise<void> => {
  const { worker, uses } = thread
  if (uses >= MOST_USES) return void (await worker.terminate())
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
  worker.unref()
  const leave = (): void => {
    clearTimeout(timer)
    worker.off('exit', leave).off('error', leave)
    resting.splice(resting.indexOf(mine), 1)
  }
  const mine: Resting = { thread, leave }
  const timer = setTimeout(() => {
    leave()
    void worker.terminate()
  }, KEPT).unref()
  worker.on('exit', leave).on('error', leave)
  resting.push(mine)
}
