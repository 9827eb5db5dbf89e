import { RATES } from '@reelwright/film/time'
import type { CameraPath } from '@reelwright/look/camera/path'
import type { StillShot } from '@reelwright/look/composition/content'
import { pathOf } from '@reelwright/look/composition/still-view'
import { decodeStill } from '@reelwright/render/picture/decode-still'
import { fitOf } from '@reelwright/render/picture/fit'
import { frameBytes } from '@reelwright/render/picture/planes'
import { openSampler } from '@reelwright/render/picture/sampler'
import { paintStill } from '@reelwright/render/picture/still-painter'
import type { Setting } from '@reelwright/render/plan/plan'
import type { Quality } from '@reelwright/render/plan/quality'
import type { Drawn } from '../film/pictures.js'

export const WIDTH = 1920
export const HEIGHT = 1080

/** Luma of chosen frames of a move over a picture, by the renderer's own sampler, and the path they follow. */
export const paintFrames = async (
  drawn: Drawn,
  effect: StillShot['move']['effect'],
  length: number,
  frames: readonly number[],
  quality: Quality,
  see: (frame: number, luma: Uint8Array) => void,
): Promise<CameraPath> => {
  const palette = { ground: '#000000', surface: '#000000', ink: '#ffffff', muted: '#ffffff', accent: '#ffffff' }
  const setting: Setting = { width: WIDTH, height: HEIGHT, rate: RATES['30'], palette, language: 'en', quality, typeLanguage: undefined }
  const shot: StillShot = {
    kind: 'still',
    asset: drawn.asset,
    move: { effect, focalPoints: [{ x: 0.45, y: 0.5, description: '' }], seed: 3 },
    shifts: [],
    frames: length,
    offset: 0,
  }
  const sampler = openSampler()
  const still = await decodeStill(drawn.file, fitOf(shot, setting), palette.ground, sampler)
  const painter = paintStill(shot, still, setting, sampler)
  const dst = sampler.allocate(frameBytes(WIDTH, HEIGHT))
  for (const frame of frames) {
    await painter.paint(frame, dst)
    see(frame, sampler.bytes(dst, WIDTH * HEIGHT))
  }
  return pathOf(shot, setting)
}
