import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import type { PictureRequest, PictureResult } from '../../ports/picture.js'
import { drawPicture } from './draw-picture.js'

export type Order = {
  readonly request: PictureRequest
  readonly folder: string
  readonly result: string
}
export type Report = { readonly state: 'running'; readonly progress: number } | { readonly state: 'done' }

const report = (message: Report): void => parentPort?.postMessage(message)

const { request, folder, result } = workerData as Order
report({ state: 'running', progress: 0.05 })
const drawn = drawPicture(request)
report({ state: 'running', progress: 0.8 })

const picture = {
  file: join(folder, 'picture.jpg'),
  type: 'image/jpeg',
  width: drawn.width,
  height: drawn.height,
}
const depth = {
  file: join(folder, 'depth.png'),
  type: 'image/png',
  width: drawn.depth.width,
  height: drawn.depth.height,
}
await sharp(drawn.pixels, {
  raw: { width: drawn.width, height: drawn.height, channels: 3 },
})
  .jpeg({ quality: 93, chromaSubsampling: '4:4:4' })
  .toFile(picture.file)
// The blur joins neighbouring layers, so that a warp bends where it must not tear.
await sharp(drawn.depth.cells, {
  raw: { width: drawn.depth.width, height: drawn.depth.height, channels: 1 },
})
  .blur(2)
  .toColourspace('b-w')
  .png()
  .toFile(depth.file)

const made: PictureResult = { picture, depth, focalPoints: drawn.focalPoints }
// The result appears only once both pictures are whole.
await writeFile(`${result}.part`, JSON.stringify(made))
await rename(`${result}.part`, result)
report({ state: 'done' })
