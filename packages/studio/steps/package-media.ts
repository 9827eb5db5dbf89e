import { frameAtSample, type Rate, SAMPLE_RATE } from '@reelwright/film/time'
import { clipsWithStarts, durationOf, framesShown } from '@reelwright/film/timeline/reading'
import type { Clip, Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import { fileName, type MediaByClip, type PackagedMedia } from '@reelwright/interchange/packaged-media'
import type { FilmState } from '../formats/film-state.js'

/** What becomes of a clip in the package. */
export type Treatment =
  /** A picture with its move as keyframes. */
  | 'still'
  /** Rendered with its move, because no format carries it or because it is a shot of its own. */
  | 'clip'
  | 'overlay'
  | 'graphic'
  | 'sound'

/** Moves that an editor's keyframes cannot make. */
const BAKED = new Set(['PARALLAX', 'RAPID_SWAP'])

export const treatmentOf = (clip: Clip, track: TrackKind, film: FilmState): Treatment | undefined => {
  const { source } = clip
  if (source.kind === 'caption') return undefined
  if (source.kind === 'audio') return 'sound'
  if (source.kind === 'graphic') return track === 'graphics' ? 'overlay' : 'graphic'
  if (source.kind === 'video') return 'clip'
  const shotType = film.scenes.find((row) => row.id === clip.sceneId)?.scene.shotType
  return shotType === 'AI_VIDEO' || BAKED.has(source.move.effect) ? 'clip' : 'still'
}

const FOLDERS: Readonly<Record<Treatment, string>> = {
  still: 'images',
  clip: 'video-clips',
  overlay: 'motion-graphics',
  graphic: 'motion-graphics',
  sound: 'audio',
}
const ENDINGS: Readonly<Record<Treatment, string>> = { still: 'jpg', clip: 'mp4', overlay: 'mov', graphic: 'mp4', sound: 'wav' }

const soundFrames = (samples: number, rate: Rate): number => Math.floor((samples * rate.num) / (SAMPLE_RATE * rate.den))

const kindOf = (treatment: Treatment): PackagedMedia['kind'] => (treatment === 'sound' ? 'sound' : treatment === 'still' ? 'still' : 'film')

/** How long a clip's file is, and where in it the clip begins. The music is one file as long as the film, already lowered under speech. */
const extentOf = (clip: Clip, start: number, track: TrackKind, timeline: Timeline): Pick<PackagedMedia, 'frames' | 'head' | 'channels'> => {
  if (clip.source.kind !== 'audio') return { frames: framesShown(clip), head: clip.head }
  if (track === 'music') return { frames: durationOf(timeline), head: start, channels: 2 }
  const head = frameAtSample(clip.source.start, timeline.rate)
  return { frames: Math.max(head + clip.frames, soundFrames(clip.source.asset.samples ?? 0, timeline.rate)), head, channels: 1 }
}

/** Which file of the package stands for which clip, by name and length alone; the package makes them so. */
export const mediaOf = (film: FilmState, timeline: Timeline): MediaByClip => {
  const order = new Map(film.scenes.map((row, i) => [row.id, String(i + 1).padStart(3, '0')]))
  const entries = timeline.tracks.flatMap((track) =>
    clipsWithStarts(track).flatMap(({ clip, start }, i): [string, PackagedMedia][] => {
      const treatment = treatmentOf(clip, track.kind, film)
      if (!treatment) return []
      const scene = order.get(clip.sceneId ?? '')
      const part = track.kind === 'graphics' ? `overlay-${i + 1}` : track.kind === 'music' ? 'music' : fileName(clip.name, track.kind)
      const stem = scene
        ? `scene-${scene}-${part}`
        : `${track.kind === 'music' ? 'music' : `card-${String(i + 1).padStart(3, '0')}-${part}`}`
      const media: PackagedMedia = {
        clipId: clip.id,
        file: `${FOLDERS[treatment]}/${stem}.${ENDINGS[treatment]}`,
        name: clip.name,
        kind: kindOf(treatment),
        ...extentOf(clip, start, track.kind, timeline),
        width: timeline.width,
        height: timeline.height,
      }
      return [[clip.id, media]]
    }),
  )
  return new Map(entries)
}
