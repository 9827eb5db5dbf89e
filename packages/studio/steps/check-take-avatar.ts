import type { Flaw } from '@reelwright/film/take'
import { spokenSeconds } from '@reelwright/providers/avatars/spoken-price'
import type { AvatarRequest } from '@reelwright/providers/ports/avatar'
import type { SeenClip } from './check-take-clip.js'
import { isBlack, shapeDiffers } from './check-take-picture.js'

const OTHER_SHAPE = 0.35
/** Lines below which a face is a smear, whatever window it stands in; of what was asked for, this share. */
const LEAST = 320
const LEAST_SHARE = 0.5
/** Times that words may take what they usually do, and seconds of pause beside. */
const SLOWEST = 2.5
const PAUSES = 4
/** Black frames of a hundred that no eye minds. */
const BLINK = 0.1

/**
 * Why a presenter's film will not do: another shape than asked for (`native`: the vendor films in shapes of its own), too
 * small, much longer than its words, or black. Whether it is heard, and long enough, its adapter has found out.
 */
export const flawOfAvatar = (seen: SeenClip, asked: AvatarRequest, native: boolean): Flaw | undefined => {
  const made = `${seen.width} × ${seen.height}`
  if (!native && shapeDiffers(seen, asked, OTHER_SHAPE))
    return {
      code: 'TAKE_SHAPE',
      message: `The presenter’s film is ${made}, which is another shape than the ${asked.width} × ${asked.height} asked for.`,
    }
  const least = Math.max(LEAST, Math.round(LEAST_SHARE * Math.min(asked.width, asked.height)))
  if (Math.min(seen.width, seen.height) < least)
    return { code: 'TAKE_SMALL', message: `The presenter’s film is ${made}; its shorter side needs at least ${least} pixels.` }
  const most = SLOWEST * spokenSeconds(asked.text) + PAUSES
  if (seen.seconds > most)
    return {
      code: 'TAKE_LENGTH',
      message: `The presenter’s film lasts ${seen.seconds.toFixed(1)} s, where its words take at most ${most.toFixed(1)} s.`,
    }
  const black = seen.frames.filter(isBlack).length / Math.max(1, seen.frames.length)
  return black > BLINK ? { code: 'TAKE_BLACK', message: `${Math.round(100 * black)} % of the presenter’s film is black.` } : undefined
}
