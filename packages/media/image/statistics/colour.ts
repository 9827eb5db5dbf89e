import { type CieLab, cieLabOf } from './cie-lab.js'
import type { Thumbnail } from './thumbnail.js'

/** Within this chroma of grey a surface may be taken for white, grey or black under the light of the room. */
const NEUTRAL_CHROMA = 18
/** Too dark or too bright to tell its colour. */
const NEUTRAL_LIGHTNESS = { least: 25, most: 97 } as const
/** Every second pixel of every second row: means do not change by more than a tenth of a unit. */
const STRIDE = 2

export type PictureColour = CieLab & {
  /** Mean of the near-neutral pixels, 0 where there are fewer than one in a hundred. */
  readonly neutral: { readonly a: number; readonly b: number }
}

export const colourOf = ({ width, height, rgb }: Thumbnail): PictureColour => {
  const sum = { l: 0, a: 0, b: 0 }
  const grey = { a: 0, b: 0, count: 0 }
  let count = 0
  for (let y = 0; y < height; y += STRIDE)
    for (let x = 0; x < width; x += STRIDE) {
      const i = 3 * (y * width + x)
      const { l, a, b } = cieLabOf(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!)
      sum.l += l
      sum.a += a
      sum.b += b
      count += 1
      if (Math.hypot(a, b) > NEUTRAL_CHROMA || l < NEUTRAL_LIGHTNESS.least || l > NEUTRAL_LIGHTNESS.most) continue
      grey.a += a
      grey.b += b
      grey.count += 1
    }
  const known = grey.count >= count / 100
  return {
    l: sum.l / count,
    a: sum.a / count,
    b: sum.b / count,
    neutral: known ? { a: grey.a / grey.count, b: grey.b / grey.count } : { a: 0, b: 0 },
  }
}
