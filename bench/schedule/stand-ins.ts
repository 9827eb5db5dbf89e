import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { Provider } from '@reelwright/providers/ports/call'
import type { ClipMaker } from '@reelwright/providers/ports/clip'
import type { Musician } from '@reelwright/providers/ports/music'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import type { Registry } from '@reelwright/providers/registry'
import { drawing } from '@reelwright/studio/fixture/drawing'
import { hum } from '@reelwright/studio/fixture/hum'

/** Milliseconds that a step's provider takes: what services take, divided by a hundred. */
export const LATENCY = {
  'write-script': 200,
  'break-down': 400,
  narrate: 40,
  'draw-frame': 80,
  'compose-music': 100,
  'make-clip': 1200,
} as const

/** A length in which a narration of some 20 to 300 letters may be said. */
const SAMPLES = 8 * SAMPLE_RATE

/** Seconds of every clip, which cover any scene of the bench's films. */
const CLIP = 15
/** Nobody hears the music of a film that is not rendered: a second of it stands for the rest. */
const BED = SAMPLE_RATE

/** What makes a file once and gives its bytes ever after: what is measured is not the making. */
const once = <Arguments extends readonly unknown[]>(make: (file: string, ...rest: Arguments) => Promise<unknown>) => {
  let made: Promise<Buffer> | undefined
  return (file: string, ...rest: Arguments): Promise<Buffer> => {
    made ??= make(file, ...rest).then(() => readFile(file))
    return made
  }
}
const hummed = once(hum)
const drawn = once(drawing)
const filmed = once((file: string, ffmpeg: string, frame: string, { width, height }: { readonly width: number; readonly height: number }) =>
  runFfmpeg(ffmpeg, [
    ...[
      '-f',
      'image2',
      '-pattern_type',
      'none',
      '-loop',
      '1',
      '-framerate',
      '4',
      '-t',
      String(CLIP),
      '-i',
      frame,
      '-vf',
      `scale=${width}:${height}`,
    ],
    ...['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', file],
  ]),
)

/** A box that a player of MP4 passes over; with it every clip is a file of its own. */
const padding = (text: string): Buffer => {
  const body = Buffer.from(`free${text}`)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(4 + body.length)
  return Buffer.concat([size, body])
}

/** Vendors of their own, each of which is asked by one queue alone. */
export const VENDORS = { voice: 'stand-in-voice', frames: 'stand-in-pictures', clips: 'stand-in-clips' } as const
const MUSIC = 'stand-in-music'

const free = { estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'stand-in' }) as const }

/** How many calls of each kind are under way, and the most there were. */
export type Watched = { readonly most: () => Readonly<Record<string, number>>; readonly registry: Registry }

const delayed = <Request, Result>(
  provider: Provider<Request, Result>,
  milliseconds: number,
  watch: <T>(work: () => Promise<T>) => Promise<T>,
): Provider<Request, Result> => ({
  ...provider,
  start: (request, context, onProgress) =>
    watch(async () => {
      await pause(milliseconds, undefined, { signal: context.signal })
      return provider.start(request, context, onProgress)
    }),
})

const voice: Voice = {
  ...free,
  id: VENDORS.voice,
  model: 'voice/1',
  capability: 'voice',
  start: async (_, { scratch }) => {
    await writeFile(join(scratch, 'voice.wav'), await hummed(join(scratch, 'once.wav'), SAMPLES))
    return null
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', samples: SAMPLES }, words: [] },
  }),
}

const picture: PictureMaker = {
  ...free,
  id: VENDORS.frames,
  model: 'picture/1',
  capability: 'picture',
  start: async ({ seed, width, height }, { scratch }) => {
    const bytes = await drawn(join(scratch, 'once.png'), { width, height })
    // What follows a picture's end is not read; it makes every picture a file of its own.
    await writeFile(join(scratch, 'picture.png'), Buffer.concat([bytes, Buffer.from(String(seed))]))
    return { width, height }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: {
      picture: { file: join(scratch, 'picture.png'), type: 'image/png', ...(operation as { width: number; height: number }) },
      focalPoints: [],
    },
  }),
}

const music: Musician = {
  ...free,
  id: MUSIC,
  model: 'music/1',
  capability: 'music',
  start: async (_, { scratch }) => {
    await hum(join(scratch, 'music.wav'), BED)
    return null
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'music.wav'), type: 'audio/wav', samples: BED }, beats: [0], bars: [0] },
  }),
}

const clip = (ffmpeg: string): ClipMaker => ({
  ...free,
  id: VENDORS.clips,
  model: 'clip/1',
  capability: 'clip',
  lengths: [CLIP],
  start: async ({ frame, seed, width, height }, { scratch, open }) => {
    const bytes = await filmed(join(scratch, 'once.mp4'), ffmpeg, await open(frame), { width, height })
    await writeFile(join(scratch, 'clip.mp4'), Buffer.concat([bytes, padding(String(seed))]))
    return { width, height }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: {
      clip: { file: join(scratch, 'clip.mp4'), type: 'video/mp4', seconds: CLIP, ...(operation as { width: number; height: number }) },
    },
  }),
})

/** A profile whose makers only take their time. */
export const standIns = (ffmpeg: string): Watched => {
  const now: Record<string, number> = {}
  const most: Record<string, number> = {}
  const watching =
    (kind: keyof typeof LATENCY) =>
    async <T>(work: () => Promise<T>): Promise<T> => {
      now[kind] = (now[kind] ?? 0) + 1
      most[kind] = Math.max(most[kind] ?? 0, now[kind])
      return work().finally(() => {
        now[kind] = (now[kind] ?? 0) - 1
      })
    }
  const slow = <Request, Result>(kind: keyof typeof LATENCY, provider: Provider<Request, Result>) =>
    delayed(provider, LATENCY[kind], watching(kind))
  const local = {
    script: slow('write-script', scriptWriter),
    breakdown: slow('break-down', breakdownWriter),
    voice: slow('narrate', voice),
    picture: slow('draw-frame', picture),
    music: slow('compose-music', music),
    clip: { ...slow('make-clip', clip(ffmpeg)), lengths: [CLIP] },
  }
  return { most: () => ({ ...most }), registry: { local } as never }
}
