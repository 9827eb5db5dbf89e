import { parentPort, workerData } from 'node:worker_threads'
import { isFault } from '@reelwright/film/fault'
import { encodeFrames } from './encode-segment.js'
import type { FromWorker, Job, ToWorker, WorkerData } from './job.js'
import { openSampler, type Sampler } from './sampler.js'
import { paintSegment } from './segment-painter.js'

const port = parentPort!
const painted = new Int32Array((workerData as WorkerData).painted)
const stop = new AbortController()
/** Each lane has a memory of its own, which it fills anew for each segment. */
const samplers = new Map<number, { readonly sampler: Sampler; readonly empty: number }>()

const samplerOf = (lane: number): Sampler => {
  const known = samplers.get(lane)
  if (known) {
    known.sampler.release(known.empty)
    return known.sampler
  }
  const sampler = openSampler()
  samplers.set(lane, { sampler, empty: sampler.mark() })
  return sampler
}

/**
 * Two encoders of a lane at work at once would need too much memory: the next one links and its first frames are painted while the
 * last one ends, but it is given none.
 */
const last = new Map<number, Promise<void>>()

const encode = async (
  lane: number,
  { segment, setting, materials, out }: Job,
  after: Promise<void> | undefined,
  onFed: () => void,
): Promise<void> => {
  const sampler = samplerOf(lane)
  const painter = await paintSegment(segment, setting, materials, sampler, stop.signal)
  await encodeFrames(painter, segment.frames, setting, sampler, {
    ffmpeg: materials.ffmpeg,
    out,
    signal: stop.signal,
    onFrame: () => Atomics.add(painted, 0, 1),
    after,
    onFed,
  })
}

const told = (error: unknown): Extract<FromWorker, { kind: 'failed' }>['fault'] =>
  isFault(error)
    ? { kind: error.kind, code: error.code, sentence: error.message, given: error.given, cause: String(error.cause ?? '') }
    : {
        kind: 'failure',
        code: 'SEGMENT_FAILED',
        sentence: 'A segment of the film could not be rendered; start the render again.',
        cause: String(error instanceof Error ? error.stack : error),
      }

const tell = (message: FromWorker): void => port.postMessage(message)

port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') return stop.abort()
  const { lane, number, job } = message
  const encoding = encode(lane, job, last.get(lane), () => tell({ kind: 'fed', number }))
  last.set(lane, encoding)
  encoding.then(
    () => tell({ kind: 'done', number }),
    (error) => tell({ kind: 'failed', number, fault: told(error) }),
  )
})
