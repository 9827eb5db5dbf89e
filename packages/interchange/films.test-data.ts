import type { Asset } from '@reelwright/film/asset'
import { RATES, type Rate } from '@reelwright/film/time'
import { gap, track } from '@reelwright/film/timeline/build-track'
import { checkTimeline } from '@reelwright/film/timeline/laws'
import { clipsWithStarts, durationOf, framesShown } from '@reelwright/film/timeline/reading'
import type { Clip, ClipSource, Item, Marker, Timeline, TrackKind, Transition } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import type { MediaByClip, PackagedMedia, StillKey } from './packaged-media.js'

export type Film = { readonly timeline: Timeline; readonly media: MediaByClip }

const asset: Asset = { hash: 'a'.repeat(64), type: 'x/y', bytes: 1 }
const SOURCES: Readonly<Record<PackagedMedia['kind'], ClipSource>> = {
  still: { kind: 'still', asset, move: { effect: 'ZOOM', focalPoints: [], seed: 1 } },
  film: { kind: 'graphic', graphic: { kind: 'title', params: { title: 'x' } } as never },
  sound: { kind: 'audio', asset, start: 0, gain: [], loop: false },
}

export const clip = (id: string, frames: number, source: ClipSource, head = 0, tail = 0, name = `Clip ${id}`): Clip => ({
  type: 'clip',
  id,
  name,
  sceneId: null,
  frames,
  head,
  tail,
  source,
})

export const still = (id: string, frames: number, head = 0, tail = 0): Clip => clip(id, frames, SOURCES.still, head, tail)
export const shot = (id: string, frames: number, head = 0, tail = 0): Clip => clip(id, frames, SOURCES.film, head, tail)
export const sound = (id: string, frames: number): Clip => clip(id, frames, SOURCES.sound)
export const dissolve = (id: string, before: number, after: number, kind: Transition['kind'] = 'dissolve'): Transition => ({
  type: 'transition',
  id,
  kind,
  before,
  after,
})

/** A caption of these words, each apart from the next. */
export const caption = (id: string, frames: number, ...lines: readonly string[][]): Clip =>
  clip(id, frames, {
    kind: 'caption',
    lines: lines.map((words) => words.map((text, i) => ({ text, from: i * 100, to: i * 100 + 1, start: 0, end: 1 }))),
  })

export const filmOf = (tracks: Partial<Record<TrackKind, readonly Item[]>>, fields: Partial<Timeline> = {}): Timeline => ({
  schema: 'timeline/1',
  title: 'A film',
  language: 'en',
  rate: RATES['25'],
  width: 1920,
  height: 1080,
  palette: { ground: '#101418', surface: '#1c232b', ink: '#f4f1ea', muted: '#9aa3ad', accent: '#e0a458' },
  tracks: (Object.entries(tracks) as [TrackKind, readonly Item[]][]).map(([kind, items]) => track(kind, items)),
  markers: [],
  ...fields,
})

const FOLDERS = { still: 'images', film: 'video-clips', sound: 'audio' } as const
const ENDINGS = { still: 'jpg', film: 'mp4', sound: 'wav' } as const

/** A file for every clip, as the package makes them: whole handles, one file for all music. */
export const mediaOf = (timeline: Timeline, keysOf: (clip: Clip) => readonly StillKey[] | undefined = () => undefined): MediaByClip =>
  new Map(
    timeline.tracks.flatMap((track) =>
      clipsWithStarts(track).flatMap(({ clip, start }): [string, PackagedMedia][] => {
        if (clip.source.kind === 'caption') return []
        const kind = clip.source.kind === 'still' ? 'still' : clip.source.kind === 'audio' ? 'sound' : 'film'
        const music = track.kind === 'music'
        const media: PackagedMedia = {
          clipId: clip.id,
          file: music ? 'audio/music.wav' : `${FOLDERS[kind]}/file-${clip.id}.${ENDINGS[kind]}`,
          name: clip.name,
          kind,
          frames: music ? durationOf(timeline) : framesShown(clip),
          head: music ? start : clip.head,
          ...(kind === 'sound' ? { channels: music ? 2 : 1 } : { width: 2400, height: 1400 }),
          ...(kind === 'still' ? { keys: keysOf(clip) } : {}),
        }
        return [[clip.id, media]]
      }),
    ),
  )

const shots = fc.array(
  fc.record({
    frames: fc.integer({ min: 12, max: 90 }),
    kind: fc.constantFrom<'still' | 'film'>('still', 'film'),
    via: fc.constantFrom<'cut' | 'gap' | Transition['kind']>('cut', 'gap', 'dissolve', 'dip', 'match'),
    before: fc.nat(5),
    after: fc.nat(5),
    spare: fc.nat(3),
  }),
  { minLength: 1, maxLength: 8 },
)

type Shots = typeof shots extends fc.Arbitrary<infer T> ? T : never

const joins = ({ via, before, after }: Shots[number], i: number): boolean => i > 0 && via !== 'cut' && via !== 'gap' && before + after > 0

const videoItems = (list: Shots): readonly Item[] =>
  list.flatMap((one, i): Item[] => {
    const next = list[i + 1]
    const head = one.spare + (joins(one, i) ? one.before : 0)
    const tail = one.spare + (next && joins(next, i + 1) ? next.after : 0)
    const into: Item[] = joins(one, i) ? [dissolve(`t${i}`, one.before, one.after, one.via as Transition['kind'])] : []
    const hole = one.via === 'gap' ? gap(one.before + 1) : []
    return [...into, ...hole, clip(`v${i}`, one.frames, SOURCES[one.kind], head, tail)]
  })

const framesIn = (items: readonly Item[]): number => items.reduce((sum, item) => sum + (item.type === 'transition' ? 0 : item.frames), 0)

/** Clips and gaps in turn, up to a length. */
const scattered = (kind: 'film' | 'sound', prefix: string, total: number): fc.Arbitrary<readonly Item[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }).map((pairs) => {
    const items: Item[] = []
    let left = total
    for (const [hole, frames] of pairs) {
      if (hole + frames > left) break
      items.push(...gap(hole), clip(`${prefix}${items.length}`, frames, SOURCES[kind]))
      left -= hole + frames
    }
    return [...items, ...gap(left)]
  })

const markersIn = (total: number): fc.Arbitrary<readonly Marker[]> =>
  fc.array(
    fc.record({
      frame: fc.nat(total - 1),
      frames: fc.integer({ min: 1, max: 30 }),
      name: fc.string({ maxLength: 12 }),
      kind: fc.constantFrom<Marker['kind']>('chapter', 'scene', 'graphic', 'note'),
      note: fc.option(fc.string({ unit: 'binary', maxLength: 12 }), { nil: undefined }),
    }),
    { maxLength: 6 },
  )

const rates: fc.Arbitrary<Rate> = fc.constantFrom(...Object.values(RATES))

/** Keys of a move over all that is shown of a still, linear between. */
const moveOver = (frames: number, seed: number): readonly StillKey[] =>
  [0, Math.floor(frames / 3), frames - 1]
    .filter((frame, i, all) => all.indexOf(frame) === i)
    .map((frame, i) => ({ frame, x: 0.45 + 0.02 * i, y: 0.5 + 0.01 * ((seed + i) % 4), width: 0.9 - 0.1 * i }))

/** Films that keep the timeline's laws: any rate, cuts, holes, every transition, spare handles, overlays, sounds, hostile titles. */
export const films: fc.Arbitrary<Film> = fc
  .tuple(shots, rates)
  .chain(([list, rate]) => {
    const video = videoItems(list)
    const total = framesIn(video)
    return fc.record({
      rate: fc.constant(rate),
      video: fc.constant(video),
      graphics: scattered('film', 'g', total),
      narration: scattered('sound', 'n', total),
      music: fc.constantFrom<readonly Item[]>([sound('m0', total)], gap(total), [sound('m0', 5), sound('m1', total - 5)]),
      title: fc.oneof(fc.constantFrom('A & B <C> ]]> "D"', '🌌 e\u0000\u0007\ud800x', ''), fc.string({ unit: 'binary', maxLength: 20 })),
      markers: markersIn(total),
    })
  })
  .map(({ rate, title, markers, ...tracks }) => filmOf(tracks, { rate, title, markers: [...markers] }))
  .filter((timeline) => checkTimeline(timeline).length === 0)
  .map((timeline) => ({ timeline, media: mediaOf(timeline, (one) => moveOver(framesShown(one), one.frames)) }))
