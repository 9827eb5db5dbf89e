import { RATES, type Rate, timebase } from '@reelwright/film/time'
import { gap } from '@reelwright/film/timeline/build-track'
import { clipsWithStarts, durationOf } from '@reelwright/film/timeline/reading'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fcpxmlOf } from './fcpxml.js'
import { checkFcpxml } from './fcpxml-shape.test-data.js'
import { dissolve, type Film, filmOf, films, mediaOf, shot, sound, still } from './films.test-data.js'
import { all, at, type Element, readXml } from './shape.test-data.js'

const read = ({ timeline, media }: Film): Element => readXml(fcpxmlOf(timeline, media), 'fcpxml')
const law = (check: (film: Film, root: Element) => void): void =>
  fc.assert(
    fc.property(films, (film) => check(film, read(film))),
    { numRuns: 25 },
  )

/** Whole frames of an exact time; fails on any other. */
const framesOf = (time: string | undefined, { num, den }: Rate): number => {
  const match = /^(\d+)(?:\/(\d+))?s$/.exec(time ?? '')
  expect(match, time).not.toBeNull()
  const [ticks, base] = [BigInt(match![1]!) * BigInt(num), BigInt(match![2] ?? 1) * BigInt(den)]
  expect(ticks % base).toBe(0n)
  return Number(ticks / base)
}

const spineOf = (root: Element): Element => at(root, 'library/event/project/sequence/spine')

test('it keeps the order of Apple’s DTD and refers only to what it declares', () => {
  law((_, root) => {
    expect(checkFcpxml(root)).toEqual([])
    const ids = at(root, 'resources').children.map(({ attributes }) => attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
    const refs = ['asset-clip', 'video', 'filter-video'].flatMap((name) => all(root, name)).map(({ attributes }) => attributes.ref)
    const formats = [...all(root, 'asset'), ...all(root, 'asset-clip'), ...all(root, 'sequence')].flatMap(
      ({ attributes }) => attributes.format ?? [],
    )
    for (const ref of [...refs, ...formats]) expect(ids).toContain(ref)
  })
})

test('the spine is contiguous from the first hour to the film’s end, in whole frames', () => {
  law(({ timeline }, root) => {
    const hour = 3600 * timebase(timeline.rate)
    let next = hour
    for (const { name, attributes } of spineOf(root).children) {
      const [offset, duration] = [framesOf(attributes.offset, timeline.rate), framesOf(attributes.duration, timeline.rate)]
      if (name === 'transition') expect(offset).toBeLessThanOrEqual(next)
      else {
        expect(offset).toBe(next)
        next += duration
      }
    }
    expect(next - hour).toBe(durationOf(timeline))
    const { attributes } = at(root, 'library/event/project/sequence')
    expect([framesOf(attributes.tcStart, timeline.rate), framesOf(attributes.duration, timeline.rate)]).toEqual([hour, next - hour])
  })
})

test('every clip is once in the film, on its frame, inside its file; what is connected counts in its parent’s time', () => {
  law(({ timeline, media }, root) => {
    const hour = 3600 * timebase(timeline.rate)
    const frames = (time: string | undefined): number => framesOf(time, timeline.rate)
    const assets = new Map(all(root, 'asset').map(({ attributes }) => [attributes.id, attributes]))
    const seen: { file: string; start: number; frames: number }[] = []
    const add = ({ name, attributes }: Element, start: number): void => {
      const asset = assets.get(attributes.ref)!
      seen.push({ file: asset.name!, start, frames: frames(attributes.duration) })
      if (name === 'video') expect(attributes.start).toBe('0s')
      else expect(frames(attributes.start) + frames(attributes.duration)).toBeLessThanOrEqual(frames(asset.duration))
    }
    for (const item of spineOf(root).children) {
      if (item.name === 'transition') continue
      const start = frames(item.attributes.offset) - hour
      if (item.name !== 'gap') add(item, start)
      for (const inner of item.children.filter(({ attributes }) => 'lane' in attributes)) {
        expect(inner.attributes.lane).not.toBe('0')
        add(inner, start + frames(inner.attributes.offset) - frames(item.attributes.start))
      }
    }
    const expected = timeline.tracks.flatMap((track) =>
      clipsWithStarts(track).map(({ clip, start }) => ({
        file: media.get(clip.id)!.file.replace(/^.*\//, ''),
        start,
        frames: clip.frames,
      })),
    )
    const order = (list: typeof seen): typeof seen => [...list].sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start)
    expect(order(seen)).toEqual(order(expected))
  })
})

test('transitions lie over their cut and have the handles they need', () => {
  law(({ timeline }, root) => {
    const frames = (time: string | undefined): number => framesOf(time, timeline.rate)
    const lengths = new Map(all(root, 'asset').map(({ attributes }) => [attributes.id, frames(attributes.duration)]))
    const items = spineOf(root).children
    items.forEach((item, i) => {
      if (item.name !== 'transition') return
      const [left, right] = [items[i - 1]!, items[i + 1]!]
      const cut = frames(right.attributes.offset)
      const [from, to] = [frames(item.attributes.offset), frames(item.attributes.offset) + frames(item.attributes.duration)]
      expect(from <= cut && cut <= to && from < to).toBe(true)
      if (left.name === 'asset-clip')
        expect(frames(left.attributes.start) + frames(left.attributes.duration) + to - cut).toBeLessThanOrEqual(
          lengths.get(left.attributes.ref)!,
        )
      if (right.name === 'asset-clip') expect(frames(right.attributes.start)).toBeGreaterThanOrEqual(cut - from)
    })
  })
})

test('a move is a factor on the fitted still, in hundredths of the frame’s height, upwards', () => {
  const timeline = filmOf({ video: [still('a', 50)] })
  const media = mediaOf(timeline, () => [
    { frame: 0, x: 0.5, y: 0.5, width: 0.8 },
    { frame: 49, x: 0.4, y: 0.6, width: 0.5 },
  ])
  const [position, scale] = all(read({ timeline, media }), 'param') as [Element, Element]
  const keys = (param: Element): readonly (readonly (string | undefined)[])[] =>
    all(param, 'keyframe').map(({ attributes }) => [attributes.time, attributes.value, attributes.curve])
  // 2400 × 1400 fits 1920 × 1080 at 27/35; it is wanted at 1 and at 1.6.
  expect(keys(scale)).toEqual([
    ['0s', '1.2963 1.2963', 'linear'],
    ['49/25s', '2.07407 2.07407', 'linear'],
  ])
  expect(keys(position)).toEqual([
    ['0s', '0 0', 'linear'],
    ['49/25s', '35.55556 20.74074', 'linear'],
  ])
})

test('narration lies on lane −1 as dialogue, music on −2, overlays above; a hole is a gap that can carry them', () => {
  const timeline = filmOf({
    video: [...gap(20), shot('a', 50, 6, 0)],
    graphics: [...gap(30), shot('g', 10), ...gap(30)],
    narration: [...gap(5), sound('n', 40), ...gap(25)],
    music: [sound('m', 70)],
  })
  const root = read({ timeline, media: mediaOf(timeline) })
  const [hole, first] = spineOf(root).children as [Element, Element]
  expect(hole.children.map(({ attributes }) => [attributes.lane, attributes.offset, attributes.audioRole])).toEqual([
    ['-1', '5/25s', 'dialogue.narration'],
    ['-2', '0s', 'music'],
  ])
  // Ten frames into a clip that begins six frames into its file.
  expect(first.children.map(({ attributes }) => [attributes.lane, attributes.offset])).toEqual([['1', '16/25s']])
})

test('a dip is a fade to colour, anything else a dissolve; chapters are chapter markers', () => {
  const markers = [{ frame: 60, frames: 1, name: 'Two', kind: 'chapter' as const }]
  const video = [shot('a', 50, 0, 6), dissolve('t', 6, 6, 'dip'), shot('b', 50, 6, 6), dissolve('u', 6, 6, 'match'), shot('c', 50, 6, 0)]
  const timeline = filmOf({ video }, { markers, rate: RATES['29.97'] })
  const root = read({ timeline, media: mediaOf(timeline) })
  expect(all(root, 'transition').map(({ attributes }) => attributes.name)).toEqual(['Fade To Color', 'Cross Dissolve'])
  expect(at(root, 'resources/format').attributes).toMatchObject({ name: 'FFVideoFormat1080p2997', frameDuration: '1001/30000s' })
  expect(all(root, 'chapter-marker').map(({ attributes }) => [attributes.value, framesOf(attributes.start, timeline.rate)])).toEqual([
    ['Two', 16],
  ])
})
