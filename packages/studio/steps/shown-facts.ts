import { secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** What whoever plays a master is told of it; kept with it, because the film may have been changed since. Times in seconds. */
export type ShownFacts = {
  readonly title: string
  readonly language: string
  readonly length: number
  /** Whether the captions stand in the picture. */
  readonly captions: 'burned' | 'beside'
  readonly chapters: readonly { readonly at: number; readonly name: string }[]
}

export const shownFacts = (timeline: Timeline): ShownFacts => ({
  title: timeline.title,
  language: timeline.language,
  length: secondsOf(durationOf(timeline), timeline.rate),
  captions: timeline.captions ?? 'burned',
  chapters: timeline.markers
    .filter(({ kind }) => kind === 'chapter')
    .map(({ frame, name }) => ({ at: secondsOf(frame, timeline.rate), name })),
})
