import type { Grade } from '@reelwright/film/storyboard'

/** A picture to be decoded: which part of it, how large, and in what grade. */
export type StillJob = {
  readonly id: number
  readonly url: string
  /** The size that the part is counted in: what arrives may be a lighter copy. */
  readonly whole: { readonly width: number; readonly height: number }
  readonly part: { readonly left: number; readonly top: number; readonly columns: number; readonly rows: number }
  readonly width: number
  readonly height: number
  /** What shows through: `#rrggbb`; without one the picture keeps its transparency. */
  readonly ground?: string
  readonly grade?: Grade
}

export type StillAnswer = { readonly id: number } & ({ readonly bitmap: ImageBitmap } | { readonly fault: string })
