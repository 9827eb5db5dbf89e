import type { Rate } from '@reelwright/film/time'
import type { EncoderSettings } from './quality.js'

/** What the encoder is told of the frames; every segment of a film is told the same, so that they can be joined. */
export type FrameFormat = { readonly width: number; readonly height: number; readonly rate: Rate }

/**
 * Closed GOPs from one IDR on, no pyramid of B-frames across a join, one thread: x264's output depends on its
 * thread count, and many segments at once use the cores better than many threads in one.
 */
const X264 = 'keyint=infinite:open-gop=0:b-pyramid=none:lookahead-threads=1:force-cfr=1'

/** Matrix, primaries, transfer and range of every master: BT.709, limited. */
export const COLOUR = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'] as const

/** Raw yuv420p frames from a file or `pipe:0`. */
export const rawInput = ({ width, height, rate }: FrameFormat, from = 'pipe:0'): readonly string[] => [
  '-f',
  'rawvideo',
  '-pix_fmt',
  'yuv420p',
  '-s',
  `${width}x${height}`,
  '-r',
  `${rate.num}/${rate.den}`,
  '-i',
  from,
]

/** H.264 High as every segment has it; the time base is one unit a frame's `rate.den`. */
export const h264 = (settings: EncoderSettings, { rate }: FrameFormat): readonly string[] => [
  '-an',
  '-c:v',
  'libx264',
  '-profile:v',
  'high',
  '-preset',
  settings.preset,
  '-crf',
  String(settings.crf),
  '-threads',
  '1',
  '-x264-params',
  X264,
  '-pix_fmt',
  'yuv420p',
  ...COLOUR,
  '-video_track_timescale',
  String(rate.den === 1 ? rate.num * 1000 : rate.num),
]

/** ProRes for editors, all but its profile and pixels. */
export const PRORES = ['-an', '-c:v', 'prores_ks', '-vendor', 'apl0', ...COLOUR] as const
