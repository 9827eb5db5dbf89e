import { secondsOf } from '@reelwright/film/time'
import type { Timeline, Typeface } from '@reelwright/film/timeline/timeline'
import type { Content, Shot } from '@reelwright/look/composition/content'
import { h264 } from './encoder.js'
import { hashOf } from './hash.js'
import { type PictureOptions, type Pictures, picturesOf } from './pictures.js'
import type { Plan, Segment, Setting } from './plan.js'

/** Raised whenever the same plan would give other pixels. */
const PIXELS_VERSION = 5

/** Seconds a piece of a long scene lasts about: what a small change costs at most. */
const PIECE_SECONDS = 4

/** `encoderVersion` as the encoder names itself: another version may give other bytes. */
export type PlanOptions = PictureOptions & { readonly encoderVersion: string }

/** From edge to edge, and even pieces inside the long stretches. */
const piecesOf = ({ edges, setting }: Pictures): readonly (readonly [number, number])[] =>
  edges.slice(1).flatMap((to, n) => {
    const from = edges[n]!
    const count = Math.max(1, Math.round(secondsOf(to - from, setting.rate) / PIECE_SECONDS))
    const at = (piece: number): number => from + Math.round(((to - from) * piece) / count)
    return Array.from({ length: count }, (_, piece) => [at(piece), at(piece + 1)] as const)
  })

/**
 * The plan of a film's pictures: pure, so equal timelines and options give equal hashes. Segments follow each other
 * without holes; each transition is one of its own.
 * @throws TIMELINE_EMPTY, TIMELINE_INVALID, PICTURE_SIZE_UNKNOWN
 */
export const compilePlan = (timeline: Timeline, options: PlanOptions): Plan => {
  const pictures = picturesOf(timeline, options)
  const { frames, setting } = pictures
  const segments = piecesOf(pictures).map(([start, end]): Segment => {
    const content = pictures.contentOf(start, end)
    return { start, ...content, hash: hashOf([shapeOf(content, setting), options.encoderVersion]) }
  })
  return { hash: hashOf(segments.map((segment) => segment.hash)), frames, setting, segments }
}

const shotShape = (shot: Shot): unknown =>
  'asset' in shot ? { ...shot, asset: { hash: shot.asset.hash, width: shot.asset.width, height: shot.asset.height } } : shot

/** Formats without transparency hide the ground they lie on. */
const OPAQUE = new Set(['image/jpeg', 'image/jpg'])

const showsGround = (shot: Shot): boolean => shot.kind === 'ground' || (shot.kind === 'still' && !OPAQUE.has(shot.asset.type))

const faceShape = (face: Typeface | undefined): string | undefined => face && (face.asset?.hash ?? face.family)

/** Everything that shapes a segment's pixels and bytes, and nothing else: the palette only where it is seen. */
export const shapeOf = ({ frames, base, overlays }: Content, setting: Setting): unknown => {
  const { width, height, rate, palette, quality, typeLanguage, typefaces, platform } = setting
  const shots = base.kind === 'shot' ? [base.shot] : [base.a, base.b]
  const drawn = overlays.length > 0 || shots.some((shot) => shot.kind === 'graphic')
  return {
    version: PIXELS_VERSION,
    encoder: h264(quality.encoder, { width, height, rate }),
    size: [width, height, rate.num, rate.den],
    sampling: quality.sampling,
    frames,
    base: base.kind === 'shot' ? shotShape(base.shot) : { ...base, a: shotShape(base.a), b: shotShape(base.b) },
    overlays,
    ground: drawn || (base.kind === 'transition' && base.look === 'dip') || shots.some(showsGround) ? palette.ground : undefined,
    palette: drawn ? palette : undefined,
    language: drawn ? [setting.language, typeLanguage] : undefined,
    typefaces: drawn && typefaces ? [faceShape(typefaces.heading), faceShape(typefaces.text)] : undefined,
    platform: drawn && platform !== 'plain' ? platform : undefined,
  }
}
