import type { Crop } from '../camera/camera.js'
import { shifted, shiftWeight } from '../transitions/match.js'
import type { MatchShift } from './content.js'

const distance = (shift: MatchShift, frame: number): number => Math.max(shift.from - frame, frame - (shift.to - 1), 0)

/** The crop of a shot at one of its frames, moved for the matches beside it. */
export const shiftedCrop = (crop: Crop, shifts: readonly MatchShift[], frame: number): Crop =>
  shifts.reduce((moved, shift) => shifted(moved, shift, shiftWeight(distance(shift, frame), shift.reach)), crop)
