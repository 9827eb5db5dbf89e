import sharp from 'sharp'
import { grabFrame } from './grab-frame.js'

const FRAMES = 10
const HEIGHT = 90

const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

/** Ten frames of a film side by side, each 90 pixels high, evenly over its length, as a WebP. */
export const filmstrip = async (
  ffmpeg: string,
  film: { readonly file: string; readonly seconds: number; readonly width: number; readonly height: number },
  out: string,
  signal?: AbortSignal,
): Promise<{ readonly file: string; readonly type: 'image/webp'; readonly width: number; readonly height: number }> => {
  const size = { width: even((HEIGHT * film.width) / film.height), height: HEIGHT }
  const frames: Buffer[] = []
  for (let i = 0; i < FRAMES; i++) frames.push(await grabFrame(ffmpeg, film.file, ((i + 0.5) / FRAMES) * film.seconds * 0.98, size, signal))
  const tiles = frames.map((input, i) => ({ input, raw: { ...size, channels: 3 as const }, left: i * size.width, top: 0 }))
  const strip = { width: size.width * FRAMES, height: HEIGHT }
  await sharp({ create: { ...strip, channels: 3, background: '#000000' } })
    .composite(tiles)
    .webp({ quality: 70 })
    .toFile(out)
  return { file: out, type: 'image/webp', ...strip }
}
