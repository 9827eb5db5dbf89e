import { type CameraPath, planMove } from '@reelwright/look/camera/path'
import type { Setting, StillShot } from '../plan/plan.js'
import type { Fit } from './fit.js'

/** A decoded still: padded planes that every worker may read. */
export type Still = Pick<Fit, 'key' | 'width' | 'height'> & {
  /** The part of the picture it holds, in shares of it. */
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
  readonly planes: SharedArrayBuffer
}

/** The move of a shot over its whole length. */
export const pathOf = (
  shot: Pick<StillShot, 'asset' | 'move' | 'frames'>,
  setting: Pick<Setting, 'width' | 'height' | 'rate'>,
): CameraPath => planMove(shot.move, { width: shot.asset.width!, height: shot.asset.height! }, setting, shot.frames, setting.rate)
