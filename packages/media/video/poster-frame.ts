import sharp from 'sharp'
import { grabFrame } from './grab-frame.js'

/** The longer side of a poster in pixels. */
const LONGEST = 1600

const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

/** A frame from a tenth into a film, past what fades in, as a PNG. */
export const posterFrame = async (
  ffmpeg: string,
  film: { readonly file: string; readonly seconds: number; readonly width: number; readonly height: number },
  signal?: AbortSignal,
): Promise<Buffer> => {
  const scale = Math.min(1, LONGEST / Math.max(film.width, film.height))
  const size = { width: even(film.width * scale), height: even(film.height * scale) }
  const frame = await grabFrame(ffmpeg, film.file, film.seconds / 10, size, signal)
  return sharp(frame, { raw: { ...size, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer()
}
