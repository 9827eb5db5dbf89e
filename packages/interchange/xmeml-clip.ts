import type { Rate } from '@reelwright/film/time'
import { timebase } from '@reelwright/film/time'
import type { GainKey } from '@reelwright/film/timeline/timeline'
import { baseName, type PackagedMedia } from './packaged-media.js'
import { placingsOf } from './still-move.js'
import { encodePath, type Node } from './write-xml.js'

/** 29.97 is timebase 30 with ntsc TRUE; whole rates are never NTSC. */
export const rateNode = (rate: Rate): Node => ({
  timebase: timebase(rate),
  ntsc: rate.den === 1001 ? 'TRUE' : 'FALSE',
})

/** Always non-drop: files of the package begin at 0, and the film at a whole hour. */
export const timecodeNode = (rate: Rate, frame = 0, text = '00:00:00:00'): Node => ({
  rate: rateNode(rate),
  string: text,
  frame,
  displayformat: 'NDF',
})

/** What a frame is made of, for the sequence and for a file alike. */
export const pictureNode = (rate: Rate, width: number | undefined, height: number | undefined): Node => ({
  rate: rateNode(rate),
  width,
  height,
  anamorphic: 'FALSE',
  pixelaspectratio: 'square',
  fielddominance: 'none',
})

/** A file, whole. `root` leads from the XML's folder to the package's. */
export const fileNode = (media: PackagedMedia, id: string, rate: Rate, root: string): Node => ({
  '@id': id,
  name: baseName(media.file),
  pathurl: encodePath(`${root}${media.file}`),
  rate: rateNode(rate),
  duration: media.frames,
  timecode: timecodeNode(rate),
  media:
    media.kind === 'sound'
      ? { audio: { samplecharacteristics: { depth: 24, samplerate: 48_000 }, channelcount: media.channels ?? 1 } }
      : { video: { samplecharacteristics: pictureNode(rate, media.width, media.height) } },
})

const keyed = (id: string, name: string, keys: readonly { readonly when: number; readonly value: unknown }[], limits: Node = {}): Node => ({
  parameterid: id,
  name,
  ...limits,
  value: keys[0]?.value,
  ...(keys.length > 1 ? { keyframe: keys.map(({ when, value }) => ({ when, value })) } : {}),
})

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/**
 * FCP7 Basic Motion: scale in percent of the still's own size, centre as a share of the frame from its middle, downwards
 * positive; keyframes stand at frames of the clip's in and out. `from` is the frame of the file that the clip's in of 0 stands for.
 */
export const motionFilter = (media: PackagedMedia, frame: { readonly width: number; readonly height: number }, from: number): Node => {
  const placings = placingsOf(media, frame, from)
  const scale = placings.map((one) => ({ when: one.frame, value: round(100 * one.scale) }))
  const centre = placings.map((one) => ({
    when: one.frame,
    value: { horiz: round(one.right / frame.width), vert: round(one.down / frame.height) },
  }))
  return {
    effect: {
      name: 'Basic Motion',
      effectid: 'basic',
      effectcategory: 'motion',
      effecttype: 'motion',
      mediatype: 'video',
      parameter: [keyed('scale', 'Scale', scale, { valuemin: 0, valuemax: 10_000 }), keyed('center', 'Center', centre)],
    },
  }
}

const GREATEST_GAIN = 3.98

/** FCP7 Audio Levels: linear gain from 0 to 3.98. */
export const levelFilter = (keys: readonly GainKey[]): Node => {
  const levels = keys.map(({ frame, db }) => ({ when: frame, value: round(Math.min(GREATEST_GAIN, 10 ** (db / 20))) }))
  return {
    effect: {
      name: 'Audio Levels',
      effectid: 'audiolevels',
      effectcategory: 'audiolevels',
      effecttype: 'audiolevels',
      mediatype: 'audio',
      parameter: keyed('level', 'Level', levels, { valuemin: 0, valuemax: GREATEST_GAIN }),
    },
  }
}
