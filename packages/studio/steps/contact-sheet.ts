import { secondsOf } from '@reelwright/film/time'
import { clipsWithStarts, durationOf, trackOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { grabFrame } from '@reelwright/media/video/grab-frame'
import { sheetOf } from '@reelwright/media/video/sheet'

const WIDTH = 384
const MOST = 60

type Film = { readonly ffmpeg: string; readonly file: string; readonly timeline: Timeline; readonly signal: AbortSignal }

/** Where in each shot to look: past its entrance, before its exit; of a very long film, some shots. */
const moments = (timeline: Timeline): readonly number[] => {
  const track = trackOf(timeline, 'video')
  const middles = (track ? clipsWithStarts(track) : []).map(({ clip, start }) => start + Math.floor(clip.frames * 0.6))
  return middles.length <= MOST
    ? middles
    : Array.from({ length: MOST }, (_, i) => middles[Math.floor((i * middles.length) / MOST)] as number)
}

/** A JPEG with one picture of every shot, in order, as the master shows it. */
export const contactSheet = async ({ ffmpeg, file, timeline, signal }: Film): Promise<Buffer> => {
  const size = { width: WIDTH, height: 2 * Math.round((WIDTH * timeline.height) / timeline.width / 2) }
  const pictures: Buffer[] = []
  for (const frame of moments(timeline)) pictures.push(await grabFrame(ffmpeg, file, secondsOf(frame, timeline.rate), size, signal))
  return sheetOf(pictures, size, timeline.palette.ground)
}

/** The frame a film is known by: the first shot that is a picture, half way through its move. */
export const posterFrame = (timeline: Timeline): number => {
  const track = trackOf(timeline, 'video')
  const clips = track ? clipsWithStarts(track) : []
  const shot = clips.find(({ clip }) => clip.source.kind !== 'graphic') ?? clips[0]
  return shot ? shot.start + Math.floor(shot.clip.frames / 2) : Math.floor(durationOf(timeline) / 2)
}
