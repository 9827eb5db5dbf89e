import type { Edit } from '@reelwright/film/edits/edit'
import { clipsWithStarts, durationOf, findClip } from '@reelwright/film/timeline/reading'
import type { Timeline, Track } from '@reelwright/film/timeline/timeline'
import { clipAt } from './track-pieces.js'

const ORDER = ['graphics', 'captions', 'video', 'narration', 'music'] as const

/** Tracks from top to bottom, as they are shown. */
export const tracksDown = (timeline: Timeline): readonly Track[] =>
  ORDER.flatMap((kind) => timeline.tracks.filter((track) => track.kind === kind))

type Found = NonNullable<ReturnType<typeof findClip>>

/** What an edit at the playhead is meant for: the selected clip, else the shot that is seen. */
export const meantAt = (timeline: Timeline, selected: string | undefined, frame: number): Found | undefined => {
  const chosen = selected === undefined ? undefined : findClip(timeline, selected)
  if (chosen) return chosen
  const video = timeline.tracks.find(({ kind }) => kind === 'video')
  const shot = video && clipAt(video, frame)
  return shot && findClip(timeline, shot.key)
}

export const splitAt = ({ clip, start }: Found, frame: number): Edit | undefined =>
  frame > start && frame < start + clip.frames ? { kind: 'split', clipId: clip.id, at: frame - start } : undefined

export const trimTo = ({ clip, start }: Found, edge: 'head' | 'tail', frame: number): Edit | undefined => {
  const frames = edge === 'head' ? frame - start : start + clip.frames - frame
  return frames > 0 && frames < clip.frames ? { kind: 'trim', clipId: clip.id, edge, frames } : undefined
}

/** A shot one place earlier or later, another clip a frame; undefined when it stands at the end already. */
export const nudge = ({ track, clip }: Found, way: -1 | 1): Edit | undefined => {
  if (track.kind !== 'video') return { kind: 'move', clipId: clip.id, to: { by: way } }
  const shots = clipsWithStarts(track)
  const at = shots.findIndex((shot) => shot.clip.id === clip.id)
  if (at + way < 0 || at + way >= shots.length) return undefined
  return { kind: 'move', clipId: clip.id, to: { before: shots[way < 0 ? at - 1 : at + 2]?.clip.id ?? null } }
}

/** Frames at which a shot begins, and the film's end. */
export const cutsOf = (timeline: Timeline): readonly number[] => {
  const video = timeline.tracks.find(({ kind }) => kind === 'video')
  return [...(video ? clipsWithStarts(video).map(({ start }) => start) : []), Math.max(0, durationOf(timeline) - 1)]
}

/** The next of some frames from one on, or back. */
export const stepAmong = (frames: readonly number[], from: number, way: -1 | 1): number | undefined =>
  way > 0 ? frames.find((frame) => frame > from) : frames.findLast((frame) => frame < from)

/** The clip beside the selected one on its track. */
export const beside = (timeline: Timeline, id: string, way: -1 | 1): string | undefined => {
  const found = findClip(timeline, id)
  if (!found) return undefined
  const clips = clipsWithStarts(found.track)
  return clips[clips.findIndex(({ clip }) => clip.id === id) + way]?.clip.id
}

/** The clip on the next track up or down that stands at a frame, or is the first to begin after it. */
export const acrossTo = (timeline: Timeline, id: string, frame: number, way: -1 | 1): string | undefined => {
  const found = findClip(timeline, id)
  if (!found) return undefined
  const at = Math.min(Math.max(frame, found.start), found.start + found.clip.frames - 1)
  const tracks = tracksDown(timeline)
  for (let n = tracks.indexOf(found.track) + way; n >= 0 && n < tracks.length; n += way) {
    const track = tracks[n]!
    const next = clipAt(track, at)?.key ?? clipsWithStarts(track).find(({ start }) => start >= at)?.clip.id
    if (next) return next
  }
  return undefined
}

/** The cut of a track that is nearest to a frame, rolled there; undefined when it stands there already, or there is none. */
export const rollTo = ({ track }: Found, frame: number): Edit | undefined => {
  const clips = clipsWithStarts(track)
  const cuts = clips.slice(0, -1).filter(({ clip, start }, n) => clips[n + 1]!.start === start + clip.frames)
  const away = ({ clip, start }: (typeof clips)[number]): number => Math.abs(start + clip.frames - frame)
  const near = cuts.reduce<(typeof clips)[number] | undefined>((best, cut) => (!best || away(cut) < away(best) ? cut : best), undefined)
  const frames = near ? frame - near.start - near.clip.frames : 0
  return near && frames !== 0 ? { kind: 'roll', clipId: near.clip.id, frames } : undefined
}
