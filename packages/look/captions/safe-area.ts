import type { Platform } from '@reelwright/film/timeline/timeline'
import type { Box } from '../drawing.js'

/** Where captions and cards may stand in a frame of a certain shape, and how large captions are set. */
export type SafeArea = {
  readonly name: string
  /** Who lays things over the frame's edges; `plain` is a frame shown whole. */
  readonly platform: Platform
  /** Width over height of the frames it is for, the first included. */
  readonly aspect: readonly [number, number]
  /** Shares of the frame's width (left, right) and height (top, bottom) that stay free of captions. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** The em of a caption as a share of the frame's shorter side. */
  readonly size: number
}

/** Upright frames, which are all that the platforms lay buttons and names over. */
const UPRIGHT = [0, 0.8] as const

/**
 * One line for each. Wide frames keep the title-safe area of SMPTE ST 2046-1 (90 % of either side), and captions a little
 * within it; upright frames are held in a hand, so letters are larger against the width and stand clear of the thumb.
 * A platform without a line for a shape of frame shows that shape whole.
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
  { name: 'upright', platform: 'plain', aspect: UPRIGHT, margins: { left: 0.07, right: 0.07, top: 0.1, bottom: 0.16 }, size: 0.058 },
  // Meta's guide for Reels: 14 % at the top, 35 % at the bottom and 6 % at either side free of text and logos
  // (facebook.com/business/help/980593475366490; repeated at shotstack.io/learn/vertical-video-safe-zones).
  { name: 'reels', platform: 'reels', aspect: UPRIGHT, margins: { left: 0.06, right: 0.06, top: 0.14, bottom: 0.35 }, size: 0.056 },
  // TikTok gives template files for its in-feed frame (ads.tiktok.com/help/article?aid=10002742) and no numbers; read off them on
  // 1080 × 1920 are 150 at the top, 440 at the bottom and 150 at the right (adfuseai.com/blog/tiktok-ad-sizes-specs-guide),
  // and 120 at the left (shotstack.io/learn/vertical-video-safe-zones).
  { name: 'tiktok', platform: 'tiktok', aspect: UPRIGHT, margins: { left: 0.112, right: 0.139, top: 0.079, bottom: 0.23 }, size: 0.054 },
  // Google's guide for upright video: 288 px at the top, 672 at the bottom, 48 at the left and 192 at the right of 1080 × 1920
  // (support.google.com/google-ads/answer/13704860; repeated at shotstack.io/learn/vertical-video-safe-zones).
  { name: 'youtube', platform: 'youtube', aspect: UPRIGHT, margins: { left: 0.05, right: 0.178, top: 0.15, bottom: 0.35 }, size: 0.054 },
]

export const safeAreaOf = (width: number, height: number, platform: Platform = 'plain'): SafeArea => {
  const aspect = width / height
  const fitting = SAFE_AREAS.filter((area) => aspect >= area.aspect[0] && aspect < area.aspect[1])
  return fitting.find((area) => area.platform === platform) ?? fitting.find((area) => area.platform === 'plain')!
}

/** The area in pixels of the frame. */
export const safeBox = ({ margins }: SafeArea, width: number, height: number): Box => ({
  x: width * margins.left,
  y: height * margins.top,
  width: width * (1 - margins.left - margins.right),
  height: height * (1 - margins.top - margins.bottom),
})
