import type { Flaw } from '@reelwright/film/take'
import type { Grey } from '@reelwright/media/video/look-at-film'

type Size = { readonly width: number; readonly height: number }

/** Vendors draw in the shapes they have: a quarter more or less of one side is cut off by the frame, more is another picture. */
const OTHER_SHAPE = 0.25
/** Of what was asked for, and never more lines than this are insisted on. */
const LEAST_SHARE = 0.5
const LINES = 1_080

/** Luma under which a picture shows nothing: its mean, and its brightest spots. Deep space is nearly all black, and its stars are not. */
const BLACK = { mean: 14, brightest: 40 } as const
/** One pixel of the small picture that is looked at may be a fault of the coding. */
const STRAY = 1

export const shapeDiffers = (made: Size, asked: Size, tolerance: number): boolean =>
  Math.abs(Math.log((made.width * asked.height) / (made.height * asked.width))) > Math.log(1 + tolerance)

export const isBlack = ({ luma }: Grey): boolean => {
  const ordered = Uint8Array.from(luma).sort()
  const mean = luma.reduce((sum, value) => sum + value, 0) / Math.max(1, luma.length)
  return mean < BLACK.mean && (ordered.at(-1 - STRAY) ?? 0) < BLACK.brightest
}

const inWords = ({ width, height }: Size): string => `${width} × ${height}`

/** Why a picture will not do: another shape than asked for, too few pixels, nothing to be seen. */
export const flawOfPicture = (made: Size, asked: Size, seen: Grey): Flaw | undefined => {
  if (shapeDiffers(made, asked, OTHER_SHAPE))
    return { code: 'TAKE_SHAPE', message: `The picture is ${inWords(made)}, which is another shape than the ${inWords(asked)} asked for.` }
  const least = Math.round(LEAST_SHARE * Math.min(LINES, asked.width, asked.height))
  if (Math.min(made.width, made.height) < least)
    return { code: 'TAKE_SMALL', message: `The picture is ${inWords(made)}; its shorter side needs at least ${least} pixels.` }
  return isBlack(seen) ? { code: 'TAKE_BLACK', message: 'The picture is black.' } : undefined
}
