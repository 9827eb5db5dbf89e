import { Worker } from 'node:worker_threads'
import { refuse } from '@reelwright/film/fault'
import { IMAGE_LIMITS } from '../limits.js'
import type { HeicAnswer, HeicOrder } from './heic-worker.js'

/** Upright 8-bit RGBA, rows from the top, in the file's own colour space. */
export type HeicPixels = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> }

const run = (order: HeicOrder, seconds: number): Promise<HeicAnswer | 'late'> =>
  new Promise((resolve) => {
    // What libheif prints of a broken file is no business of the caller's terminal.
    const worker = new Worker(new URL('./heic-worker.js', import.meta.url), { workerData: order, execArgv: [], stdout: true, stderr: true })
    const timer = setTimeout(() => settle('late'), seconds * 1000)
    const settle = (answer: HeicAnswer | 'late'): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    worker.on('message', settle)
    worker.on('error', (cause) => settle({ state: 'broken', cause }))
    worker.on('exit', () => settle({ state: 'broken' }))
  })

/**
 * Decodes the main picture of a HEIC file by libheif compiled to WebAssembly, in a thread of its own, within
 * `IMAGE_LIMITS.megapixels` and `seconds`. The file's turns and mirrors (`irot`, `imir`) are obeyed; its EXIF
 * orientation is not, as HEIF wants it (ISO/IEC 23008-12).
 * @throws IMAGE_BROKEN, IMAGE_TOO_LARGE, IMAGE_TOO_SLOW
 */
export const decodeHeic = async (path: string, name: string, seconds: number = IMAGE_LIMITS.heicSeconds): Promise<HeicPixels> => {
  const answer = await run({ path, pixels: IMAGE_LIMITS.megapixels * 1e6 }, seconds)
  if (answer === 'late')
    throw refuse('IMAGE_TOO_SLOW', `"${name}" took longer than ${seconds} s to decode; save it as JPEG and bring that.`, {
      field: name,
      limit: `${seconds} s`,
    })
  if (answer.state === 'too-large')
    throw refuse('IMAGE_TOO_LARGE', `"${name}" has ${answer.width}×${answer.height} pixels; make it smaller.`, {
      field: name,
      limit: `${IMAGE_LIMITS.megapixels} megapixels`,
      given: `${answer.width}×${answer.height}`,
    })
  if (answer.state === 'broken')
    throw refuse('IMAGE_BROKEN', `"${name}" is damaged or cut off and cannot be shown whole; save or copy it again.`, {
      field: name,
      cause: answer.cause,
    })
  return answer
}
