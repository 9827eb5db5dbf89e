import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'

export type HeicOrder = { readonly path: string; readonly pixels: number }
export type HeicAnswer =
  | { readonly state: 'done'; readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> }
  | { readonly state: 'too-large'; readonly width: number; readonly height: number }
  | { readonly state: 'broken'; readonly cause?: unknown }

const decode = async ({ path, pixels }: HeicOrder): Promise<HeicAnswer> => {
  const images = new libheif.HeifDecoder().decode(await readFile(path))
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return { state: 'broken' }
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > pixels) return { state: 'too-large', width, height }
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const shown = await new Promise<typeof target | null>((resolve) => image.display(target, resolve))
  return shown ? { state: 'done', width, height, rgba: target.data } : { state: 'broken' }
}

const answer = await decode(workerData as HeicOrder)
parentPort?.postMessage(answer, answer.state === 'done' ? [answer.rgba.buffer] : [])
