import type { Content } from '@reelwright/look/composition/content'
import type { Setting } from '../plan/plan.js'
import { frameBytes, framePlanes } from './planes.js'
import type { Sampler } from './sampler.js'
import { type Materials, paintSegment } from './segment-painter.js'

/** Paints the first frame of a content on the film's own path, and gives it as RGB, 3 bytes a pixel. */
export const paintOne = async (
  content: Content,
  setting: Setting,
  materials: Materials,
  sampler: Sampler,
  signal?: AbortSignal,
): Promise<Buffer> => {
  const { width, height } = setting
  const mark = sampler.mark()
  const painter = await paintSegment(content, setting, materials, sampler, signal)
  try {
    const frame = sampler.allocate(frameBytes(width, height))
    await painter.paint(0, frame)
    const planes = framePlanes(frame, width, height)
    const rgb = sampler.allocate(width * height * 3)
    sampler.planesToPicture(planes.y, planes.u, planes.v, width, height, rgb)
    return Buffer.from(sampler.bytes(rgb, width * height * 3))
  } finally {
    painter.close?.()
    sampler.release(mark)
  }
}
