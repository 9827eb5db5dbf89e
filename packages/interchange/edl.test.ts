import { timebase } from '@reelwright/film/time'
import { frameOfTimecode } from '@reelwright/film/timecode'
import { durationOf, trackOf } from '@reelwright/film/timeline/reading'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edlOf, markerEdlOf } from './edl.js'
import { dissolve, type Film, filmOf, films, mediaOf, shot } from './films.test-data.js'

const EVENT = /^(\d{3}) {2}(.{8}) V {5}(?:C {7}|D {4}(\d{3})) (\S+) (\S+) (\S+) (\S+)$/gm

const events = ({ timeline, media }: Film) =>
  [...edlOf(timeline, trackOf(timeline, 'video')!, media).matchAll(EVENT)].map(([, number, reel, length, ...times]) => {
    const [into, out, from, to] = times.map((time) => frameOfTimecode(time!, timeline.rate)) as [number, number, number, number]
    const hour = 3600 * timebase(timeline.rate)
    return { number, reel, dissolve: length === undefined ? 0 : Number(length), into, out, from: from - hour, to: to - hour }
  })

test('events follow one another on their frames; source and record are equally long; dissolves are two lines of one event', () => {
  fc.assert(
    fc.property(films, (film) => {
      const list = events(film)
      let at = 0
      list.forEach((event, i) => {
        expect(event.out - event.into).toBe(event.to - event.from)
        expect(event.from).toBeGreaterThanOrEqual(at)
        at = event.to
        if (event.dissolve === 0) return
        const before = list[i - 1]!
        expect([before.number, before.from, before.to, before.out - before.into]).toEqual([event.number, event.from, event.from, 0])
      })
      expect(at).toBeLessThanOrEqual(durationOf(film.timeline))
      const transitions = trackOf(film.timeline, 'video')!.items.filter(({ type }) => type === 'transition')
      expect(list.filter((event) => event.dissolve > 0)).toHaveLength(transitions.length)
    }),
    { numRuns: 60 },
  )
})

test('a dissolve, to the letter', () => {
  const timeline = filmOf({ video: [shot('a', 50, 0, 7), dissolve('t', 7, 7), shot('b', 50, 7, 0)] }, { title: 'Étoile 星' })
  expect(edlOf(timeline, timeline.tracks[0]!, mediaOf(timeline))).toBe(`TITLE: Etoile
FCM: NON-DROP FRAME

001  AX       V     C        00:00:00:00 00:00:01:18 01:00:00:00 01:00:01:18
* FROM CLIP NAME: file-a.mp4

002  AX       V     C        00:00:01:18 00:00:01:18 01:00:01:18 01:00:01:18
002  AX       V     D    014 00:00:00:00 00:00:02:07 01:00:01:18 01:00:04:00
* FROM CLIP NAME: file-a.mp4
* TO CLIP NAME: file-b.mp4
`)
})

test('markers that fall on one frame are one marker, and nothing in a name can end it', () => {
  const markers = [
    { frame: 0, frames: 1, name: 'Start', kind: 'chapter' as const },
    { frame: 0, frames: 1, name: 'Scene 1', kind: 'scene' as const },
    { frame: 0, frames: 40, name: 'Motion graphic', kind: 'graphic' as const, note: 'years |D:9\n001' },
    { frame: 30, frames: 1, name: 'Scene 2', kind: 'scene' as const },
  ]
  expect(markerEdlOf(filmOf({ video: [shot('a', 50)] }, { markers, title: '' }))).toBe(`TITLE: Film
FCM: NON-DROP FRAME

001  001      V     C        01:00:00:00 01:00:00:01 01:00:00:00 01:00:00:01
 |C:ResolveColorPurple |M:Start · Motion graphic · Scene 1: years D:9 001 |D:40

002  001      V     C        01:00:01:05 01:00:01:06 01:00:01:05 01:00:01:06
 |C:ResolveColorBlue |M:Scene 2 |D:1
`)
})
