import type { GainKey } from '@reelwright/film/timeline/timeline'

/** A file of the package that stands for a clip of the timeline, conformed to the timeline's rate. */
export type PackagedMedia = {
  readonly clipId: string
  /** Path inside the package, ASCII, with `/`. Its last part stands in the package once: editors look for it by that alone. */
  readonly file: string
  readonly name: string
  readonly kind: 'still' | 'film' | 'sound'
  /** Frames the file holds: a film's with its handles, a still's as long as it is shown with them. */
  readonly frames: number
  /** Frame of the file at which the clip proper begins, after its handle. */
  readonly head: number
  readonly width?: number
  readonly height?: number
  readonly channels?: 1 | 2
  /** The picture has straight alpha. */
  readonly alpha?: boolean
  /** A still's move: its crop at frames counted from the file's start, linear between. */
  readonly keys?: readonly StillKey[]
  /** Gain that the file does not hold already, at frames of the file. */
  readonly gain?: readonly GainKey[]
}

/** The part of a still that fills the frame: centre and width as shares of the picture. */
export type StillKey = {
  readonly frame: number
  readonly x: number
  readonly y: number
  readonly width: number
}

export type MediaByClip = ReadonlyMap<string, PackagedMedia>

/** The last part of a path of the package. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A name an editor of any system reads: ASCII, no spaces, not long. */
export const fileName = (text: string, fallback: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || fallback
