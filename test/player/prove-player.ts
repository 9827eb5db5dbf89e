import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { assetsOf } from '@reelwright/film/timeline/assets-of'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { drawCaption } from '@reelwright/look/captions/draw-caption'
import { picturesOf } from '@reelwright/look/composition/pictures'
import { stageOf } from '@reelwright/look/composition/stage-of'
import { graphicOf } from '@reelwright/look/graphics/list'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { type Luma, level, lumaOf, movedBy, ssim } from './likeness.js'
import { openProofHouse } from './proof-house.js'

export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  })

/** A film with its master, and the mix that the master's sound was encoded from. */
export type Proved = {
  readonly name: string
  readonly timeline: Timeline
  readonly open: (asset: Asset) => Promise<string>
  readonly master: string
  readonly pcm: string
  readonly ffmpeg: string
  /** A folder to put pictures side by side into, player left and master right. */
  readonly show?: string
}

export type FrameProof = {
  readonly frame: number
  readonly ssim: number
  /** The farthest that a caption or a graphic stands from its place in the master, in pixels. */
  readonly off: number
  readonly milliseconds: number
  /** What is seen, to find frames by. */
  readonly what: string
}

export type SoundProof = {
  readonly seconds: number
  /** Decibels by which the loudest second of difference differs. */
  readonly most: number
  /** Level of what is left when one is taken from the other, below the mix. */
  readonly rest: number
}

/** What the page's proof offers; its own types lie in the browser's code. */
type Page_ = {
  readonly proof: {
    readonly open: (timeline: unknown, urls: Readonly<Record<string, string>>) => void
    readonly frame: (frame: number) => Promise<{ readonly url: string; readonly milliseconds: number }>
    readonly sound: () => Promise<string>
    readonly faults: () => readonly string[]
    readonly play: (seconds: number, from: number, rate: number) => Promise<Played>
  }
}
export type Played = { readonly shown: readonly { readonly frame: number; readonly at: number }[]; readonly longest: number }

/** Frames that are spread over a film, some from each of its transitions. */
export const chooseFrames = (timeline: Timeline, count: number): readonly number[] => {
  const pictures = picturesOf(timeline, timeline.captions !== 'beside')
  const transitions = pictures.edges.slice(0, -1).flatMap((from, n) => {
    const { base } = pictures.contentOf(from, from + 1)
    return base.kind === 'transition' ? [Math.floor((from + pictures.edges[n + 1]!) / 2)] : []
  })
  const some = transitions.filter((_, n) => n % Math.max(1, Math.ceil(transitions.length / (count / 3))) === 0)
  const rest = count - some.length
  const even = Array.from({ length: rest }, (_, n) => Math.floor(((n + 0.5) * pictures.frames) / rest))
  return [...new Set([...some, ...even])].sort((a, b) => a - b)
}

/** Luma of a master's frames, in order. */
const masterFrames = async ({ master, ffmpeg, timeline }: Proved, frames: readonly number[], folder: string): Promise<readonly Luma[]> => {
  const { width, height } = timeline
  const raw = join(folder, 'frames.gray')
  const chosen = frames.map((frame) => `eq(n,${frame})`).join('+')
  const filter = `select='${chosen}',extractplanes=y`
  await runFfmpeg(ffmpeg, ['-i', master, '-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'gray', '-y', raw])
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(raw)
  if (bytes.length !== frames.length * width * height) throw new Error(`${bytes.length} bytes of ${frames.length} frames`)
  return frames.map((_, n) => ({ data: bytes.subarray(n * width * height, (n + 1) * width * height), width, height }))
}

/** Where captions and graphics stand in a frame, as the renderer draws them. */
const boxesAt = async ({ timeline, open }: Proved) => {
  const pictures = picturesOf(timeline, timeline.captions !== 'beside')
  const { scenery } = pictures
  const letters = async (face: NonNullable<Timeline['typefaces']>['heading']) =>
    face && { family: face.family, file: face.asset && (await open(face.asset)) }
  const type = await loadTypesetter([], {
    language: scenery.typeLanguage ?? scenery.language,
    heading: await letters(timeline.typefaces?.heading),
    text: await letters(timeline.typefaces?.text),
  })
  return (frame: number) =>
    pictures.contentOf(frame, frame + 1).overlays.flatMap((overlay) => {
      const stage = stageOf(scenery, overlay.frames, type)
      const drawings =
        overlay.kind === 'caption' ? drawCaption(overlay, stage, overlay.offset) : [graphicOf(overlay.graphic).draw(stage, overlay.offset)]
      return drawings.filter(({ ops }) => ops.length > 0).map(({ box }) => box)
    })
}

const whatAt = (timeline: Timeline) => {
  const pictures = picturesOf(timeline, timeline.captions !== 'beside')
  return (frame: number): string => {
    const { base, overlays } = pictures.contentOf(frame, frame + 1)
    const kind = base.kind === 'transition' ? `${base.look} ${base.a.kind} ${base.b.kind}` : base.shot.kind
    const move = base.kind === 'shot' && base.shot.kind === 'still' ? ` ${base.shot.move.gesture ?? base.shot.move.effect}` : ''
    return [kind + move, ...overlays.map((overlay) => (overlay.kind === 'graphic' ? overlay.graphic.kind : 'caption'))].join(' + ')
  }
}

/** Opens a film on the page and lets `work` ask for its frames and its sound. */
export const withFilm = async <T>(page: string, browser: Browser, film: Proved, work: (page: Page) => Promise<T>): Promise<T> => {
  const assets = assetsOf(film.timeline)
  const house = await openProofHouse(page, async (hash) => ({ path: await film.open(assets.get(hash)!), asset: assets.get(hash)! }))
  const tab = await browser.newPage({ viewport: { width: 800, height: 600 } })
  try {
    const complaints: string[] = []
    tab.on('pageerror', (error) => complaints.push(String(error)))
    await tab.goto(house.address)
    await tab.waitForFunction(() => 'proof' in window)
    const urls = Object.fromEntries([...assets.keys()].map((hash) => [hash, `/asset/${hash}`]))
    await tab.evaluate(([timeline, by]) => (window as unknown as Page_).proof.open(timeline, by as Record<string, string>), [
      film.timeline,
      urls,
    ] as const)
    const result = await work(tab)
    const faults = await tab.evaluate(() => (window as unknown as Page_).proof.faults())
    if (faults.length + complaints.length > 0) throw new Error([...faults, ...complaints].join('\n'))
    return result
  } finally {
    await tab.close()
    house.close()
  }
}

const seen = async (tab: Page, frame: number): Promise<{ readonly png: Buffer; readonly milliseconds: number }> => {
  const { url, milliseconds } = await tab.evaluate((at) => (window as unknown as Page_).proof.frame(at), frame)
  return { png: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'), milliseconds }
}

/** The player's canvas against the decoded master, frame by frame. */
export const proveFrames = async (tab: Page, film: Proved, frames: readonly number[], folder: string): Promise<readonly FrameProof[]> => {
  const { width, height } = film.timeline
  const masters = await masterFrames(film, frames, folder)
  const [boxesOf, whatOf] = [await boxesAt(film), whatAt(film.timeline)]
  if (film.show) await mkdir(film.show, { recursive: true })
  const proofs: FrameProof[] = []
  for (const [n, frame] of frames.entries()) {
    const { png, milliseconds } = await seen(tab, frame)
    const rgb = await sharp(png).removeAlpha().raw().toBuffer()
    const ours = lumaOf(rgb, width, height)
    const master = masters[n]!
    const off = boxesOf(frame)
      .map((box) => movedBy(master, ours, box))
      .reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0)
    proofs.push({ frame, ssim: ssim(ours, master), off, milliseconds, what: whatOf(frame) })
    if (film.show) {
      const right = await sharp(master.data, { raw: { width, height, channels: 1 } })
        .png()
        .toBuffer()
      await sharp({ create: { width: width * 2 + 8, height, channels: 3, background: '#ff00ff' } })
        .composite([
          { input: png, left: 0, top: 0 },
          { input: right, left: width + 8, top: 0 },
        ])
        .png()
        .toFile(join(film.show, `${film.name}-${String(frame).padStart(5, '0')}.png`))
    }
  }
  if (film.show) await writeFile(join(film.show, `${film.name}.json`), JSON.stringify(proofs, null, 1))
  return proofs
}

/** Below this a second is silence, and its level says nothing. */
const SILENCE = -60

/** The player's sound, as it is scheduled, against the master's mix. */
export const proveSound = async (tab: Page, film: Proved): Promise<SoundProof> => {
  const encoded = await tab.evaluate(() => (window as unknown as Page_).proof.sound())
  const bytes = Buffer.from(encoded, 'base64')
  const ours = Float32Array.from({ length: bytes.length / 2 }, (_, n) => bytes.readInt16LE(n * 2) / 32_767)
  const wav = await openWav(film.pcm)
  if (!wav) throw new Error('The mix is no WAV.')
  const mix = await wav.read(0, wav.samples)
  await wav.close()
  if (Math.abs(ours.length - mix.length) > 2) throw new Error(`${ours.length / 2} samples instead of ${mix.length / 2}`)
  let [most, seconds] = [0, 0]
  for (let from = 0; from < mix.length; from += 2 * SAMPLE_RATE) {
    const to = Math.min(mix.length, from + 2 * SAMPLE_RATE)
    const [a, b] = [level(ours, from, to), level(mix, from, to)]
    seconds += 1
    if (Math.max(a, b) > SILENCE) most = Math.max(most, Math.abs(a - b))
  }
  const rest = mix.map((value, n) => value - (ours[n] ?? 0))
  return { seconds, most, rest: level(rest, 0, rest.length) - level(mix, 0, mix.length) }
}

/** Plays from a frame for some seconds: what was shown when. */
export const watch = (tab: Page, seconds: number, from: number, rate = 1): Promise<Played> =>
  tab.evaluate(([s, f, r]) => (window as unknown as Page_).proof.play(s, f, r), [seconds, from, rate] as const)
