// Draws the photographs of the example house. `npm run build` first, then: node examples/harbor-house/draw.mjs [name …]
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const HERE = dirname(fileURLToPath(import.meta.url))
const PROVIDERS = new URL('../../packages/providers/', import.meta.url)
const sharp = createRequire(new URL('package.json', PROVIDERS))('sharp')

/** A folder of twelve is to stay under ten megabytes. */
const MOST_BYTES = 800_000

/** `light` is what the photographer's exposure did; `tighter` crops that share off each side of the same shot. */
const PHOTOS = [
  { name: '01-front', theme: 'house-front', seed: 1 },
  { name: '02-living-room', theme: 'living-room', seed: 1 },
  { name: '03-kitchen', theme: 'kitchen', seed: 1, also: { name: 'IMG_4821', light: 1.1, tighter: 0.03 } },
  { name: '04-dining-room', theme: 'dining-room', seed: 1 },
  { name: '05-main-bedroom', theme: 'main-bedroom', seed: 1 },
  { name: '06-second-bedroom', theme: 'second-bedroom', seed: 1, light: 0.62 },
  { name: '07-bathroom', theme: 'bathroom', seed: 1 },
  { name: '08-terrace', theme: 'terrace', seed: 1 },
  { name: 'IMG_4836', theme: 'garden-path', seed: 1, upright: true },
  { name: '09-harbor-view', theme: 'harbour-view', seed: 1 },
  { name: '10-twilight', theme: 'house-twilight', seed: 1 },
]

const save = async (pixels, width, height, { name, light = 1, tighter = 0 }) => {
  const left = Math.round(width * tighter)
  const top = Math.round(height * tighter)
  const image = sharp(pixels, { raw: { width, height, channels: 3 } })
    .extract({ left, top: Math.round(top * 1.6), width: width - 2 * left, height: height - 2 * top })
    .resize(width, height, { kernel: 'cubic' })
    .linear(light, 0)
  for (let quality = 86; ; quality -= 4) {
    const bytes = await image.clone().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (bytes.length > MOST_BYTES && quality > 72) continue
    await writeFile(join(HERE, `${name}.jpg`), bytes)
    return `${name}.jpg ${width}×${height} ${Math.round(bytes.length / 1000)} kB, quality ${quality}`
  }
}

/** The agent's portrait is an illustration, and looks like one. */
const drawAgent = () => sharp(join(HERE, 'agent.svg')).jpeg({ quality: 86, mozjpeg: true }).toFile(join(HERE, 'agent.jpg'))

const drawOne = async ({ theme, seed, upright, also, ...photo }) => {
  const { drawPicture } = await import(new URL('dist/local/picture/draw-picture.js', PROVIDERS))
  const { THEMES } = await import(new URL('dist/local/picture/themes.js', PROVIDERS))
  const [width, height] = upright ? [3024, 4032] : [4032, 3024]
  const request = { prompt: '', context: '', width, height, seed, mood: 'photograph', focalPoints: [] }
  const { pixels } = drawPicture(
    request,
    THEMES.find(({ name }) => name === theme),
  )
  const lines = []
  for (const copy of [photo, ...(also ? [also] : [])]) lines.push(await save(pixels, width, height, copy))
  return lines.join('\n')
}

if (isMainThread) {
  const asked = process.argv.slice(2)
  if (asked.length === 0 || asked.includes('agent')) await drawAgent()
  const queue = PHOTOS.filter(({ name }) => asked.length === 0 || asked.includes(name))
  const run = async () => {
    for (let photo = queue.shift(); photo; photo = queue.shift()) {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: photo })
      const line = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
      console.log(line)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, run))
} else {
  parentPort.postMessage(await drawOne(workerData))
}
