import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenesOf } from '../../storyboard.js'
import { samplesAt } from '../../time.js'
import { checkTimeline } from '../../timeline/laws.js'
import { clipsWithStarts, trackOf } from '../../timeline/reading.js'
import type { Timeline } from '../../timeline/timeline.js'
import { planReel } from '../plan/plan-reel.js'
import { filmOf, films, narrationsOf, photosOf, reelBrief, script } from '../reel.test-data.js'
import { isOutdated } from '../reissue/part-outdated.js'
import { changeOf } from '../reissue/reissued-scene.js'
import { saleOf } from '../reissue/sale.js'
import { assembleReel, type PropertyFilm } from './assemble-reel.js'

const BRANDED = { aspect: '9:16', branding: 'branded' } as const
const UNBRANDED = { aspect: '16:9', branding: 'unbranded' } as const

const soldAgain = (film: PropertyFilm, words: 'kept' | 'silenced'): PropertyFilm => {
  const { listing } = film.brief
  const brief = { ...film.brief, listing: { ...listing, status: 'SOLD' as const, openHouses: [] } }
  return { ...film, brief, reissue: { change: changeOf(brief, saleOf(listing)), words } }
}

const graphicsOf = (timeline: Timeline) =>
  timeline.tracks
    .filter(({ kind }) => kind === 'graphics')
    .flatMap((track) => clipsWithStarts(track))
    .flatMap(({ clip, start }) => (clip.source.kind === 'graphic' ? [{ start, frames: clip.frames, graphic: clip.source.graphic }] : []))

const ofKind = (timeline: Timeline, kind: string) => graphicsOf(timeline).filter(({ graphic }) => graphic.kind === kind)

test('a film issued again has the cuts, moves, narration, captions and music it had, and only its cards differ', () => {
  fc.assert(
    fc.property(films, ({ film }) => {
      for (const variant of [BRANDED, UNBRANDED]) {
        const [first, again] = [assembleReel(film, variant), assembleReel(soldAgain(film, 'kept'), variant)]
        expect(checkTimeline(again.timeline)).toEqual([])
        expect(again.cuts).toEqual(first.cuts)
        for (const kind of ['video', 'narration', 'captions', 'music'] as const)
          expect(trackOf(again.timeline, kind)).toEqual(trackOf(first.timeline, kind))
        expect(ofKind(again.timeline, 'openHouse')).toEqual([])
        for (const { graphic } of ofKind(again.timeline, 'ribbon')) expect(graphic.params).toMatchObject({ ribbon: 'sold', text: 'Sold' })
        const told = ['ribbon', 'openHouse']
        const others = (timeline: Timeline) => graphicsOf(timeline).filter(({ graphic }) => !told.includes(graphic.kind))
        const inOrder = (timeline: Timeline) => others(timeline).toSorted((a, b) => a.start - b.start)
        expect(
          inOrder(again.timeline)
            .map(({ graphic }) => graphic.kind)
            .toSorted(),
        ).toEqual(
          inOrder(first.timeline)
            .map(({ graphic }) => graphic.kind)
            .toSorted(),
        )
      }
    }),
    { numRuns: 25 },
  )
})

test('the ribbon stands shortly at both ends, and masters are cut into pieces where it comes and goes', () => {
  fc.assert(
    fc.property(films, ({ film }) => {
      const { timeline } = assembleReel(film, BRANDED)
      const total = trackOf(timeline, 'video')!.items.reduce((sum, item) => sum + (item.type === 'transition' ? 0 : item.frames), 0)
      const ribbons = ofKind(timeline, 'ribbon').toSorted((a, b) => a.start - b.start)
      expect(ribbons).toHaveLength(2)
      expect(ribbons[0]!.start).toBe(0)
      expect(ribbons[1]!.start + ribbons[1]!.frames).toBe(total)
      const most = Math.round((2 * film.brief.rate.num) / film.brief.rate.den)
      for (const { frames } of ribbons) expect(frames).toBeLessThanOrEqual(most)
      expect(timeline.seams).toEqual([ribbons[0]!.frames, ribbons[1]!.start])
    }),
    { numRuns: 25 },
  )
})

const TALK = [
  ['opening', 'Now for sale. A house above the water.'],
  ['kitchen', 'The kitchen has an island.'],
  ['closing', 'The tour ends here. Come and see it. Thank you.'],
] as const

const talking = (): PropertyFilm => {
  const photos = photosOf(['exterior', 'living', 'kitchen', 'bedroom', 'outdoor', 'twilight'])
  const brief = reelBrief(photos, { length: 30 })
  const storyboard = planReel({ brief, photos, script: script(TALK) })
  return filmOf(brief, storyboard, narrationsOf(storyboard, 0.3))
}

test('silenced words are neither heard nor read, and all others are heard and read when they were', () => {
  const film = talking()
  const silenced = soldAgain(film, 'silenced')
  const [first, again] = [assembleReel(film, BRANDED).timeline, assembleReel(silenced, BRANDED).timeline]
  expect(checkTimeline(again)).toEqual([])
  const read = (timeline: Timeline) => clipsWithStarts(trackOf(timeline, 'captions')!).map(({ clip }) => clip.name)
  expect(read(first).join(' ')).toContain('Now for sale.')
  expect(read(again).join(' ')).toBe('A house above the water. The kitchen has an island. The tour ends here. Thank you.')
  for (const caption of read(again)) expect(isOutdated(caption, silenced.reissue!.change)).toBe(false)

  // The sample of the recording that is heard at a frame is the one that was heard there before.
  const sampleAt = (timeline: Timeline, frame: number): number | undefined => {
    const placed = clipsWithStarts(trackOf(timeline, 'narration')!).find(({ clip, start }) => start <= frame && frame < start + clip.frames)
    return placed?.clip.source.kind === 'audio' ? placed.clip.source.start + samplesAt(frame - placed.start, timeline.rate) : undefined
  }
  const frames = Array.from({ length: 900 }, (_, frame) => frame)
  const heard = frames.filter((frame) => sampleAt(again, frame) !== undefined)
  expect(heard.length).toBeGreaterThan(100)
  for (const frame of heard) expect(Math.abs(sampleAt(again, frame)! - sampleAt(first, frame)!)).toBeLessThanOrEqual(1)

  // Nothing of a silenced word sounds.
  for (const { id, narration } of scenesOf(film.storyboard)) {
    const take = film.takes.find(({ sceneId, slot }) => sceneId === id && slot === 'narration')
    const at = narration.indexOf('Come and see it.')
    if (!take || at < 0) continue
    const clips = clipsWithStarts(trackOf(again, 'narration')!).filter(({ clip }) => clip.sceneId === id)
    for (const word of take.words!.filter(({ from, to }) => from >= at && to <= at + 16))
      for (const { clip } of clips) {
        const from = clip.source.kind === 'audio' ? clip.source.start : 0
        expect(word.end <= from || word.start >= from + samplesAt(clip.frames, again.rate)).toBe(true)
      }
  }
})
