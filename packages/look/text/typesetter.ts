import type { Op, Paint } from '../drawing.js'

/** `serif` is the film's display face, `sans` its text face; both fall back to the shipped scripts. */
export type TextStyle = {
  readonly family: 'serif' | 'sans'
  /** 100–900. */
  readonly weight: number
  /** Pixels of the em. */
  readonly size: number
  /** Extra space between letters in em. */
  readonly tracking?: number
  /** Figures of one width, for counters and tables. */
  readonly tabular?: boolean
  /** Of the paragraph the text is part of; its own first letter decides when left out. */
  readonly direction?: 'ltr' | 'rtl'
}

/** A word, or what cannot be broken, of a set line. */
export type Piece = {
  /** UTF-16 offsets into the line's text. */
  readonly from: number
  readonly to: number
  /** Pixels from the line's left edge. */
  readonly x: number
  readonly width: number
  /** SVG path data of its outlines, already placed at `x` on a baseline at y = 0; empty for emoji and spaces. */
  readonly path: string
  readonly emoji: readonly { readonly text: string; readonly x: number; readonly size: number }[]
}

/** A line of text, shaped, in visual order, whatever its scripts and directions. */
export type Line = {
  readonly text: string
  readonly width: number
  /** Pixels above and below the baseline that its faces reach. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly pieces: readonly Piece[]
}

/** Shapes text with the shipped fonts; the same text gives the same outlines wherever it runs. */
export type Typesetter = {
  readonly line: (text: string, style: TextStyle) => Line
  /** Breaks at the places the script allows, evenly, into at most `most` lines no wider than `width`; undefined when it cannot. */
  readonly wrap: (text: string, style: TextStyle, width: number, most: number) => readonly Line[] | undefined
  /** Characters of the text that no shipped font has. */
  readonly missing: (text: string) => readonly string[]
}

/** Paints a set line with its baseline's left end at x, y. */
export type PaintLine = (line: Line, x: number, y: number, paint: Paint) => readonly Op[]
