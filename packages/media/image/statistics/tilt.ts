import type { Segment } from './segments.js'

/** Degrees from upright or level within which an edge is taken to be meant so. */
const MEANT = 12
/** Degrees beyond which no tilt is told: a picture turned so far was meant so. */
const MOST = 8
/** Width of agreement, degrees. */
const SPREAD = 0.6
/** How many lines are weighed at most, the longest. */
const LINES = 150
/** Degrees that lines lean more from the middle of the picture to its edge, at most: the fan of perspective. */
const FAN = 10
/** Lengths in diagonals that have to agree, and their share of all such lines; more where there are no uprights. */
const SUPPORT = { least: 0.7, share: 0.3, alone: 0.5 } as const
/** Degrees: levels alone that slope more are a shore or a railing seen from the side. */
const MOST_ALONE = 5

/** One edge: degrees it leans clockwise, where it stands across its fan (−1 to 1), and its length in diagonals. */
type Lean = { readonly lean: number; readonly at: number; readonly weight: number }
type Finding = { readonly tilt: number; readonly support: number; readonly share: number }

const votes = (leans: readonly Lean[], tilt: number, fan: number): number =>
  leans.reduce((sum, { lean, at, weight }) => sum + weight * Math.exp(-(((lean - tilt - fan * at) / SPREAD) ** 2)), 0)

/** Degrees of turn, by least squares over those that agree with a first guess. */
const refined = (leans: readonly Lean[], tilt: number, fan: number): number => {
  let [w, sx, sy, sxx, sxy] = [1e-9, 0, 0, 0, 0]
  for (const { lean, at, weight } of leans) {
    const share = weight * Math.exp(-(((lean - tilt - fan * at) / (2 * SPREAD)) ** 2))
    w += share
    sx += share * at
    sy += share * lean
    sxx += share * at * at
    sxy += share * at * lean
  }
  const spread = sxx - (sx * sx) / w
  const slope = spread > 0.02 * w ? (sxy - (sx * sy) / w) / spread : fan
  return (sy - slope * sx) / w
}

/** The turn and the fan that most lines agree on; undefined when too few do. */
const agreed = (leans: readonly Lean[]): Finding | undefined => {
  const all = leans.reduce((sum, { weight }) => sum + weight, 0)
  if (all < SUPPORT.least) return undefined
  let best = { tilt: 0, fan: 0, score: -1 }
  for (let tilt = -MOST; tilt <= MOST; tilt += 0.5)
    for (let fan = -FAN; fan <= FAN; fan += 1) {
      // Level and without a fan unless the lines say otherwise.
      const score = votes(leans, tilt, fan) * (1 - 0.01 * Math.abs(fan) - 0.005 * Math.abs(tilt))
      if (score > best.score) best = { tilt, fan, score }
    }
  const support = votes(leans, best.tilt, best.fan)
  if (support < SUPPORT.least || support < SUPPORT.share * all) return undefined
  return { tilt: refined(leans, best.tilt, best.fan), support, share: support / all }
}

const degrees = (radians: number): number => (radians * 180) / Math.PI

/**
 * Degrees a picture is turned, clockwise positive, from its uprights and levels; each fans out by perspective about the
 * middle, which is allowed for. Uprights count for more: levels seen from the side slope in a level picture. 0 when too
 * few lines agree, or when both kinds contradict each other.
 */
export const tiltOf = (segments: readonly Segment[], width: number, height: number): number => {
  const diagonal = Math.hypot(width, height)
  const leans = (reference: number, across: (segment: Segment) => number): readonly Lean[] =>
    segments
      .map((segment): Lean => {
        const turn = degrees(segment.angle) - reference
        const lean = turn < -90 ? turn + 180 : turn > 90 ? turn - 180 : turn
        return { lean, at: across(segment), weight: segment.length / diagonal }
      })
      .filter(({ lean }) => Math.abs(lean) <= MEANT)
      .slice(0, LINES)
  const uprights = agreed(leans(90, ({ x1, x2 }) => (x1 + x2) / width - 1))
  const levels = agreed(leans(0, ({ y1, y2 }) => (y1 + y2) / height - 1))
  if (uprights && levels) {
    if (Math.abs(uprights.tilt - levels.tilt) > 1) return uprights.support > 2 * levels.support ? uprights.tilt : 0
    return (uprights.tilt * uprights.support + levels.tilt * levels.support) / (uprights.support + levels.support)
  }
  if (uprights) return uprights.tilt
  return levels && levels.share >= SUPPORT.alone && Math.abs(levels.tilt) <= MOST_ALONE ? levels.tilt : 0
}
