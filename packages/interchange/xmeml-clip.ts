import type { Rate } from '@reelwright/film/time'
import { mayDropFrames, timebase } from '@reelwright/film/time'
import type { PackagedMedia, StillKey } from './packaged-media.js'

type Node = Readonly<Record<string, unknown>>

/** 29.97 is timebase 30 with ntsc TRUE; whole rates are never NTSC. */
export const rateNode = (rate: Rate): Node => ({
  timebase: timebase(rate),
  ntsc: rate.den === 1001 ? 'TRUE' : 'FALSE',
})

export const timecodeNode = (rate: Rate, frame = 0, text = '00:00:00:00'): Node => ({
  rate: rateNode(rate),
  string: text,
  frame,
  displayformat: frame > 0 && mayDropFrames(rate) && text.includes(';') ? 'DF' : 'NDF',
})

const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** Whole at its first use, then only its id. */
export const fileNode = (media: PackagedMedia, id: string, first: boolean, rate: Rate): Node => {
  if (!first) return { '@id': id }
  const picture =
    media.kind === 'sound'
      ? {}
      : {
          video: {
            samplecharacteristics: {
              rate: rateNode(rate),
              width: media.width,
              height: media.height,
              anamorphic: 'FALSE',
              pixelaspectratio: 'square',
              fielddominance: 'none',
            },
          },
        }
  const sound =
    media.kind === 'sound'
      ? {
          audio: {
            samplecharacteristics: { depth: 16, samplerate: 48_000 },
            channelcount: media.channels ?? 1,
          },
        }
      : {}
  return {
    '@id': id,
    name: media.file.split('/').at(-1),
    // Relative: Resolve and Premiere look beside the XML and in the folder they are pointed to.
    pathurl: `file://localhost/${encode(media.file)}`,
    rate: rateNode(rate),
    duration: media.frames,
    timecode: timecodeNode(rate),
    media: { ...picture, ...sound },
  }
}

const keyed = (id: string, name: string, keys: readonly { readonly when: number; readonly value: unknown }[], limits: Node = {}): Node => ({
  parameterid: id,
  name,
  ...limits,
  value: keys[0]?.value,
  ...(keys.length > 1 ? { keyframe: keys.map(({ when, value }) => ({ when, value })) } : {}),
})

/** Percent of the still's own size at which the crop fills the frame. */
const scaleAt = (key: StillKey, media: PackagedMedia, frame: { width: number }): number =>
  (100 * frame.width) / (key.width * (media.width ?? frame.width))

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/** FCP7 Basic Motion: scale of the native size, centre as a share of the frame from its middle, downwards positive. */
export const motionFilter = (media: PackagedMedia, frame: { readonly width: number; readonly height: number }): Node => {
  const keys = media.keys ?? []
  const scale = keys.map((key) => ({
    when: key.frame,
    value: round(scaleAt(key, media, frame)),
  }))
  const centre = keys.map((key) => {
    const factor = scaleAt(key, media, frame) / 100
    return {
      when: key.frame,
      value: {
        horiz: round(((0.5 - key.x) * (media.width ?? 0) * factor) / frame.width),
        vert: round(((0.5 - key.y) * (media.height ?? 0) * factor) / frame.height),
      },
    }
  })
  const parameters = [keyed('scale', 'Scale', scale, { valuemin: 0, valuemax: 1000 }), keyed('center', 'Center', centre)]
  return {
    effect: {
      name: 'Basic Motion',
      effectid: 'basic',
      effectcategory: 'motion',
      effecttype: 'motion',
      mediatype: 'video',
      parameter: parameters,
    },
  }
}

const GREATEST_GAIN = 3.98

/** FCP7 Audio Levels: linear gain from 0 to 3.98. */
export const levelFilter = (keys: readonly { readonly frame: number; readonly db: number }[]): Node => {
  const levels = keys.map(({ frame, db }) => ({
    when: frame,
    value: round(Math.min(GREATEST_GAIN, 10 ** (db / 20))),
  }))
  return {
    effect: {
      name: 'Audio Levels',
      effectid: 'audiolevels',
      effectcategory: 'audiolevels',
      effecttype: 'audiolevels',
      mediatype: 'audio',
      parameter: [
        keyed('level', 'Level', levels, {
          valuemin: 0,
          valuemax: GREATEST_GAIN,
        }),
      ],
    },
  }
}
