import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { ImageEffect } from '@reelwright/film/storyboard'
import { framesOf, RATES, samplesAt } from '@reelwright/film/time'
import { type Item, Timeline } from '@reelwright/film/timeline/timeline'
import { type Drawn, drawDetailed } from './pictures.js'
import { writeTone } from './tone.js'

export type Film = {
  readonly timeline: Timeline
  readonly open: (asset: Asset) => Promise<string>
  readonly files: Readonly<Record<string, string>>
}

export type FilmShape = {
  readonly scenes: number
  readonly seconds: number
  readonly width: number
  readonly height: number
  /** Seconds a dissolve takes. */
  readonly dissolve: number
  /** A word to stand in the caption of this scene in place of its own. */
  readonly changedWord?: number
  /** A scene whose picture is another. */
  readonly changedPicture?: number
}

const EFFECTS: readonly ImageEffect[] = ['KEN_BURNS', 'PAN', 'ZOOM', 'KEN_BURNS', 'PARALLAX']
const WORDS = 'The light of the lamp crossed the dark water and came home again with every turn of the old brass lens'.split(' ')
const WORDS_A_CAPTION = 8
const CAPTION_SECONDS = 3
const RATE = RATES['30']

const captionItems = (total: number, changedAt: number | undefined): readonly Item[] => {
  const items: Item[] = []
  const length = framesOf(CAPTION_SECONDS, RATE)
  for (let at = 0, n = 0; at < total; at += length, n += 1) {
    const frames = Math.min(length, total - at)
    const step = samplesAt(frames, RATE) / WORDS_A_CAPTION
    const line = (first: number) => {
      let offset = 0
      return Array.from({ length: WORDS_A_CAPTION / 2 }, (_, k) => {
        const place = first + k
        const text = n === changedAt && place === 0 ? 'Changed' : WORDS[(n * WORDS_A_CAPTION + place) % WORDS.length]!
        const from = offset
        offset += text.length + 1
        return { text, from, to: from + text.length, start: Math.round(place * step), end: Math.round((place + 0.85) * step) }
      })
    }
    const lines = [line(0), line(WORDS_A_CAPTION / 2)]
    items.push({
      type: 'clip',
      id: `caption-${n}`,
      name: 'Caption',
      sceneId: null,
      frames,
      head: 0,
      tail: 0,
      source: { kind: 'caption', lines },
    })
  }
  return items
}

/** Every picture of a film is 12 megapixels and is there once. */
export const makeFilm = async (folder: string, shape: FilmShape): Promise<Film> => {
  const total = framesOf(shape.seconds, RATE)
  const half = framesOf(shape.dissolve / 2, RATE)
  const kinds = Math.min(shape.scenes, 10)
  const drawn: Drawn[] = []
  for (let n = 0; n < kinds; n += 1) drawn.push(await drawDetailed(join(folder, 'pictures'), n))
  const other = shape.changedPicture === undefined ? undefined : await drawDetailed(join(folder, 'pictures'), 10)
  const pictureOf = (scene: number): Drawn => (scene === shape.changedPicture && other ? other : drawn[scene % kinds]!)
  const video = Array.from({ length: shape.scenes }, (_, n): Item[] => {
    const [from, to] = [Math.round((n * total) / shape.scenes), Math.round(((n + 1) * total) / shape.scenes)]
    const asset = pictureOf(n).asset
    const move = {
      effect: EFFECTS[n % EFFECTS.length]!,
      focalPoints: [{ x: 0.35 + 0.03 * (n % 10), y: 0.5, description: 'what is looked at' }],
      seed: n,
    }
    return [
      ...(n > 0 && half > 0 ? [{ type: 'transition', id: `dissolve-${n}`, kind: 'dissolve', before: half, after: half } as const] : []),
      {
        type: 'clip',
        id: `scene-${n}`,
        name: `Scene ${n + 1}`,
        sceneId: `scene-${n}`,
        frames: to - from,
        head: n > 0 ? half : 0,
        tail: n < shape.scenes - 1 ? half : 0,
        source: { kind: 'still', asset, move },
      },
    ]
  }).flat()
  const sounds = await Promise.all([
    writeTone(join(folder, 'narration.wav'), shape.seconds, 'speech'),
    writeTone(join(folder, 'music.wav'), shape.seconds, 'music'),
  ])
  const audio = await Promise.all(
    sounds.map(async (file): Promise<Drawn> => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
      return { file, asset: { hash, type: 'audio/wav', bytes: (await stat(file)).size, samples: samplesAt(total, RATE) } }
    }),
  )
  const soundClip = (n: number, id: string): Item => ({
    type: 'clip',
    id,
    name: id,
    sceneId: null,
    frames: total,
    head: 0,
    tail: 0,
    source: { kind: 'audio', asset: audio[n]!.asset, start: 0, gain: [], loop: false },
  })
  const timeline = Timeline.parse({
    schema: 'timeline/1',
    title: 'Bench',
    language: 'en',
    rate: RATE,
    width: shape.width,
    height: shape.height,
    palette: { ground: '#101418', surface: '#1d242c', ink: '#f4f1ea', muted: '#9aa4ad', accent: '#e8a33d' },
    markers: [],
    tracks: [
      { id: 'video', kind: 'video', name: 'Pictures', items: video },
      { id: 'captions', kind: 'captions', name: 'Captions', items: captionItems(total, shape.changedWord) },
      { id: 'narration', kind: 'narration', name: 'Narration', items: [soundClip(0, 'narration')] },
      { id: 'music', kind: 'music', name: 'Music', items: [soundClip(1, 'music')] },
    ],
  })
  const files = Object.fromEntries([...drawn, ...(other ? [other] : []), ...audio].map(({ asset, file }) => [asset.hash, file]))
  return { timeline, files, open: async (asset) => files[asset.hash]! }
}
