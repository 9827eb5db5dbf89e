import { timebase } from '@reelwright/film/time'
import { lengthOf, trackOf } from '@reelwright/film/timeline/reading'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filmOf, films, mediaOf, shot, sound } from './films.test-data.js'
import { otioOf } from './otio.js'

type Time = { readonly rate: number; readonly value: number }
type Range = { readonly start_time: Time; readonly duration: Time }
type Child = {
  readonly OTIO_SCHEMA: string
  readonly source_range: Range
  readonly in_offset: Time
  readonly out_offset: Time
  readonly media_references: Readonly<Record<string, { readonly target_url: string; readonly available_range: Range }>>
}
type Otio = {
  readonly OTIO_SCHEMA: string
  readonly global_start_time: Time
  readonly tracks: {
    readonly markers: readonly { readonly marked_range: Range }[]
    readonly children: readonly { readonly name: string; readonly kind: string; readonly children: readonly Child[] }[]
  }
}

const read = (text: string): Otio => JSON.parse(text) as Otio
const end = ({ start_time, duration }: Range): number => start_time.value + duration.value

test('tracks are as long as they were, clips inside their files, transitions within their neighbours’ handles', () => {
  fc.assert(
    fc.property(films, ({ timeline, media }) => {
      const film = read(otioOf(timeline, media))
      expect(film.global_start_time.value).toBe(3600 * timebase(timeline.rate))
      for (const { name, kind, children } of film.tracks.children) {
        expect(name).toMatch(kind === 'Video' ? /^Video \d$/ : /^Audio \d$/)
        const file = (child: Child): Range => child.media_references.DEFAULT_MEDIA!.available_range
        children.forEach((child, i) => {
          if (child.OTIO_SCHEMA === 'Gap.1') return
          if (child.OTIO_SCHEMA === 'Clip.2') {
            expect(child.source_range.start_time.value).toBeGreaterThanOrEqual(0)
            expect(end(child.source_range)).toBeLessThanOrEqual(end(file(child)))
            expect(child.media_references.DEFAULT_MEDIA!.target_url).toMatch(/^[\w/.-]+$/)
            return
          }
          expect([child.OTIO_SCHEMA, kind]).toEqual(['Transition.1', 'Video'])
          const [left, right] = [children[i - 1]!, children[i + 1]!]
          expect(end(left.source_range) + child.out_offset.value).toBeLessThanOrEqual(end(file(left)))
          expect(right.source_range.start_time.value).toBeGreaterThanOrEqual(child.in_offset.value)
        })
      }
      const length = film.tracks.children[0]!.children.reduce((sum, { source_range }) => sum + (source_range?.duration.value ?? 0), 0)
      expect(length).toBe(lengthOf(trackOf(timeline, 'video')!))
    }),
    { numRuns: 60 },
  )
})

test('every time has the timeline’s own rate, markers lie on the stack, and the way to the media is the one asked for', () => {
  const markers = [{ frame: 7, frames: 3, name: 'x', kind: 'note' as const }]
  const timeline = filmOf({ video: [shot('a', 50)], music: [sound('m', 50)] }, { rate: { num: 30_000, den: 1001 }, markers })
  const text = otioOf(timeline, mediaOf(timeline), '../')
  expect(new Set([...text.matchAll(/"rate": ([\d.]+)/g)].map(([, rate]) => Number(rate)))).toEqual(new Set([30_000 / 1001]))
  const film = read(text)
  expect(film.tracks.markers.map(({ marked_range }) => [marked_range.start_time.value, marked_range.duration.value])).toEqual([[7, 3]])
  expect(film.tracks.children[0]!.children[0]!.media_references.DEFAULT_MEDIA!.target_url).toBe('../video-clips/file-a.mp4')
})

test('a clip without a file says so', () => {
  const timeline = filmOf({ video: [shot('a', 50)] })
  expect(otioOf(timeline, new Map())).toContain('MissingReference.1')
})
