import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { decodeSound, openSound } from '../sound/decode.js'
import { openWav } from '../sound/wav-reader.js'
import { writeWav } from '../sound/wav-writer.js'
import { capabilitiesOf } from './capabilities.js'
import { runnable } from './carried.js'
import { type Ffmpeg, findFfmpeg } from './find.js'
import { parseProbe, probe } from './probe.js'
import { runFfmpeg, startFfmpeg } from './run.js'

let folder: string
let ffmpeg: Ffmpeg
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-ffmpeg-'))
  ffmpeg = await findFfmpeg()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ramp = (samples: number, channels: number): Float32Array =>
  Float32Array.from({ length: samples * channels }, (_, i) => 0.5 * Math.sin(i * 0.013) * Math.cos(i * 0.00071))

describe('the ffmpeg that is used', () => {
  it('is waited for by nothing once it has ended, though its output was never read to the end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const running = startFfmpeg(ffmpeg.path, ['-f', 'lavfi', '-i', 'testsrc', '-f', 'rawvideo', 'pipe:1'])
      await running.stdout[Symbol.asyncIterator]().next()
      expect(vi.getTimerCount()).toBe(1)
      running.kill()
      await once(running.process, 'exit')
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('can make films, and says what it cannot', async () => {
    const can = await capabilitiesOf(ffmpeg)
    expect(can.missing).toEqual([])
    expect(can.encoders.has('libx264')).toBe(true)
    expect(can.filters.has('scale')).toBe(true)
    expect(can.version).toBe(ffmpeg.version)
  })

  it('is refused when it is none', async () => {
    await expect(findFfmpeg(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'FFMPEG_UNUSABLE' })
  })

  it('runs from an install whose executable bit is lost', () => {
    const path = join(folder, 'tool')
    writeFileSync(path, '#!/bin/sh\nexit 0\n')
    chmodSync(path, 0o644)
    expect(runnable(path, folder)).toBe(path)
  })
})

describe('a probe', () => {
  it('reads size, rate, codecs, channels and length of a film', async () => {
    const file = join(folder, 'film.mp4')
    await runFfmpeg(ffmpeg.path, [
      '-y',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=320x180:r=30000/1001:d=2',
      '-f',
      'lavfi',
      '-i',
      'sine=r=44100:d=2',
      '-c:v',
      'libx264',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
      file,
    ])
    const found = await probe(ffmpeg, file)
    expect(found.video).toMatchObject([
      { codec: 'h264', width: 320, height: 180, turn: 0, pixels: 'yuv420p', rate: 29.97, attached: false },
    ])
    expect(found.audio).toMatchObject([{ codec: 'aac', sampleRate: 44_100, channels: 1 }])
    expect(found.seconds).toBeGreaterThan(1.95)
    expect(found.container).toContain('mp4')
  })

  it('turns a phone’s film and tells a cover picture from a film', () => {
    const said = [
      "Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'phone.mov':",
      '  Duration: 00:01:02.50, start: 0.000000, bitrate: 900 kb/s',
      '    Stream #0:0(und): Video: hevc (Main) (hvc1 / 0x31637668), yuv420p(tv, bt709), 1920x1080, 7000 kb/s, 60 fps, 60 tbr, 600 tbn (default)',
      '    Side data:',
      '      displaymatrix: rotation of -90.00 degrees',
      '    Stream #0:1(und): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, 5.1(side), fltp, 128 kb/s (default)',
      '    Stream #0:2: Video: mjpeg, yuvj420p(pc), 600x600, 90k tbr, 90k tbn (attached pic)',
    ].join('\n')
    const found = parseProbe(said)
    expect(found?.seconds).toBe(62.5)
    expect(found?.video).toMatchObject([
      { codec: 'hevc', width: 1080, height: 1920, turn: 90, rate: 60 },
      { codec: 'mjpeg', attached: true },
    ])
    expect(found?.audio).toMatchObject([{ channels: 6, sampleRate: 48_000 }])
  })

  it('refuses what is missing and what is no media, each in its own words', async () => {
    const text = join(folder, 'text.mp4')
    writeFileSync(text, 'not a film at all')
    await expect(probe(ffmpeg, join(folder, 'gone.mp4'))).rejects.toMatchObject({ code: 'MEDIA_MISSING', kind: 'input' })
    await expect(probe(ffmpeg, text)).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE', kind: 'input' })
  })
})

describe('sound files', () => {
  it.each([
    ['s16', 1.6e-5],
    ['s24', 7e-8],
    ['f32', 0],
  ] as const)('come back from a %s WAV as they went in', async (coding, off) => {
    const path = join(folder, `${coding}.wav`)
    const sound = ramp(10_001, 2)
    const writer = await writeWav(path, 2, coding)
    for (let at = 0; at < sound.length; at += 1_234) await writer.write(sound.subarray(at, at + 1_234))
    expect(await writer.close()).toBe(10_001)
    const wav = (await openWav(path))!
    expect(wav).toMatchObject({ samples: 10_001, channels: 2 })
    const read = await wav.read(-3, 10_010)
    expect(Array.from(read.subarray(0, 6))).toEqual([0, 0, 0, 0, 0, 0])
    for (let i = 0; i < sound.length; i += 97) expect(Math.abs(read[i + 6]! - sound[i]!)).toBeLessThanOrEqual(off)
    await wav.close()
  })

  it('of any other kind are decoded once, to the sample', async () => {
    const [wav, flac] = [join(folder, 'mono.wav'), join(folder, 'mono.flac')]
    const sound = ramp(48_000, 1)
    const writer = await writeWav(wav, 1, 's24')
    await writer.write(sound)
    await writer.close()
    await runFfmpeg(ffmpeg.path, ['-y', '-i', wav, '-c:a', 'flac', flac])
    const kept = join(folder, 'kept', 'mono.wav')
    const opened = await openSound(ffmpeg, flac, kept)
    expect(opened).toMatchObject({ channels: 1, samples: 48_000 })
    const read = await opened.read(0, 48_000)
    for (let i = 0; i < 48_000; i += 331) expect(Math.abs(read[i]! - sound[i]!)).toBeLessThan(4e-5)
    await opened.close()
  })

  it('of another rate keep their length and level', async () => {
    const file = join(folder, 'sine.wav')
    await runFfmpeg(ffmpeg.path, ['-y', '-f', 'lavfi', '-i', 'sine=frequency=1000:r=44100:d=3', '-ac', '1', file])
    let [samples, most] = [0, 0]
    for await (const block of decodeSound(ffmpeg, file, 1)) {
      samples += block.length
      for (const value of block.subarray(0, 4_000)) most = Math.max(most, Math.abs(value))
    }
    expect(Math.abs(samples - 144_000)).toBeLessThan(64)
    expect(most).toBeGreaterThan(0.12)
    expect(most).toBeLessThan(0.13)
  })

  it('without sound in them are refused in words', async () => {
    const file = join(folder, 'mute.mp4')
    await runFfmpeg(ffmpeg.path, ['-y', '-f', 'lavfi', '-i', 'testsrc2=s=128x72:r=25:d=1', '-c:v', 'libx264', file])
    mkdirSync(join(folder, 'k'), { recursive: true })
    await expect(openSound(ffmpeg, file, join(folder, 'k', 'x.wav'))).rejects.toMatchObject({ code: 'MEDIA_SILENT' })
  })
})
