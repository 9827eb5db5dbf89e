import { existsSync } from 'node:fs'
import { open, rename, statfs } from 'node:fs/promises'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { gatherMaterials } from '@reelwright/render/master/gather-materials'
import { frameBytes } from '@reelwright/render/picture/planes'
import { openSampler } from '@reelwright/render/picture/sampler'
import { paintSegment } from '@reelwright/render/picture/segment-painter'
import { compilePlan } from '@reelwright/render/plan/compile-plan'
import type { Quality } from '@reelwright/render/plan/quality'
import type { Film } from '../film/film.js'

/** Where raw frames are read as fast as memory: the system's memory disk when it has the room, else a folder whose pages stay cached. */
export const memoryFolder = async (bytes: number, otherwise: string): Promise<string> => {
  try {
    const { bavail, bsize } = await statfs('/dev/shm')
    return bavail * bsize > bytes * 1.2 ? '/dev/shm' : otherwise
  } catch {
    return otherwise
  }
}

/** Every frame of a film, painted as the renderer paints it, one after another in one file. */
export const writeRawFilm = async (film: Film, quality: Quality, ffmpeg: Ffmpeg, file: string): Promise<{ readonly frames: number }> => {
  const plan = compilePlan(film.timeline, { quality, burnCaptions: true, encoderVersion: ffmpeg.version })
  if (existsSync(file)) return plan
  const { setting } = plan
  const bytes = frameBytes(setting.width, setting.height)
  const out = await open(`${file}.part`, 'w')
  const sampler = openSampler()
  const empty = sampler.mark()
  for (const segment of plan.segments) {
    sampler.release(empty)
    const materials = await gatherMaterials(segment, setting, film.open, ffmpeg.path, sampler)
    const painter = await paintSegment(segment, setting, materials, sampler)
    const frame = sampler.allocate(bytes)
    for (let n = 0; n < segment.frames; n += 1) {
      await painter.paint(n, frame)
      await out.write(Buffer.from(sampler.bytes(frame, bytes)))
    }
    painter.close?.()
  }
  await out.close()
  await rename(`${file}.part`, file)
  return plan
}
