import type { Media } from '@reelwright/contract/media'
import type { Take } from '@reelwright/contract/take'
import type { Asset } from '@reelwright/film/asset'
import type { Edit } from '@reelwright/film/edits/edit'
import { framesOf, framesToHold, SAMPLE_RATE } from '@reelwright/film/time'
import { clipsWithStarts, durationOf, findClip, trackOf } from '@reelwright/film/timeline/reading'
import type { Clip, ClipSource, Timeline } from '@reelwright/film/timeline/timeline'

/** Something that is not in the film yet: what it is called, its bytes, and where they lie. */
export type Brought = { readonly name: string; readonly kind: 'still' | 'video' | 'audio'; readonly asset: Asset; readonly url: string }

/** Seconds that a picture is shown for, and that of a long film are put in. */
const [STILL, FILM] = [5, 30]

const KINDS = { IMAGE: 'still', VIDEO: 'video', AUDIO: 'audio' } as const

const lasting = (kind: Brought['kind'], seconds: number | null): Partial<Asset> =>
  seconds === null || kind === 'still' ? {} : kind === 'video' ? { seconds } : { samples: Math.round(seconds * SAMPLE_RATE) }

const sized = (width: number | null, height: number | null): Partial<Asset> => (width && height ? { width, height } : {})

/** An entry of the library; undefined for what no film shows by itself, as a font. */
export const broughtMedia = ({ kind, hash, title, file, proxy, width, height, duration }: Media): Brought | undefined => {
  if (kind === 'LOGO' || kind === 'FONT') return undefined
  const as = KINDS[kind]
  const asset = { hash, type: file.type, bytes: file.bytes, ...sized(width, height), ...lasting(as, duration) }
  return { name: title, kind: as, asset, url: (proxy ?? file).url }
}

/** A take of a scene, chosen or not. */
export const broughtTake = ({ hash, type, bytes, url, width, height, seconds }: Take, name: string): Brought | undefined => {
  const as = type.startsWith('image/') ? 'still' : type.startsWith('video/') ? 'video' : type.startsWith('audio/') ? 'audio' : undefined
  return as && url ? { name, kind: as, asset: { hash, type, bytes, ...sized(width, height), ...lasting(as, seconds) }, url } : undefined
}

export const sourceOf = ({ kind, asset }: Brought): ClipSource => {
  if (kind === 'still') return { kind, asset, move: { effect: 'KEN_BURNS', focalPoints: [], seed: 1 } }
  return kind === 'video' ? { kind, asset, start: 0, speed: 1 } : { kind, asset, start: 0, gain: [], loop: false }
}

/** Frames that it is put in for. */
export const framesOfBrought = ({ kind, asset }: Brought, { rate }: Timeline): number => {
  if (kind === 'still') return framesOf(STILL, rate)
  if (kind === 'audio') return Math.max(1, framesToHold(asset.samples ?? SAMPLE_RATE, rate))
  const held = Math.floor(((asset.seconds ?? STILL) * rate.num) / rate.den + 1e-6)
  return Math.max(1, Math.min(held, framesOf(FILM, rate)))
}

/** Put in from a frame on: a shot at the cut nearest to it, a sound on a track of sounds, the narration's where none is named. */
export const putAt = (
  timeline: Timeline,
  brought: Brought,
  frame: number,
  id: string,
  track: 'narration' | 'music' = 'narration',
): Extract<Edit, { kind: 'insert' }> => {
  const put = {
    kind: 'insert' as const,
    clipId: id,
    name: brought.name.slice(0, 200),
    frames: framesOfBrought(brought, timeline),
    source: sourceOf(brought),
  }
  // A sound that is longer than what is left of the film is laid up to its end; its own end can be drawn out later.
  if (brought.kind === 'audio') {
    const left = Math.max(1, durationOf(timeline) - frame)
    return { ...put, frames: Math.min(put.frames, left), to: { track, from: frame } }
  }
  const video = trackOf(timeline, 'video')
  const goal = (video ? clipsWithStarts(video) : []).find(({ start, clip }) => start + clip.frames / 2 > frame)
  return { ...put, to: { before: goal?.clip.id ?? null } }
}

/** In place of a clip and for as long: a sound that is too short there ends earlier, so it is refused by its law. */
export const putInstead = (clip: Clip, brought: Brought): Edit => ({ kind: 'replaceTake', clipId: clip.id, source: sourceOf(brought) })

/** An id that no clip or marker of the film has. */
export const newId = (timeline: Timeline, prefix: 'x' | 'note'): string => {
  for (;;) {
    const id = `${prefix}:${crypto.randomUUID().slice(0, 8)}`
    if (!findClip(timeline, id) && timeline.markers.every((marker) => marker.id !== id)) return id
  }
}
