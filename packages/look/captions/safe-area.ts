import type { Box } from '../drawing.js'

/** Where captions may stand in a frame of a certain shape, and how large they are set. */
export type SafeArea = {
  readonly name: string
  /** Who lays things over the frame's edges; `plain` is a frame shown whole. */
  readonly platform: 'plain'
  /** Width over height of the frames it is for, the first included. */
  readonly aspect: readonly [number, number]
  /** Shares of the frame's width (left, right) and height (top, bottom) that stay free of captions. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** The em of a caption as a share of the frame's shorter side. */
  readonly size: number
}

/**
 * One line for each. Wide frames keep the title-safe area of SMPTE ST 2046-1 (90 % of either side), and captions a little
 * within it; upright frames are held in a hand, so letters are larger against the width and stand clear of the thumb.
 */
export const SAFE_AREAS: readonly SafeArea[] = [
  {
    name: 'wide',
    platform: 'plain',
    aspect: [1.2, Number.POSITIVE_INFINITY],
    margins: { left: 0.1, right: 0.1, top: 0.07, bottom: 0.07 },
    size: 0.044,
  },
  { name: 'square', platform: 'plain', aspect: [0.8, 1.2], margins: { left: 0.07, right: 0.07, top: 0.07, bottom: 0.08 }, size: 0.048 },
  { name: 'upright', platform: 'plain', aspect: [0, 0.8], margins: { left: 0.07, right: 0.07, top: 0.1, bottom: 0.16 }, size: 0.058 },
]

export const safeAreaOf = (width: number, height: number, platform: SafeArea['platform'] = 'plain'): SafeArea => {
  const aspect = width / height
  return SAFE_AREAS.find((area) => area.platform === platform && aspect >= area.aspect[0] && aspect < area.aspect[1])!
}

/** The area in pixels of the frame. */
export const safeBox = ({ margins }: SafeArea, width: number, height: number): Box => ({
  x: width * margins.left,
  y: height * margins.top,
  width: width * (1 - margins.left - margins.right),
  height: height * (1 - margins.top - margins.bottom),
})
