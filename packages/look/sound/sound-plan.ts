import type { Asset } from '@reelwright/film/asset'
import { type Rate, samplesAt } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Clip, Timeline, Track } from '@reelwright/film/timeline/timeline'

/** From one sample to just before another. */
export type Span = { readonly from: number; readonly to: number }

export type Bus = 'narration' | 'music'

/** A stretch of a sound file placed on the film, all in samples. */
export type SoundPart = {
  readonly clipId: string
  readonly bus: Bus
  readonly asset: Asset
  /** Where it starts in the film, and how long it may sound. */
  readonly at: number
  readonly samples: number
  /** The asset's sample that sounds first. */
  readonly from: number
  readonly loop: boolean
  /** Gain in dB at samples from `at`, linear in dB between, level outside. */
  readonly gain: readonly { readonly sample: number; readonly db: number }[]
  /** Samples of its fades where it joins another sound by a transition; 0 where it stands alone or runs on. */
  readonly fadeIn: number
  readonly fadeOut: number
  /** It continues, or is continued by, its neighbour without a break: no edge is to be heard. */
  readonly joinedBefore: boolean
  readonly joinedAfter: boolean
}

export type SoundPlan = {
  readonly samples: number
  readonly parts: readonly SoundPart[]
  /** When a word is spoken, from the captions' word times; sorted, not overlapping. */
  readonly speech: readonly Span[]
}

type Placed = {
  readonly clip: Clip
  readonly start: number
  readonly into: number
  readonly out: number
}

/** The clips of a track with their first frame and the lengths of the transitions at either end. */
const placed = (track: Track): readonly Placed[] => {
  const clips: Placed[] = []
  let frame = 0
  let into = 0
  track.items.forEach((item, i) => {
    if (item.type === 'transition') {
      into = item.before + item.after
      return
    }
    if (item.type === 'clip') {
      const next = track.items[i + 1]
      clips.push({
        clip: item,
        start: frame,
        into,
        out: next?.type === 'transition' ? next.before + next.after : 0,
      })
    }
    into = 0
    frame += item.frames
  })
  return clips
}

const partOf = (bus: Bus, { clip, start, into, out }: Placed, rate: Rate): SoundPart | undefined => {
  if (clip.source.kind !== 'audio') return undefined
  const { asset, start: from, gain, loop } = clip.source
  const first = start - clip.head
  const at = samplesAt(first, rate)
  return {
    clipId: clip.id,
    bus,
    asset,
    at,
    samples: samplesAt(start + clip.frames + clip.tail, rate) - at,
    from,
    loop,
    gain: gain
      .map(({ frame, db }) => ({
        sample: samplesAt(first + frame, rate) - at,
        db,
      }))
      .sort((a, b) => a.sample - b.sample),
    fadeIn: samplesAt(first + into, rate) - at,
    fadeOut: samplesAt(out, rate),
    joinedBefore: false,
    joinedAfter: false,
  }
}

const runsOn = (a: SoundPart | undefined, b: SoundPart | undefined): boolean =>
  !!a && !!b && a.asset.hash === b.asset.hash && a.at + a.samples === b.at && a.from + a.samples === b.from && !a.loop && !b.loop

const joined = (parts: readonly SoundPart[]): readonly SoundPart[] =>
  parts.map((part, i) => ({
    ...part,
    joinedBefore: runsOn(parts[i - 1], part),
    joinedAfter: runsOn(part, parts[i + 1]),
  }))

/** Spans in order, those that touch or overlap made one. */
export const merged = (spans: readonly Span[]): readonly Span[] => {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && span.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else if (span.to > span.from) out.push(span)
  }
  return out
}

/** When words are spoken, as the captions' words say. */
const spokenSpans = (timeline: Timeline): readonly Span[] =>
  merged(
    timeline.tracks
      .filter((track) => track.kind === 'captions')
      .flatMap(placed)
      .flatMap(({ clip, start }) => {
        if (clip.source.kind !== 'caption') return []
        const at = samplesAt(start, timeline.rate)
        return clip.source.lines.flat().map((word) => ({ from: at + word.start, to: at + word.end }))
      }),
  )

/** Everything the film's sound is made of, in samples; pure. */
export const planSound = (timeline: Timeline): SoundPlan => ({
  samples: samplesAt(durationOf(timeline), timeline.rate),
  parts: timeline.tracks.flatMap((track) => {
    const bus = track.kind
    return bus === 'narration' || bus === 'music' ? joined(placed(track).flatMap((place) => partOf(bus, place, timeline.rate) ?? [])) : []
  }),
  speech: spokenSpans(timeline),
})
