import { refuse } from '@reelwright/film/fault'
import { secondsOf } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { hanOf } from '@reelwright/look/text/font-file'
import { h264 } from './encoder.js'
import { hashOf } from './hash.js'
import { matchShifts } from './match-shifts.js'
import type { Base, Overlay, Plan, Segment, Setting, Shot } from './plan.js'
import type { Quality } from './quality.js'
import { type Placed, type Span, spansOf, trackFrames } from './spans.js'

/** Raised whenever the same plan would give other pixels. */
const PIXELS_VERSION = 1

/** Seconds a piece of a long scene lasts about: what a small change costs at most. */
const PIECE_SECONDS = 3

/** Graphics that stand where captions do. */
const AT_THE_FOOT = new Set(['lowerThird'])

const PICTURE_TRACKS = new Set(['video', 'graphics', 'captions'])

export type PlanOptions = {
  readonly quality: Quality
  readonly burnCaptions: boolean
  /** As the encoder names itself: another version may give other bytes. */
  readonly encoderVersion: string
}

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** The language whose shapes Han characters take: the film's own, or what its texts look like. */
const typeLanguageOf = (timeline: Timeline): string | undefined => {
  if (/^(ja|zh|ko)\b/i.test(timeline.language)) return timeline.language.slice(0, 2).toLowerCase()
  const texts = timeline.tracks.flatMap((track) =>
    track.items.flatMap((item) => {
      if (item.type !== 'clip') return []
      if (item.source.kind === 'graphic') return textsOf(item.source.graphic.params)
      return item.source.kind === 'caption' ? [item.source.lines.flatMap((line) => line.map((word) => word.text)).join(' ')] : []
    }),
  )
  return hanOf(texts.join('\n'))
}

type Lane = { readonly spans: readonly Span[] }

const spanAt = (lane: Lane, frame: number): Span | undefined => lane.spans.find((span) => span.from <= frame && frame < span.to)

/** Cuts between base spans of every video lane, and even pieces inside the long ones. */
const piecesOf = (lanes: readonly Lane[], frames: number, setting: Setting): readonly (readonly [number, number])[] => {
  const edges = new Set([0, frames])
  for (const lane of lanes) for (const span of lane.spans) for (const edge of [span.from, span.to]) if (edge < frames) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).flatMap((to, n) => {
    const from = sorted[n]!
    const count = Math.max(1, Math.round(secondsOf(to - from, setting.rate) / PIECE_SECONDS))
    return Array.from({ length: count }, (_, piece) => {
      const at = (share: number): number => from + Math.round(((to - from) * share) / count)
      return [at(piece), at(piece + 1)] as const
    })
  })
}

/**
 * The plan of a film's pictures: pure, so equal timelines and options give equal hashes. Segments follow each other
 * without holes; each transition is one of its own.
 * @throws TIMELINE_EMPTY, TIMELINE_INVALID, PICTURE_SIZE_UNKNOWN
 */
export const compilePlan = (timeline: Timeline, options: PlanOptions): Plan => {
  const tracks = timeline.tracks.filter((track) => PICTURE_TRACKS.has(track.kind))
  const frames = Math.max(0, ...tracks.map(trackFrames))
  if (frames === 0) throw refuse('TIMELINE_EMPTY', 'The timeline has no pictures; add a scene before rendering.')
  const setting: Setting = {
    width: timeline.width,
    height: timeline.height,
    rate: timeline.rate,
    palette: timeline.palette,
    language: timeline.language,
    quality: options.quality,
    typeLanguage: typeLanguageOf(timeline),
  }
  // The track that lies highest is asked first.
  const lanes = tracks
    .filter((track) => track.kind === 'video')
    .map((track) => ({ spans: spansOf(track) }))
    .reverse()
  const shifts = matchShifts(
    lanes.flatMap((lane) => lane.spans),
    timeline,
  )
  const upper = tracks.filter((track) => track.kind === 'graphics' || (track.kind === 'captions' && options.burnCaptions))
  const overlays = upper.flatMap((track) => spansOf(track).flatMap((span) => (span.kind === 'clip' ? [span.clip] : [])))

  const shotOf = (placed: Placed | undefined, start: number): Shot => {
    if (!placed) return { kind: 'ground' }
    const { source } = placed.clip
    const stretch = { frames: placed.shown, offset: start - placed.from }
    switch (source.kind) {
      case 'still':
        if (!source.asset.width || !source.asset.height)
          throw refuse('PICTURE_SIZE_UNKNOWN', `The picture of clip ${placed.clip.id} has no width and height; read it again.`)
        return { ...stretch, kind: 'still', asset: source.asset, move: source.move, shifts: shifts.get(placed.clip.id) ?? [] }
      case 'video':
        return { ...stretch, kind: 'video', asset: source.asset, start: source.start, speed: source.speed }
      case 'graphic':
        return { ...stretch, kind: 'graphic', graphic: source.graphic }
      default:
        throw refuse('TIMELINE_INVALID', `Clip ${placed.clip.id} on a video track is no picture.`)
    }
  }

  const baseAt = (start: number): Base => {
    for (const lane of lanes) {
      const span = spanAt(lane, start)
      if (!span || span.kind === 'gap') continue
      if (span.kind === 'clip') return { kind: 'shot', shot: shotOf(span.clip, start) }
      const { kind: look } = span.transition
      return {
        kind: 'transition',
        look,
        a: shotOf(span.a, start),
        b: shotOf(span.b, start),
        frames: span.to - span.from,
        offset: start - span.from,
      }
    }
    return { kind: 'shot', shot: { kind: 'ground' } }
  }

  // A caption gives way for as long as it stands, so that it does not jump when the other comes or goes.
  const placeOf = (caption: Placed): 'lower' | 'upper' =>
    overlays.some(
      ({ clip, from, shown }) =>
        clip.source.kind === 'graphic' &&
        AT_THE_FOOT.has(clip.source.graphic.kind) &&
        from < caption.from + caption.shown &&
        caption.from < from + shown,
    )
      ? 'upper'
      : 'lower'

  const overlaysIn = (from: number, to: number): readonly Overlay[] =>
    overlays.flatMap((placed): readonly Overlay[] => {
      if (placed.from >= to || placed.from + placed.shown <= from) return []
      const stretch = { frames: placed.shown, offset: from - placed.from }
      const { source } = placed.clip
      if (source.kind === 'graphic') return [{ ...stretch, kind: 'graphic', graphic: source.graphic }]
      return source.kind === 'caption' ? [{ ...stretch, kind: 'caption', lines: source.lines, place: placeOf(placed) }] : []
    })

  const segments = piecesOf(lanes, frames, setting).map(([start, end]): Segment => {
    const content = { frames: end - start, base: baseAt(start), overlays: overlaysIn(start, end) }
    return { start, ...content, hash: hashOf([shapeOf(content, setting), options.encoderVersion]) }
  })
  return { hash: hashOf(segments.map((segment) => segment.hash)), frames, setting, segments }
}

const shotShape = (shot: Shot): unknown =>
  'asset' in shot ? { ...shot, asset: { hash: shot.asset.hash, width: shot.asset.width, height: shot.asset.height } } : shot

/** Everything that shapes a segment's pixels and bytes, and nothing else: the palette only where it is seen. */
const shapeOf = ({ frames, base, overlays }: Pick<Segment, 'frames' | 'base' | 'overlays'>, setting: Setting): unknown => {
  const { width, height, rate, palette, quality, typeLanguage } = setting
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
    // A still may be transparent: it lies on the ground as everything else does.
    ground: palette.ground,
    palette: drawn ? palette : undefined,
    language: drawn ? [setting.language, typeLanguage] : undefined,
  }
}
