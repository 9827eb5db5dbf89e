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

const kindOf = (treatment: Treatment): PackagedMedia['kind'] => (treatment === 'sound' ? 'sound' : treatment === 'still' ? 'still' : 'film')

/** How long a clip's file is, and where in it the clip begins. The music is one file as long as the film; a narration's is its clip. */
const extentOf = (clip: Clip, start: number, track: TrackKind, timeline: Timeline): Pick<PackagedMedia, 'frames' | 'head' | 'channels'> => {
  if (clip.source.kind !== 'audio') return { frames: framesShown(clip), head: clip.head }
  if (track === 'music') return { frames: durationOf(timeline), head: start, channels: 2 }
  return { frames: clip.frames, head: 0, channels: 1 }
}

/** The film's music, whole: its clips are stretches of this one file. */
const MUSIC = 'audio/music.wav'
/** Names of the package's other sounds. */
const TAKEN = ['music', 'narration', 'mix'] as const

const stemOf = (clip: Clip, index: number, track: TrackKind, scene: string | undefined): string => {
  const part = track === 'graphics' ? `overlay-${index + 1}` : track === 'narration' ? track : fileName(clip.name, track)
  return scene ? `scene-${scene}-${part}` : `card-${String(index + 1).padStart(3, '0')}-${part}`
}

/** Names every stem once, whatever its folder and ending: editors look for files by name. */
const namer = (): ((stem: string) => string) => {
  const taken = new Set<string>(TAKEN)
  return (stem) => {
    let name = stem
    for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}`
    taken.add(name)
    return name
  }
}

/** Which file of the package stands for which clip, by name and length alone; the package makes them so. */
export const mediaOf = (film: FilmState, timeline: Timeline): MediaByClip => {
  const order = new Map(film.scenes.map((row, i) => [row.id, String(i + 1).padStart(3, '0')]))
  const named = namer()
  const entries = timeline.tracks.flatMap((track) =>
    clipsWithStarts(track).flatMap(({ clip, start }, i): [string, PackagedMedia][] => {
      const treatment = treatmentOf(clip, track.kind, film)
      if (!treatment) return []
      const stem = (): string => named(stemOf(clip, i, track.kind, order.get(clip.sceneId ?? '')))
      const media: PackagedMedia = {
        clipId: clip.id,
        file: track.kind === 'music' ? MUSIC : `${FOLDERS[treatment]}/${stem()}.${ENDINGS[treatment]}`,
        name: clip.name,
        kind: kindOf(treatment),
        ...extentOf(clip, start, track.kind, timeline),
        ...(treatment === 'sound' ? {} : { width: timeline.width, height: timeline.height }),
        ...(treatment === 'overlay' ? { alpha: true } : {}),
      }
      return [[clip.id, media]]
    }),
  )
  return new Map(entries)
}
