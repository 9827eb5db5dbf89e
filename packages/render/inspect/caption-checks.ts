import { samplesAt } from '@reelwright/film/time'
import { clipsWithStarts, type PlacedClip } from '@reelwright/film/timeline/reading'
import type { Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import { check, type Problem, problem, type QualityCheck } from './quality-report.js'

const clipsOf = (timeline: Timeline, kind: TrackKind): readonly PlacedClip[] =>
  timeline.tracks.filter((track) => track.kind === kind).flatMap(clipsWithStarts)

/**
 * Captions stand inside the narration they are of, their words sound while they stand and in order, and no narration goes
 * without; a sound that a person laid there is of no scene, and needs none. A silent film's captions are read, not heard, and
 * stand where they like. A frame of tolerance for the rounding of frames and samples.
 */
export const checkCaptionTimes = (timeline: Timeline): QualityCheck => {
  const { rate } = timeline
  const [captions, narrations] = [clipsOf(timeline, 'captions'), clipsOf(timeline, 'narration')]
  const frame = samplesAt(1, rate)
  const outside = captions.flatMap(({ clip, start }): Problem[] => {
    const end = start + clip.frames
    const home = narrations.find((narration) => start >= narration.start - 1 && end <= narration.start + narration.clip.frames + 1)
    return home || narrations.length === 0 ? [] : [problem(rate, start, end, `The caption “${clip.name}” stands outside its narration.`)]
  })
  const untimely = captions.flatMap(({ clip, start }): Problem[] => {
    if (clip.source.kind !== 'caption') return []
    const words = clip.source.lines.flat()
    const length = samplesAt(clip.frames, rate)
    const late = words.find((word, i) => word.start > length + frame || word.end < word.start || word.start < (words[i - 1]?.start ?? 0))
    return late ? [problem(rate, start, start + clip.frames, `The word “${late.text}” sounds while its caption does not stand.`)] : []
  })
  const spoken = narrations.filter(({ clip }) => clip.sceneId !== null)
  const bare = spoken.flatMap(({ clip, start }): Problem[] => {
    const end = start + clip.frames
    const has = captions.some((caption) => caption.start < end && caption.start + caption.clip.frames > start)
    return has ? [] : [problem(rate, start, end, `The narration “${clip.name}” has no captions.`)]
  })
  const last = spoken.reduce((most, { clip, start }) => Math.max(most, start + clip.frames), 0)
  const measured = `${captions.length} captions in ${spoken.length} narrations, the last ending at frame ${last}`
  return check('caption times', 'every caption inside its narration, every narration captioned', measured, [
    ...outside,
    ...untimely,
    ...bare,
  ])
}
