import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder } from '../master/fixture/small-film.js'
import { PRORES } from '../plan/encoder.js'
import { slicesUnder, withSlices } from './prores-frame.js'
import { repeatFrames } from './repeat-frames.js'

let folder: string
let ffmpeg: Ffmpeg
beforeAll(async () => {
  folder = await newFolder()
  ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const FRAMES = 3
const PRORES_4444 = [...PRORES, '-profile:v', '4', '-qscale:v', '4', '-pix_fmt', 'yuva444p10le', '-alpha_bits', '16']
type Size = { readonly width: number; readonly height: number }
type Place = Size & { readonly x: number; readonly y: number }

/** Noise of every alpha, the same each time. */
const noise = ({ width, height }: Size): Buffer => {
  let state = 7
  return Buffer.from(
    Uint8Array.from({ length: 4 * FRAMES * width * height }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    }),
  )
}

const encode = async (pixels: Buffer, box: Place, place: Place, out: string, ...filters: string[]): Promise<string> => {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${box.width}x${box.height}`, '-r', '30000/1001', '-i', 'pipe:0']
  const laid = `pad=${place.width}:${place.height}:${box.x - place.x}:${box.y - place.y}:color=black@0`
  const filter = ['scale=out_color_matrix=bt709:out_range=tv', 'format=yuva444p10le', laid, ...filters].join(',')
  const file = join(folder, out)
  await runFfmpeg(ffmpeg.path, [...raw, '-vf', filter, ...PRORES_4444, '-y', file], { input: pixels })
  return file
}

/** What ffmpeg makes of a file's pictures, or, coded, what lies in it: one line a frame, with its time. */
const framesOf = async (file: string, how: readonly string[]): Promise<readonly string[]> => {
  const { out } = await runFfmpeg(ffmpeg.path, ['-xerror', '-i', file, ...how, '-f', 'framemd5', '-'])
  return out
    .toString()
    .split('\n')
    .filter((line) => /^0,/.test(line))
}

const CASES: readonly (readonly [string, Size, Place])[] = [
  ['in the middle', { width: 1080, height: 300 }, { x: 300, y: 100, width: 200, height: 60 }],
  ['over the right edge, whose last slices are smaller', { width: 1080, height: 96 }, { x: 700, y: 20, width: 380, height: 30 }],
  ['in the last corner of a frame of no whole blocks', { width: 427, height: 241 }, { x: 400, y: 222, width: 27, height: 19 }],
  ['in the first corner', { width: 426, height: 240 }, { x: 0, y: 0, width: 5, height: 5 }],
  ['of whole slices only', { width: 384, height: 64 }, { x: 128, y: 16, width: 128, height: 32 }],
  ['where a row is one slice of each size', { width: 368, height: 50 }, { x: 250, y: 17, width: 60, height: 2 }],
  ['in a frame narrower than a slice', { width: 72, height: 128 }, { x: 20, y: 40, width: 30, height: 30 }],
  ['as wide as the frame', { width: 608, height: 1080 }, { x: 0, y: 500, width: 608, height: 40 }],
]
for (const [where, size, box] of CASES)
  it(`a picture ${where} of ${size.width}×${size.height} comes out as if it had been encoded whole`, async () => {
    const pixels = noise(box)
    const frame = { x: 0, y: 0, ...size }
    const place = slicesUnder(box, size)
    expect(place.width * place.height).toBeLessThan(size.width * size.height)
    const whole = await encode(pixels, box, frame, 'whole.mov')
    const part = await encode(pixels, box, place, 'part.mov')
    const wider = { ...frame, width: size.width + 2 }
    const cut = `crop=${size.width}:${size.height}:2:0`
    const empty = await encode(Buffer.alloc(16), { x: 0, y: 0, width: 2, height: 2 }, wider, 'empty.mov', cut)
    const out = join(folder, 'together.mov')
    await repeatFrames(part, [1, 1, 1], out, { file: empty, lay: (under, picture) => withSlices(under, picture, place) })
    expect(await framesOf(out, ['-c', 'copy'])).toEqual(await framesOf(whole, ['-c', 'copy']))
    const shown = await framesOf(out, [])
    expect(shown).toHaveLength(FRAMES)
    expect(shown).toEqual(await framesOf(whole, []))
  })

it('the slices under a box hold it, and end where the frame does', () => {
  expect(slicesUnder({ x: 130, y: 17, width: 2, height: 2 }, { width: 1080, height: 1920 })).toEqual({
    x: 128,
    y: 16,
    width: 128,
    height: 16,
  })
  expect(slicesUnder({ x: 1000, y: 1900, width: 80, height: 20 }, { width: 1080, height: 1910 })).toEqual({
    x: 896,
    y: 1888,
    width: 184,
    height: 22,
  })
})

it('bytes that are no frame, and a part that does not fit, are refused', async () => {
  const frame = async (size: Size): Promise<Buffer> => {
    const whole = { x: 0, y: 0, ...size }
    const pixels = noise(size).subarray(0, 4 * size.width * size.height)
    const bytes = await readFile(await encode(pixels, whole, whole, 'one.mov'))
    const at = bytes.indexOf('icpf') - 4
    return bytes.subarray(at, at + bytes.readUInt32BE(at))
  }
  const [small, wide] = [await frame({ width: 128, height: 32 }), await frame({ width: 200, height: 16 })]
  expect(withSlices(small, small, { x: 0, y: 0 })).toEqual(small)
  for (const [whole, part, place] of [
    [Buffer.alloc(64), small, { x: 0, y: 0 }],
    [small, small.subarray(0, small.length - 1), { x: 0, y: 0 }],
    [small, wide, { x: 0, y: 0 }],
    [small, small, { x: 0, y: 16 }],
  ] as const)
    expect(() => withSlices(whole, part, place)).toThrow(expect.objectContaining({ code: 'OVERLAY_UNREADABLE' }))
})
