import { parentPort, workerData } from 'node:worker_threads'
import { isFault } from '@reelwright/film/fault'
import { encodeFrames } from './encode-segment.js'
import type { FromWorker, Job, ToWorker, WorkerData } from './job.js'
import { openSampler } from './sampler.js'
import { paintSegment } from './segment-painter.js'

const port = parentPort!
const painted = new Int32Array((workerData as WorkerData).painted)
const stop = new AbortController()
const sampler = openSampler()
const empty = sampler.mark()

const encode = async ({ segment, setting, materials, out }: Job): Promise<void> => {
  sampler.release(empty)
  const painter = await paintSegment(segment, setting, materials, sampler, stop.signal)
  await encodeFrames(painter, segment.frames, setting, sampler, {
    ffmpeg: materials.ffmpeg,
    out,
    signal: stop.signal,
    onFrame: () => Atomics.add(painted, 0, 1),
  })
}

const told = (error: unknown): FromWorker => ({
  kind: 'failed',
  fault: isFault(error)
    ? { kind: error.kind, code: error.code, sentence: error.message, given: error.given, cause: String(error.cause ?? '') }
    : {
        kind: 'failure',
        code: 'SEGMENT_FAILED',
        sentence: 'A segment of the film could not be rendered.',
        cause: String(error instanceof Error ? error.stack : error),
      },
})

port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') return stop.abort()
  encode(message.job).then(
    () => port.postMessage({ kind: 'done' } satisfies FromWorker),
    (error) => port.postMessage(told(error)),
  )
})
