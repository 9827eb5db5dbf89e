import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../documentary/assemble.js'
import { films } from '../documentary/film.test-data.js'
import { checkTimeline } from './laws.js'
import { clipsWithStarts, durationOf } from './reading.js'
import { textlessOf } from './textless.js'
import type { Timeline } from './timeline.js'

const shots = (timeline: Timeline): readonly string[] =>
  timeline.tracks.flatMap((track) =>
    track.kind === 'video'
      ? clipsWithStarts(track).flatMap(({ clip, start }) => (clip.source.kind === 'graphic' ? [] : [`${clip.id} ${start} ${clip.frames}`]))
      : [],
  )

test('without its words a film keeps its length, its laws, its sound and every shot on its frame', () => {
  fc.assert(
    fc.property(films, (film) => {
      const { timeline } = assemble(film)
      const bare = textlessOf(timeline)
      expect(checkTimeline(bare)).toEqual([])
      expect(durationOf(bare)).toBe(durationOf(timeline))
      expect(shots(bare)).toEqual(shots(timeline))
      const sound = ({ tracks }: Timeline) => tracks.filter(({ kind }) => kind === 'narration' || kind === 'music')
      expect(sound(bare)).toEqual(sound(timeline))
      const kinds = bare.tracks.flatMap((track) => clipsWithStarts(track).map(({ clip }) => clip.source.kind))
      expect(kinds.filter((kind) => kind === 'graphic' || kind === 'caption')).toEqual([])
      expect(textlessOf(bare)).toEqual(bare)
    }),
    { numRuns: 60 },
  )
})
