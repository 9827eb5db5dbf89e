import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RATES, type RateName, SAMPLE_RATE, samplesAt } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { writeWav } from '@reelwright/media/sound/wav-writer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conformSounds } from './conform-sound.js'

const SAMPLES = 3 * SAMPLE_RATE
let scratch: string
let stems: { narration: string; music: string; samples: number }

/** Stereo whose every sample is known by its place; narration has the same on both sides. */
const write = async (path: string, right: number): Promise<void> => {
  const writer = await writeWav(path, 2)
  await writer.write(Float32Array.from({ length: 2 * SAMPLES }, (_, i) => ((i >> 1) / SAMPLES) * (i % 2 ? right : 1)))
  await writer.close()
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'reelwright-conform-'))
  stems = { narration: join(scratch, 'narration.wav'), music: join(scratch, 'music.wav'), samples: SAMPLES }
  await write(stems.narration, 1)
  await write(stems.music, -1)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

test.each(Object.keys(RATES) as RateName[])('a sound is the stem from its first frame, and fills its last, at %s', async (name) => {
  const rate = RATES[name]
  const timeline = { rate } as Timeline
  const spoken = { clipId: 'n', file: 'audio/n.wav', name: 'n', kind: 'sound' as const, frames: 31, head: 0, channels: 1 as const }
  const played = { clipId: 'm', file: 'audio/music.wav', name: 'm', kind: 'sound' as const, frames: 47, head: 9, channels: 2 as const }
  const sounds = [
    { start: 7, media: spoken },
    { start: 9, media: played },
  ]
  const entries = await conformSounds({ timeline, stems, scratch, signal: new AbortController().signal }, sounds)
  expect(entries.map(({ path }) => path)).toEqual(['audio/n.wav', 'audio/music.wav'])
  const [voice, music] = await Promise.all(entries.map((entry) => openWav('file' in entry ? entry.file : '')))
  try {
    expect([voice!.channels, music!.channels]).toEqual([1, 2])
    for (const [sound, frames] of [
      [voice!, 31],
      [music!, 47],
    ] as const) {
      const exact = (frames * SAMPLE_RATE * rate.den) / rate.num
      expect(sound.samples).toBeGreaterThanOrEqual(exact)
      expect(sound.samples).toBeLessThan(exact + 1)
    }
    const at = samplesAt(7, rate)
    const [first, last] = [await voice!.read(0, 1), await voice!.read(voice!.samples - 1, 1)]
    expect(first[0]).toBeCloseTo(at / SAMPLES, 6)
    expect(last[0]).toBeCloseTo((at + voice!.samples - 1) / SAMPLES, 6)
    expect([...(await music!.read(1000, 1))].map((value) => Math.round(value * SAMPLES))).toEqual([1000, -1000])
  } finally {
    await voice!.close()
    await music!.close()
  }
})
