import type { Flaw } from '@reelwright/film/take'
import type { Grey } from '@reelwright/media/video/look-at-film'
import type { ClipRequest } from '@reelwright/providers/ports/clip'
import { isBlack, shapeDiffers } from './check-take-picture.js'
import { likeness } from './likeness.js'

/** What was measured of a clip: its frames in grey, a few a second. */
export type SeenClip = { readonly seconds: number; readonly width: number; readonly height: number; readonly frames: readonly Grey[] }

/** Seconds a clip may differ from what was asked for, and what containers round (`providers/ports/clip`). */
const OFF = 0.5 + 0.06
const OTHER_SHAPE = 0.12
/** Of the frame's shorter side; every model makes 480 lines at least. */
const LEAST_SHARE = 0.6
const LINES = 720
/** Black frames of a hundred that no eye minds: a blink. */
const BLINK = 0.1
/** A clip's first frame is the picture it was made from, drawn once more: less alike than this, it is another one. */
const ALIKE = 0.5

const sizeFlaw = (seen: SeenClip, { width, height, frame }: ClipRequest): Flaw | undefined => {
  const made = `${seen.width} × ${seen.height}`
  const given = { width: frame.width ?? width, height: frame.height ?? height }
  if (shapeDiffers(seen, { width, height }, OTHER_SHAPE) && shapeDiffers(seen, given, OTHER_SHAPE))
    return { code: 'TAKE_SHAPE', message: `The clip is ${made}, which is another shape than the ${width} × ${height} asked for.` }
  const least = Math.round(LEAST_SHARE * Math.min(LINES, width, height))
  return Math.min(seen.width, seen.height) < least
    ? { code: 'TAKE_SMALL', message: `The clip is ${made}; its shorter side needs at least ${least} pixels.` }
    : undefined
}

/** Why a clip will not do: its length, its shape or size, black where its first picture is not, or the beginning of another film. */
export const flawOfClip = (seen: SeenClip, asked: ClipRequest, frame: Grey): Flaw | undefined => {
  if (Math.abs(seen.seconds - asked.seconds) > OFF)
    return { code: 'TAKE_LENGTH', message: `The clip lasts ${seen.seconds.toFixed(1)} s where ${asked.seconds} s were asked for.` }
  const size = sizeFlaw(seen, asked)
  if (size) return size
  const black = seen.frames.filter(isBlack).length / Math.max(1, seen.frames.length)
  if (black > BLINK && !isBlack(frame))
    return { code: 'TAKE_BLACK', message: `${Math.round(100 * black)} % of the clip is black, and the picture it begins with is not.` }
  const [first] = seen.frames
  return first && likeness(first, frame) < ALIKE
    ? { code: 'TAKE_OTHER', message: 'The clip does not begin with the picture it was made from.' }
    : undefined
}
