import type { Setting } from '../plan/plan.js'
import { levelsOf } from './colour.js'
import type { Painter } from './painter.js'
import { framePlanes } from './planes.js'
import type { Sampler } from './sampler.js'

/** Fills a frame with the film's ground. */
export const fillGround = (setting: Setting, sampler: Sampler, dst: number): void => {
  const { y, u, v } = levelsOf(setting.palette.ground)
  const planes = framePlanes(dst, setting.width, setting.height)
  const luma = setting.width * setting.height
  sampler.bytes(planes.y, luma).fill(y)
  sampler.bytes(planes.u, luma / 4).fill(u)
  sampler.bytes(planes.v, luma / 4).fill(v)
}

export const paintGround = (setting: Setting, sampler: Sampler): Painter => ({ paint: (_, dst) => fillGround(setting, sampler, dst) })

/** Fades a finished frame towards the ground; `share` of it stays. */
export const fadeToGround = (setting: Setting, sampler: Sampler, dst: number, share: number): void => {
  const { y, u, v } = levelsOf(setting.palette.ground)
  const planes = framePlanes(dst, setting.width, setting.height)
  const luma = setting.width * setting.height
  const weight = Math.round(share * 256)
  // In this order: a block that overruns one plane is painted over by the next.
  for (const [at, count, level] of [
    [planes.y, luma, y],
    [planes.u, luma / 4, u],
    [planes.v, luma / 4, v],
  ] as const)
    fadePlane(sampler, at, count, level, weight)
}

const fadePlane = (sampler: Sampler, at: number, count: number, level: number, weight: number): void => {
  const whole = count & ~15
  sampler.fade(at, whole, level, weight)
  const rest = sampler.bytes(at + whole, count - whole)
  for (let n = 0; n < rest.length; n += 1) rest[n] = (rest[n]! * weight + level * (256 - weight) + 128) >> 8
}
