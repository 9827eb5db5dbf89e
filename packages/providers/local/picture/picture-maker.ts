import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail, refuse } from '@reelwright/film/fault'
import type { Json } from '../../ports/call.js'
import type { PictureMaker, PictureRequest, PictureResult } from '../../ports/picture.js'
import type { Order, Report } from './draw-worker.js'

/** Raised whenever the same request would be drawn otherwise. */
const MODEL = 'picture-by-rule/3'

/** Sides of a picture in pixels that are drawn. */
const SIDES = { least: 16, most: 4608 } as const

const accept = (request: PictureRequest): void => {
  for (const field of ['width', 'height'] as const) {
    const side = request[field]
    if (Number.isInteger(side) && side >= SIDES.least && side <= SIDES.most) continue
    throw refuse('PICTURE_SIZE_INVALID', `A drawn picture's ${field} must be a whole number of ${SIDES.least} to ${SIDES.most} pixels.`, {
      field,
      limit: `${SIDES.least}–${SIDES.most}`,
      given: String(side),
    })
  }
}

const resultFile = (scratch: string): string => join(scratch, 'picture.json')

/** Draws in a thread of its own, so that the caller's loop stays free; an abort ends the thread at once. */
const drawApart = (order: Order, signal: AbortSignal, onProgress?: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./draw-worker.js', import.meta.url), {
      workerData: order,
      // The caller's own switches are not the thread's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    let settled = false
    const settle = (act: () => void): void => {
      if (settled) return
      settled = true
      signal.removeEventListener('abort', abort)
      void worker.terminate()
      act()
    }
    const abort = (): void => settle(() => reject(signal.reason))
    signal.addEventListener('abort', abort)
    worker.on('message', (report: Report) => {
      if (report.state === 'running') onProgress?.(report.progress)
      else settle(resolve)
    })
    worker.on('error', (cause) =>
      settle(() => reject(fail('PICTURE_NOT_DRAWN', 'The picture could not be drawn; try again with another seed.', { cause }))),
    )
    worker.on('exit', (code) =>
      settle(() => reject(fail('PICTURE_NOT_DRAWN', `The drawing thread ended early with code ${code}; try again.`))),
    )
  })

/** Pictures drawn by rule from the words of a prompt: no key, no network, no cost. JPEG of the size asked, with a depth guess beside it. */
export const localPictureMaker: PictureMaker = {
  id: 'local',
  model: MODEL,
  capability: 'picture',
  estimate: () => 0,
  start: async (request, context, onProgress) => {
    accept(request)
    context.signal.throwIfAborted()
    await drawApart({ request, folder: context.scratch, result: resultFile(context.scratch) }, context.signal, onProgress)
    return { drawn: true }
  },
  check: async (_operation: Json, context) => {
    const text = await readFile(resultFile(context.scratch), 'utf8').catch(() => undefined)
    if (text === undefined) {
      return {
        state: 'failed',
        failure: {
          kind: 'retryable',
          code: 'PICTURE_MISSING',
          message: 'The drawn picture is gone from its folder; draw it again.',
        },
      }
    }
    return { state: 'done', result: JSON.parse(text) as PictureResult }
  },
  provenance: (request) => ({
    source: 'rule',
    provider: 'local',
    model: MODEL,
    prompt: request.prompt,
    seed: request.seed,
    licence: 'CC0-1.0',
  }),
}
