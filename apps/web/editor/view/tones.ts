import type { TrackKind } from '@reelwright/film/timeline/timeline'

/** How high a track is, in pixels. */
export const TRACK_HEIGHT: Readonly<Record<TrackKind, number>> = { graphics: 34, captions: 34, video: 72, narration: 50, music: 42 }

/** How clips of a track look. */
export const TRACK_LOOK: Readonly<Record<TrackKind, string>> = {
  video: 'bg-raised border-line-strong/50',
  graphics: 'bg-accent-wash border-accent/40 text-accent-ink',
  captions: 'bg-raised border-line-strong/40 text-quiet',
  narration: 'bg-busy-wash border-busy/40 text-busy',
  music: 'bg-good-wash border-good/40 text-good',
}
