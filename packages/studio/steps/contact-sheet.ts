import { secondsOf } from '@reelwright/film/time'
import { clipsWithStarts, durationOf, trackOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { grabFrame } from '@reelwright/media/video/grab-frame'
import { sheetOf } from '@reelwright/media/video/sheet'
import type { Memory } from '@reelwright/render/inspect/memory'
import { openPieces, type Piece } from '@reelwright/render/inspect/pieces'
import { keyOf } from '../canonical.js'

const WIDTH = 384
const MOST = 60

/** Raised whenever a picture of the same frame would be another. */
const VERSION = 2

type Film = {
  readonly ffmpeg: Ffmpeg
  readonly file: string
  readonly timeline: Timeline
  readonly memory: Memory
  readonly signal: AbortSignal
}

/** Where in each shot to look: past its entrance, before its exit; of a very long film, some shots. */
const moments = (timeline: Timeline): readonly number[] => {
  const track = trackOf(timeline, 'video')
  const middles = (track ? clipsWithStarts(track) : []).map(({ clip, start }) => start + Math.floor(clip.frames * 0.6))
  return middles.length <= MOST
    ? middles
    : Array.from({ length: MOST }, (_, i) => middles[Math.floor((i * middles.length) / MOST)] as number)
}

type Size = { readonly width: number; readonly height: number }

/** A small picture of one frame; remembered by the coded bytes it is decoded from, so that only what changed is decoded again. */
const pictureOf = async (film: Film, frame: number, size: Size, piece: Piece | undefined): Promise<Buffer> => {
  const { ffmpeg, file, timeline, memory, signal } = film
  const key = piece && keyOf({ piece: piece.hash, frame: frame - piece.from, size, ffmpeg: ffmpeg.version, VERSION })
  const kept = key && (await memory.recall<string>(key))
  if (kept) return Buffer.from(kept, 'base64')
  // Half a frame early: the first picture that is not before this moment is the one that is meant, however it is rounded.
  const seconds = secondsOf(Math.max(0, frame - 0.5), timeline.rate)
  const picture = await grabFrame(ffmpeg.path, file, seconds, size, signal, true)
  if (key) await memory.keep(key, picture.toString('base64'))
  return picture
}

/** A JPEG with one picture of every shot, in order, as the master shows it. */
export const contactSheet = async (film: Film): Promise<Buffer> => {
  const { file, timeline } = film
  const size = { width: WIDTH, height: 2 * Math.round((WIDTH * timeline.height) / timeline.width / 2) }
  const reader = await openPieces(file, timeline.rate)
  reader?.close()
  const pictures: Buffer[] = []
  for (const frame of moments(timeline)) {
    const piece = reader?.pieces.find(({ from, to }) => from <= frame && frame < to)
    pictures.push(await pictureOf(film, frame, size, piece))
  }
  return sheetOf(pictures, size, timeline.palette.ground)
}

/** The frame a film is known by: the first shot that is a picture, half way through its move. */
export const posterFrame = (timeline: Timeline): number => {
  const track = trackOf(timeline, 'video')
  const clips = track ? clipsWithStarts(track) : []
  const shot = clips.find(({ clip }) => clip.source.kind !== 'graphic') ?? clips[0]
  return shot ? shot.start + Math.floor(shot.clip.frames / 2) : Math.floor(durationOf(timeline) / 2)
}
