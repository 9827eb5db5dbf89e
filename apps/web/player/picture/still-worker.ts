import { gradePixels } from '@reelwright/look/colour/grade-pixels'
import { shrink } from './lanczos.js'
import type { StillAnswer, StillJob } from './still-job.js'

const grade = (pixels: Uint8ClampedArray, given: NonNullable<StillJob['grade']>): void => {
  const rgb = new Uint8Array((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    rgb[to] = pixels[from]!
    rgb[to + 1] = pixels[from + 1]!
    rgb[to + 2] = pixels[from + 2]!
  }
  gradePixels(rgb, given)
  for (let from = 0, to = 0; to < pixels.length; from += 3, to += 4) {
    pixels[to] = rgb[from]!
    pixels[to + 1] = rgb[from + 1]!
    pixels[to + 2] = rgb[from + 2]!
  }
}

/** Files on their way and the last ones that came: two shots of one photo load it once. */
const files = new Map<string, Promise<Blob>>()
const FILES = 4

const fileOf = (url: string): Promise<Blob> => {
  const coming =
    files.get(url) ??
    fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`The picture could not be loaded (${answer.status}).`)
      return answer.blob()
    })
  coming.catch(() => files.delete(url))
  files.delete(url)
  files.set(url, coming)
  if (files.size > FILES) files.delete(files.keys().next().value!)
  return coming
}

const contextOf = (width: number, height: number): OffscreenCanvasRenderingContext2D => {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no canvas to decode on.')
  return context
}

const decode = async (job: StillJob): Promise<ImageBitmap> => {
  const whole = await createImageBitmap(await fileOf(job.url))
  const [across, down] = [whole.width / job.whole.width, whole.height / job.whole.height]
  const part = { left: job.part.left * across, top: job.part.top * down, columns: job.part.columns * across, rows: job.part.rows * down }
  // A lighter copy is not enlarged here: it is when it is shown.
  const [columns, rows] = [Math.max(1, Math.round(part.columns)), Math.max(1, Math.round(part.rows))]
  const [width, height] = [Math.min(job.width, columns), Math.min(job.height, rows)]
  const context = contextOf(columns, rows)
  if (job.ground) {
    context.fillStyle = job.ground
    context.fillRect(0, 0, columns, rows)
  }
  context.drawImage(whole, part.left, part.top, part.columns, part.rows, 0, 0, columns, rows)
  whole.close()
  if (!job.ground || (width === columns && height === rows && !job.grade)) return context.canvas.transferToImageBitmap()
  const pixels = context.getImageData(0, 0, columns, rows)
  const data = width < columns || height < rows ? shrink(pixels, width, height) : pixels.data
  if (job.grade) grade(data, job.grade)
  return createImageBitmap(new ImageData(data, width, height))
}

self.onmessage = async ({ data: job }: MessageEvent<StillJob>): Promise<void> => {
  try {
    const bitmap = await decode(job)
    self.postMessage({ id: job.id, bitmap } satisfies StillAnswer, { transfer: [bitmap] })
  } catch (error) {
    self.postMessage({ id: job.id, fault: error instanceof Error ? error.message : String(error) } satisfies StillAnswer)
  }
}
