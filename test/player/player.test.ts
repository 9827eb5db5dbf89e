import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { makeFilm, wholeFilm } from '@reelwright/render/inspect/fixture/whole-film'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from './proof-house.js'
import { CHROMIUM, chooseFrames, openBrowser, type Proved, proveFrames, proveSound, watch, withFilm } from './prove-player.js'

const has = existsSync(CHROMIUM)
if (!has && process.env.REELWRIGHT_FORBID_SKIPS)
  throw new Error(`There is no Chromium at ${CHROMIUM}, and skips are forbidden; install it or set CHROMIUM_PATH.`)

describe.skipIf(!has)('the player, in Chromium', () => {
  let folder: string
  let page: string
  let film: Proved
  let browser: Browser
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelwright-player-'))
    const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
    const [made, built, opened] = await Promise.all([
      // Little grain and a good master: what differs is the player's doing, and not the encoder's.
      wholeFilm(join(folder, 'film'), ffmpeg, 3, '25', 3).then((planned) =>
        makeFilm(planned, ffmpeg, 'master', planned.timeline, 'standard'),
      ),
      buildPage(join(folder, 'page')),
      openBrowser(),
    ])
    page = built
    browser = opened
    film = {
      name: 'whole',
      timeline: made.timeline,
      open: made.open,
      master: made.file,
      pcm: made.mix.pcm,
      ffmpeg: ffmpeg.path,
      show: process.env.SHOW,
    }
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const onFilm = <T>(work: (tab: Page) => Promise<T>): Promise<T> => withFilm(page, browser, film, work)

  test('shows what the master shows, captions and graphics in their places', async () => {
    const proofs = await onFilm((tab) => proveFrames(tab, film, chooseFrames(film.timeline, 9), folder))
    expect(proofs.length).toBeGreaterThanOrEqual(8)
    for (const { ssim, off, what, frame } of proofs) {
      expect(ssim, `${what}, frame ${frame}`).toBeGreaterThanOrEqual(0.97)
      expect(off, `${what}, frame ${frame}`).toBeLessThanOrEqual(1)
    }
  }, 180_000)

  test('sounds as the master is mixed', async () => {
    const { most, rest, seconds } = await onFilm((tab) => proveSound(tab, film))
    expect(seconds).toBeGreaterThan(10)
    expect(most).toBeLessThanOrEqual(0.5)
    // Not only as loud: the same sound, sample upon sample.
    expect(rest).toBeLessThan(-30)
  })

  test('plays in order and in time', async () => {
    const { num, den } = film.timeline.rate
    const { shown } = await onFilm((tab) => watch(tab, 1.5, 60))
    const frames = shown.map(({ frame }) => frame)
    expect(frames).toEqual([...frames].sort((a, b) => a - b))
    const [first, last] = [shown.find(({ frame }) => frame > 60)!, shown.at(-1)!]
    expect(last.frame).toBeGreaterThan(70)
    const pace = ((last.frame - first.frame) * 1000) / (last.at - first.at)
    expect(Math.abs(pace - num / den)).toBeLessThan(0.12 * (num / den))
  })
})
