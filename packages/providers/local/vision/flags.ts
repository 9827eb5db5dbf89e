import type { PhotoFlag, Room } from '@reelwright/film/property/photo'
import { isMeant } from '@reelwright/film/property/photos/meant-flags'
import type { PhotoStatistics } from '@reelwright/media/image/statistics/photo-statistics'

/**
 * Where a photo is flagged. Blur was measured on 29 pictures, 16 photographs of nature and 13 of the example house, as
 * they are and with a third of their contrast: of 58 sharp ones none is flagged, of 116 blurred by σ 6 and 10 pixels at
 * 1600 all but one.
 */
export const FLAG_LIMITS = {
  /** Both have to hold: a bare wall has little detail without being soft. */
  blurred: { detail: 0.02, softness: 0.4 },
  dark: 0.2,
  bright: { brightness: 0.86, clipped: 0.25 },
  /** Degrees; less is not seen. */
  tilted: 0.8,
  /** Pixels of the short side: less is enlarged in a reel of 1080. */
  small: 1080,
} as const

type Measured = Pick<PhotoStatistics, 'sharpness' | 'softness' | 'brightness' | 'contrast' | 'clipped' | 'tilt' | 'width' | 'height'>

/** Variance of the Laplacian that rounding to 256 levels alone leaves in a smooth picture. */
const ROUNDING = 0.5

/** Fine detail as a share of all the difference there is in a picture: haze and a matte print take from both alike. */
const detailOf = ({ sharpness, contrast }: Measured): number =>
  contrast === 0 ? 1 : Math.max(0, sharpness - ROUNDING) / (255 * contrast) ** 2

/** What is wrong with a photo. A twilight is dark and a plan is white on purpose. */
export const flagsOf = (seen: Measured, room: Room): PhotoFlag[] => {
  const { blurred, dark, bright, tilted, small } = FLAG_LIMITS
  const flags: readonly (readonly [PhotoFlag, boolean])[] = [
    ['blurred', detailOf(seen) < blurred.detail && seen.softness > blurred.softness],
    ['dark', seen.brightness < dark],
    ['bright', seen.brightness > bright.brightness || seen.clipped.bright > bright.clipped],
    ['tilted', Math.abs(seen.tilt) >= tilted],
    ['small', Math.min(seen.width, seen.height) < small],
  ]
  return flags.filter(([flag, holds]) => holds && !isMeant(flag, room)).map(([flag]) => flag)
}
