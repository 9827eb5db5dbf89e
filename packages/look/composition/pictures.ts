import { refuse } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Base, Content, Overlay, Scenery, Shot } from './content.js'
import { matchShifts } from './match-shifts.js'
import { type Placed, type Span, spansOf, trackFrames } from './spans.js'
import { typeLanguageOf } from './type-language.js'

const PICTURE_TRACKS = new Set(['video', 'graphics', 'captions'])

/** The pictures of a timeline, to be asked what any stretch of it shows. */
export type Pictures = {
  readonly frames: number
  readonly scenery: Scenery
  /** Frames at which something else begins on a video track, in order, 0 and the end among them. */
  readonly edges: readonly number[]
  /** What is seen from `start` to `end`, which lie between two neighbouring edges. */
  readonly contentOf: (start: number, end: number) => Content
  /** A clip of a video track by itself, over its whole length, handles included. */
  readonly shotOfClip: (id: string) => Exclude<Shot, { kind: 'ground' }> | undefined
}

type Lane = { readonly spans: readonly Span[] }

const spanAt = (lane: Lane, frame: number): Span | undefined => lane.spans.find((span) => span.from <= frame && frame < span.to)

/** @throws TIMELINE_EMPTY, TIMELINE_INVALID, PICTURE_SIZE_UNKNOWN */
export const picturesOf = (timeline: Timeline, burnCaptions: boolean): Pictures => {
  const tracks = timeline.tracks.filter((track) => PICTURE_TRACKS.has(track.kind))
  const frames = Math.max(0, ...tracks.map(trackFrames))
  if (frames === 0) throw refuse('TIMELINE_EMPTY', 'The timeline has no pictures; add a scene before rendering.')
  const scenery: Scenery = {
    width: timeline.width,
    height: timeline.height,
    rate: timeline.rate,
    palette: timeline.palette,
    language: timeline.language,
    typeLanguage: typeLanguageOf(timeline),
    typefaces: timeline.typefaces,
    platform: timeline.platform,
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
  const upper = tracks.filter((track) => track.kind === 'graphics' || (track.kind === 'captions' && burnCaptions))
  const overlays = upper.flatMap((track) => spansOf(track).flatMap((span) => (span.kind === 'clip' ? [span.clip] : [])))

  const shotOf = (placed: Placed | undefined, start: number): Shot => {
    if (!placed) return { kind: 'ground' }
    const { source } = placed.clip
    const stretch = { frames: placed.shown, offset: start - placed.from }
    switch (source.kind) {
      case 'still':
        if (!source.asset.width || !source.asset.height)
          throw refuse('PICTURE_SIZE_UNKNOWN', `The picture of clip ${placed.clip.id} has no width and height; read it again.`)
        return {
          ...stretch,
          kind: 'still',
          asset: source.asset,
          move: source.move,
          grade: source.grade,
          shifts: shifts.get(placed.clip.id) ?? [],
        }
      case 'video':
        return {
          ...stretch,
          kind: 'video',
          asset: source.asset,
          start: source.start,
          speed: source.speed,
          ...(source.focus ? { focus: source.focus } : {}),
        }
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

  const overlaysIn = (from: number, to: number): readonly Overlay[] =>
    overlays.flatMap((placed): readonly Overlay[] => {
      if (placed.from >= to || placed.from + placed.shown <= from) return []
      const stretch = { frames: placed.shown, offset: from - placed.from }
      const { source } = placed.clip
      if (source.kind === 'graphic') return [{ ...stretch, kind: 'graphic', graphic: source.graphic }]
      return source.kind === 'caption' ? [{ ...stretch, kind: 'caption', lines: source.lines }] : []
    })

  const edges = new Set([0, frames])
  for (const { spans } of lanes) for (const span of spans) for (const edge of [span.from, span.to]) if (edge < frames) edges.add(edge)

  for (const seam of timeline.seams ?? []) if (seam < frames) edges.add(seam)

  return {
    frames,
    scenery,
    edges: [...edges].sort((a, b) => a - b),
    contentOf: (start, end) => ({ frames: end - start, base: baseAt(start), overlays: overlaysIn(start, end) }),
    shotOfClip: (id) => {
      const spans = lanes.flatMap((lane) => lane.spans)
      const placed = spans
        // A short clip may be seen in its transitions only.
        .flatMap((span) => (span.kind === 'clip' ? [span.clip] : span.kind === 'transition' ? [span.a, span.b] : []))
        .find((found) => found?.clip.id === id)
      const shot = placed && shotOf(placed, placed.from)
      return shot && shot.kind !== 'ground' ? shot : undefined
    },
  }
}
