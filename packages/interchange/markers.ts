import type { Marker, Timeline } from '@reelwright/film/timeline/timeline'

/** What gives a marker its colour when several fall on one frame. */
const RANK: readonly Marker['kind'][] = ['chapter', 'graphic', 'note', 'scene']

/** At most one marker a frame, as Resolve has them: those that fall together become one that says all and lasts as long as the longest. */
export const markersByFrame = (timeline: Timeline): readonly Marker[] => {
  const frames = new Map<number, Marker[]>()
  for (const marker of timeline.markers) frames.set(marker.frame, [...(frames.get(marker.frame) ?? []), marker])
  return [...frames]
    .sort(([a], [b]) => a - b)
    .map(([frame, together]) => {
      const ranked = [...together].sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))
      const notes = ranked.flatMap(({ note }) => (note ? [note] : []))
      return {
        frame,
        frames: Math.max(...ranked.map((marker) => marker.frames)),
        kind: (ranked[0] as Marker).kind,
        name: [...new Set(ranked.map(({ name }) => name))].join(' · '),
        ...(notes.length ? { note: notes.join(' · ') } : {}),
      }
    })
}
