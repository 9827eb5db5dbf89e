import type { ClipSource } from '@reelwright/film/timeline/timeline'
import type { Box } from '../drawing.js'
import type { Stage } from '../graphics/design.js'
import { directionOf } from '../text/runs.js'
import type { Line } from '../text/typesetter.js'
import { type CaptionText, captionText } from './caption-text.js'
import { safeAreaOf, safeBox } from './safe-area.js'

export type CaptionSource = Extract<ClipSource, { kind: 'caption' }>
export type CaptionPlace = 'lower' | 'upper'

/** A set line and its baseline's left end. */
export type Placed = CaptionText & {
  /** How many words of the caption stand before this line. */
  readonly first: number
  readonly line: Line
  readonly x: number
  readonly y: number
  readonly box: Box
}
export type CaptionLayout = { readonly size: number; readonly lines: readonly Placed[]; readonly panel: Box; readonly radius: number }

/** In em: from baseline to baseline, and the panel's rim around the letters. */
const LEADING = 1.3
const PADDING = { x: 0.62, y: 0.36 }
const RADIUS = 0.34

const STYLE = { family: 'sans', weight: 600, tracking: -0.004 } as const

/** Whole pixels around a box. */
export const wholeBox = (box: Box, rim = 0): Box => {
  const x = Math.floor(box.x - rim)
  const y = Math.floor(box.y - rim)
  return { x, y, width: Math.ceil(box.x + box.width + rim) - x, height: Math.ceil(box.y + box.height + rim) - y }
}

/** Sets a caption's lines, centred, as large as the safe area's width allows, and places them with their panel. */
export const layCaption = (source: CaptionSource, stage: Stage, place: CaptionPlace): CaptionLayout | undefined => {
  const texts = source.lines
    .map((words, index) => ({ ...captionText(words), first: source.lines.slice(0, index).flat().length }))
    .filter(({ text }) => text.trim() !== '')
  if (texts.length === 0) return undefined
  const area = safeAreaOf(stage.width, stage.height, stage.platform)
  const safe = safeBox(area, stage.width, stage.height)
  const full = area.size * Math.min(stage.width, stage.height)
  // A line of an Arabic caption that begins with a Latin name still runs from the right.
  const direction = directionOf(texts.map(({ text }) => text).join(' '))
  const set = (text: string, size: number): Line => stage.type.line(text, { ...STYLE, size, direction })
  const widest = Math.max(...texts.map(({ text }) => set(text, full).width))
  const room = safe.width - 2 * PADDING.x * full
  const size = widest > room ? (full * room) / widest : full
  const lines = texts.map(({ text }) => set(text, size))

  const cap = Math.max(...lines.map((line) => line.capHeight))
  const leading = size * LEADING
  const rise = PADDING.y * size
  // Letters hang a little below the baseline now and then: the eye centres the capitals, with some of the descent.
  const hang = size * 0.16
  const height = 2 * rise + cap + hang + leading * (lines.length - 1)
  // The middle of what the platform leaves free: its buttons may stand on one side only.
  const middle = Math.round(safe.x + safe.width / 2)
  // Even about that middle, so that the letters stand in the middle of the panel.
  const half = Math.round(Math.max(...lines.map((line) => line.width)) / 2 + PADDING.x * size)
  const panel: Box = {
    x: middle - half,
    y: Math.round(place === 'lower' ? safe.y + safe.height - height : safe.y),
    width: 2 * half,
    height: Math.round(height),
  }
  return {
    size,
    panel,
    radius: size * RADIUS,
    lines: lines.map((line, index) => {
      const x = middle - line.width / 2
      const y = Math.round(panel.y + rise + cap + leading * index)
      const box = wholeBox({ x, y: y - line.ascent, width: line.width, height: line.ascent + line.descent }, size * 0.1)
      return { ...texts[index]!, line, x, y, box }
    }),
  }
}
