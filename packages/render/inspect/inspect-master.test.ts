import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { framesOf } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Apart,
  black,
  clip,
  cutSound,
  type Damage,
  damaged,
  drift,
  freeze,
  longer,
  louder,
  putTogether,
  silence,
  slip,
  takeApart,
} from './fixture/damage.js'
import { type MadeFilm, makeFilm, wholeFilm } from './fixture/whole-film.js'
import { inspectMaster } from './inspect-master.js'
import type { QualityReport } from './quality-report.js'

let folder: string
let ffmpeg: Ffmpeg
let film: MadeFilm
let apart: Apart

const inspect = (file: string, timeline: Timeline = film.timeline): Promise<QualityReport> =>
  inspectMaster({ file, timeline, ffmpeg, pcm: film.mix.pcm, open: film.open })
const failed = ({ checks }: QualityReport): readonly string[] => checks.filter(({ passed }) => !passed).map(({ name }) => name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-inspect-'))
  ffmpeg = await findFfmpeg()
  film = await makeFilm(await wholeFilm(join(folder, 'film'), ffmpeg, 4), ffmpeg)
  apart = await takeApart(ffmpeg, film.file, film.timeline)
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const at = (seconds: number): number => framesOf(seconds, film.timeline.rate)

describe('the inspection of a master', () => {
  it('accuses no good film, encoded once or twice', async () => {
    expect(failed(await inspect(film.file))).toEqual([])
    const again = join(folder, 'again.mp4')
    await putTogether(ffmpeg, apart, again, 26)
    expect(failed(await inspect(again))).toEqual([])
  })

  it('does not take a slow parallax over a picture with little grain for a standstill', async () => {
    const slow = await makeFilm(await wholeFilm(join(folder, 'slow'), ffmpeg, 2, '30'), ffmpeg)
    const report = await inspectMaster({ file: slow.file, timeline: slow.timeline, ffmpeg, pcm: slow.mix.pcm, open: slow.open })
    expect(failed(report)).toEqual([])
  }, 60_000)

  const damages: readonly [string, () => Damage][] = [
    ['one black frame', () => black(at(3), 1)],
    ['a short freeze', () => freeze(at(3), at(0.7))],
    ['a tenth of a second of silence', () => silence(48_000 * 3, 100)],
    ['a clipped word', () => clip(48_000 * 3, 300, 9)],
    ['sound that drifts by 15 ms', () => drift(0, 15)],
    ['sound that is early', () => drift(-20, -20)],
    ['a picture that slipped', () => slip(at(2.5), 3)],
    ['a lost frame', () => longer(-1)],
    ['sound that ends early', () => cutSound(60)],
    ['a film too loud', () => louder(0.8)],
  ]
  it.each(damages)('finds %s and says where', async (_, make) => {
    const damage = make()
    const { passed, checks } = await inspect(await damaged(ffmpeg, apart, damage, folder))
    expect(passed).toBe(false)
    const found = checks.find(({ name }) => name === damage.check)
    expect(found).toMatchObject({ passed: false })
    expect(found?.problems[0]).toMatchObject({
      timecode: expect.stringMatching(/^\d\d:\d\d:\d\d[:;]\d\d$/),
      sentence: expect.stringMatching(/\.$/),
    })
  })

  it('finds a caption that was not burned, and one that went too early', async () => {
    const without = (frames: (length: number) => number): Timeline => ({
      ...film.timeline,
      tracks: film.timeline.tracks.map((track) => ({
        ...track,
        items: track.items.flatMap((item) => {
          if (item.type !== 'clip' || item.id !== 'caption-1-0') return [item]
          const kept = frames(item.frames)
          return [...(kept ? [{ ...item, frames: kept }] : []), { type: 'gap' as const, frames: item.frames - kept }]
        }),
      })),
    })
    for (const shown of [without(() => 0), without((length) => Math.round(length * 0.7))]) {
      const { file } = await makeFilm(film, ffmpeg, 'uncaptioned', shown)
      expect(failed(await inspect(file))).toEqual(['captions seen'])
    }
    expect(
      failed(await inspectMaster({ file: film.file, timeline: without(() => 0), ffmpeg, pcm: film.mix.pcm, open: film.open })),
    ).toEqual([])
  })

  it('reads captions against their narration', async () => {
    const moved: Timeline = {
      ...film.timeline,
      tracks: film.timeline.tracks.map((track) =>
        track.kind === 'narration' ? { ...track, items: [{ type: 'gap' as const, frames: 20 }, ...track.items] } : track,
      ),
    }
    expect(failed(await inspect(film.file, moved))).toContain('caption times')
  })

  it('refuses what is no film', async () => {
    await expect(inspect(join(folder, 'nothing.mp4'))).rejects.toMatchObject({ code: 'MASTER_MISSING' })
    const cut = join(folder, 'cut.mp4')
    await putTogether(ffmpeg, apart, cut)
    await truncate(cut, 2_000)
    await expect(inspect(cut)).rejects.toMatchObject({ code: 'MASTER_UNREADABLE' })
  })
})
