import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { CameraPath } from '@reelwright/look/camera/path'
import { graphicOf } from '@reelwright/look/graphics/list'
import type { CaptionWatch } from './caption-sight.js'
import { type Expectations, movement, type Stretch } from './expectations.js'
import { check, lengthWords, type Problem, problem, type QualityCheck, runsOf } from './quality-report.js'
import { lookSize, type Watching } from './watching.js'

/** Asks a video take whether it shows the like itself. */
export type AskSource = (stretch: Stretch, from: number, to: number) => Promise<Watching | undefined>

const BLACK = { mean: 18.5, bright: 24 }
const LEGIBLE = 0.35
/** Luma steps: less expected change than this cannot be told from none. */
const TELLING = 1.2
const MOST_TELLING = 3
const STILL = 0.12
/** A frame that stands shows less than this of the change expected, one that moves more than twice it, even where little can be seen to move. */
const STALLED = 0.14

const lumaOf = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  return 16 + ((0.2126 * r + 0.7152 * g + 0.0722 * b) * 219) / 255
}

const isBlack = (seen: Watching, frame: number): boolean => seen.mean[frame]! < BLACK.mean && seen.bright[frame]! < BLACK.bright

/** Nothing is black that should show something. A dip, an empty stretch and a card may be, when the film's ground is. */
export const checkBlack = async (
  seen: Watching,
  plan: Expectations,
  timeline: Timeline,
  ask: AskSource | undefined,
): Promise<QualityCheck> => {
  const blackGround = lumaOf(timeline.palette.ground) < BLACK.bright
  const mayBe = ({ shot, transition }: Stretch): boolean =>
    blackGround && (transition === 'dip' || shot?.kind === 'ground' || shot?.kind === 'graphic')
  const problems: Problem[] = []
  for (const stretch of plan.stretches) {
    if (mayBe(stretch)) continue
    for (const { from, to } of runsOf(Math.min(stretch.to, seen.frames) - stretch.from, (i) => isBlack(seen, stretch.from + i))) {
      const [start, end] = [stretch.from + from, stretch.from + to]
      const source = stretch.shot?.kind === 'video' && ask ? await ask(stretch, start, end) : undefined
      if (source && isBlack(source, Math.floor(source.frames / 2))) continue
      problems.push(problem(timeline.rate, start, end, `The picture is black for ${lengthWords(end - start, timeline.rate)}.`))
    }
  }
  return check(
    'black',
    'no black where the film shows something',
    `${problems.length} black ${problems.length === 1 ? 'stretch' : 'stretches'}`,
    problems,
  )
}

/** Whether a graphic that dims the picture or covers much of it stands at a frame of the film. */
const isVeiled = ({ overlays, from }: Stretch, frame: number): boolean =>
  overlays.some((overlay) => {
    const at = overlay.offset + frame - from
    return overlay.kind === 'graphic' && at >= 0 && at < overlay.frames && graphicOf(overlay.graphic).veils
  })

/** Frames of a still whose last `lag` frames show much less movement than its camera makes. */
const stalled = (stretch: Stretch & { readonly path: CameraPath }, seen: Watching, timeline: Timeline): ((frame: number) => boolean) => {
  const { width } = lookSize(timeline)
  const aspect = timeline.width / timeline.height
  return (frame) => {
    const before = frame - seen.lag
    if (before < stretch.from || isVeiled(stretch, before) || isVeiled(stretch, frame)) return false
    const pixels = Math.min(MOST_TELLING, width * movement(stretch, before, frame, aspect))
    const expected = pixels * seen.grain[frame]!
    return expected >= TELLING && seen.moved[frame]! < STALLED * expected
  }
}

/** Nothing stands still that should move: stills by the camera's known path, videos by asking them. Cards and the ground may rest. */
export const checkFrozen = async (
  seen: Watching,
  plan: Expectations,
  timeline: Timeline,
  ask: AskSource | undefined,
): Promise<QualityCheck> => {
  const problems: Problem[] = []
  const accuse = (from: number, to: number): void => {
    problems.push(problem(timeline.rate, from, to, `The picture stands still for ${lengthWords(to - from, timeline.rate)}.`))
  }
  for (const stretch of plan.stretches) {
    const count = Math.min(stretch.to, seen.frames) - stretch.from
    if (stretch.path) {
      const test = stalled({ ...stretch, path: stretch.path }, seen, timeline)
      for (const { from, to } of runsOf(count, (i) => test(stretch.from + i), 1, 3))
        accuse(stretch.from + from - seen.lag, stretch.from + to)
    } else if (stretch.shot?.kind === 'video') {
      const rests = (i: number): boolean => i >= seen.lag && seen.moved[stretch.from + i]! < STILL
      for (const { from, to } of runsOf(count, rests)) {
        const [start, end] = [stretch.from + from - seen.lag, stretch.from + to]
        const source = await ask?.(stretch, start, end)
        const moves = source ? source.moved.slice(source.lag).some((moved) => moved > 4 * STILL) : end - start > 4 * seen.lag
        if (moves) accuse(start, end)
      }
    }
  }
  return check(
    'frozen',
    'no standstill where the film moves',
    `${problems.length} frozen ${problems.length === 1 ? 'stretch' : 'stretches'}`,
    problems,
  )
}

/** Frames to either side in which a cut that is not on its frame is looked for. */
const NEAR = 12
const CLEAR = 6

/** Whether the picture goes on across an edge: something begins or ends upon it there, and nothing is cut. */
const goesOn = (before: Stretch, next: Stretch): boolean =>
  before.shot?.kind === 'still' &&
  next.shot?.kind === 'still' &&
  before.shot.asset.hash === next.shot.asset.hash &&
  next.shot.offset === before.shot.offset + before.to - before.from

/** Cuts stand on their frames: a picture that slipped against the plan shows itself there. */
export const checkCuts = (seen: Watching, plan: Expectations, timeline: Timeline): QualityCheck => {
  const cuts = plan.stretches.slice(1).flatMap((next, i) => {
    const before = plan.stretches[i]!
    const calm = (stretch: Stretch): boolean =>
      stretch.shot?.kind === 'still' && stretch.shot.move.effect !== 'RAPID_SWAP' && stretch.to - stretch.from > 2 * NEAR
    return calm(before) && calm(next) && !goesOn(before, next) ? [next.from] : []
  })
  const wrong = cuts.flatMap((cut): Problem[] => {
    const around = seen.changed.slice(Math.max(0, cut - NEAR), cut + NEAR + 1)
    const most = Math.max(...around)
    const found = Math.max(0, cut - NEAR) + around.indexOf(most)
    if (found === cut || most < CLEAR || most < 3 * (seen.changed[cut] ?? 0)) return []
    const late = found - cut
    return [
      problem(
        timeline.rate,
        Math.min(cut, found),
        Math.max(cut, found),
        `The cut planned here comes ${lengthWords(Math.abs(late), timeline.rate)} too ${late > 0 ? 'late' : 'early'}.`,
      ),
    ]
  })
  return check('cuts', 'every cut on its frame', `${cuts.length - wrong.length} of ${cuts.length} cuts on their frames`, wrong)
}

/** The letters of every burned caption can be made out as long as it stands. */
export const checkCaptionsSeen = ({ sights }: CaptionWatch, timeline: Timeline): QualityCheck => {
  const all = sights.flatMap((shown) => shown.sights)
  const problems = sights.flatMap(({ from, to, caption, sights: seen }): Problem[] => {
    const text = caption.lines
      .flat()
      .map((word) => word.text)
      .join(' ')
    const lost = seen.filter(({ likeness }) => likeness < LEGIBLE)
    if (lost.length === 0) return []
    const whole = lost.length === seen.length
    return [
      problem(
        timeline.rate,
        whole ? from : lost[0]!.frame,
        whole ? to : lost.at(-1)!.frame + 1,
        `The caption “${text}” ${whole ? 'is missing' : 'is missing for part of its time'}.`,
      ),
    ]
  })
  const least = all.reduce((low, { likeness }) => Math.min(low, likeness), 1)
  return check(
    'captions seen',
    `every caption legible (likeness at least ${LEGIBLE})`,
    all.length ? `${sights.length} captions, least likeness ${least.toFixed(2)}` : 'no captions',
    problems,
  )
}
