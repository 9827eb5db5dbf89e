import { RATES, type RateName, timebase } from '@reelwright/film/time'
import { gap } from '@reelwright/film/timeline/build-track'
import { durationOf, itemsWithStarts, trackOf } from '@reelwright/film/timeline/reading'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, dissolve, type Film, filmOf, films, mediaOf, shot, sound, still } from './films.test-data.js'
import { all, at, type Element, numberAt, readXml, textAt } from './shape.test-data.js'
import { xmemlOf } from './xmeml.js'
import { checkXmeml } from './xmeml-shape.test-data.js'

const read = ({ timeline, media }: Film): Element => at(readXml(xmemlOf(timeline, media), 'xmeml'), 'sequence')
const law = (check: (film: Film, sequence: Element) => void): void =>
  fc.assert(
    fc.property(films, (film) => check(film, read(film))),
    { numRuns: 25 },
  )

type Placed = {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly into: number
  readonly out: number
  readonly file: string
}

/** Clips with the frames they truly cover: an edge of −1 is the far edge of the transition beside it. */
const placedOn = (track: Element): readonly Placed[] => {
  const items = track.children.filter(({ name }) => name === 'clipitem' || name === 'transitionitem')
  return items.flatMap((item, i): Placed[] => {
    if (item.name !== 'clipitem') return []
    const [start, end] = [numberAt(item, 'start'), numberAt(item, 'end')]
    const neighbour = (one: Element | undefined, edge: 'start' | 'end'): number => {
      expect(one?.name).toBe('transitionitem')
      return numberAt(one as Element, edge)
    }
    return [
      {
        id: item.attributes.id as string,
        from: start === -1 ? neighbour(items[i - 1], 'start') : start,
        to: end === -1 ? neighbour(items[i + 1], 'end') : end,
        into: numberAt(item, 'in'),
        out: numberAt(item, 'out'),
        file: at(item, 'file').attributes.id as string,
      },
    ]
  })
}

test('its elements stand in order and none is missing', () => {
  law(({ timeline }, sequence) => {
    expect(checkXmeml({ name: 'xmeml', attributes: { version: '5' }, children: [sequence], text: '' })).toEqual([])
    expect(numberAt(sequence, 'duration')).toBe(durationOf(timeline))
  })
})

test('every cut, hole and overlap stands on its frame', () => {
  law(({ timeline }, sequence) => {
    const track = at(sequence, 'media/video/track')
    const items = itemsWithStarts(trackOf(timeline, 'video')!)
    const reach = (index: number, side: 'before' | 'after'): number => {
      const item = items[index]?.item
      return item?.type === 'transition' ? item[side] : 0
    }
    const expected = items.flatMap(({ item, start }, i) =>
      item.type === 'clip'
        ? [{ id: `clip-${item.id}`, from: start - reach(i - 1, 'before'), to: start + item.frames + reach(i + 1, 'after') }]
        : [],
    )
    expect(placedOn(track).map(({ id, from, to }) => ({ id, from, to }))).toEqual(expected)
  })
})

test('what a clip shows is as long as its place and lies inside its file', () => {
  law((_, sequence) => {
    const lengths = new Map(
      all(sequence, 'file')
        .filter((file) => file.children.length)
        .map((file) => [file.attributes.id, numberAt(file, 'duration')]),
    )
    for (const track of all(sequence, 'track')) {
      for (const { from, to, into, out, file } of placedOn(track)) {
        expect(out - into).toBe(to - from)
        expect(into).toBeGreaterThanOrEqual(0)
        expect(out).toBeLessThanOrEqual(lengths.get(file)!)
      }
    }
    for (const item of all(sequence, 'clipitem')) {
      expect(numberAt(item, 'out')).toBeLessThanOrEqual(numberAt(item, 'duration'))
      if (item.children.some(({ name }) => name === 'stillframe')) expect(numberAt(item, 'in')).toBe(0)
    }
  })
})

test('a file is whole where it is first used, and an id after that', () => {
  law(({ media }, sequence) => {
    const seen = new Set<string>()
    for (const file of all(sequence, 'file')) {
      const id = file.attributes.id as string
      expect(file.children.length > 0).toBe(!seen.has(id))
      seen.add(id)
    }
    expect(seen.size).toBe(new Set([...media.values()].map(({ file }) => file)).size)
    const ids = all(sequence, 'clipitem').map(({ attributes }) => attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('stereo is two tracks whose clips know each other; narration is one marked Mono', () => {
  law((_, sequence) => {
    const tracks = at(sequence, 'media/audio').children.filter(({ name }) => name === 'track')
    const pair = tracks.filter(({ attributes }) => attributes.premiereTrackType === 'Stereo')
    expect(pair.map(({ attributes }) => attributes.currentExplodedTrackIndex)).toEqual(pair.length ? ['0', '1'] : [])
    for (const link of all(sequence, 'link')) {
      const track = tracks[numberAt(link, 'trackindex') - 1] as Element
      const clips = track.children.filter(({ name }) => name === 'clipitem')
      expect(clips[numberAt(link, 'clipindex') - 1]?.attributes.id).toBe(textAt(link, 'linkclipref'))
    }
    pair.forEach((track, channel) => {
      expect(all(track, 'sourcetrack').every((one) => numberAt(one, 'trackindex') === channel + 1)).toBe(true)
    })
  })
})

test.each(Object.keys(RATES) as RateName[])('says its rate at %s', (name) => {
  const timeline = filmOf({ video: [shot('a', 50)] }, { rate: RATES[name] })
  const sequence = read({ timeline, media: mediaOf(timeline) })
  const ntsc = RATES[name].den === 1001 ? 'TRUE' : 'FALSE'
  for (const rate of all(sequence, 'rate'))
    expect([numberAt(rate, 'timebase'), textAt(rate, 'ntsc')]).toEqual([timebase(RATES[name]), ntsc])
  expect(textAt(sequence, 'timecode/string')).toBe('01:00:00:00')
  expect(numberAt(sequence, 'timecode/frame')).toBe(3600 * timebase(RATES[name]))
})

const keysOf = (filter: Element, id: string): readonly (readonly [number, ...number[]])[] => {
  const parameter = all(filter, 'parameter').find((one) => textAt(one, 'parameterid') === id) as Element
  return all(parameter, 'keyframe').map((key) => {
    const value = at(key, 'value')
    return [numberAt(key, 'when'), ...(value.children.length ? value.children.map(({ text }) => Number(text)) : [Number(value.text)])]
  })
}

test('Basic Motion fills the frame with the crop, counted in the clip’s own frames', () => {
  const timeline = filmOf({ video: [shot('a', 50, 0, 6), dissolve('t', 6, 6), still('b', 50, 6, 0)] })
  const keys = [
    { frame: 0, x: 0.5, y: 0.5, width: 0.8 },
    { frame: 55, x: 0.4, y: 0.6, width: 0.5 },
  ]
  const sequence = read({ timeline, media: mediaOf(timeline, () => keys) })
  const [filter] = all(sequence, 'filter') as [Element]
  // 1920 pixels show 0.8 and 0.5 of 2400.
  expect(keysOf(filter, 'scale')).toEqual([
    [0, 100],
    [55, 160],
  ])
  // The crop's middle, 240 px left of and 140 px below the still's, lies in the frame's: the still moves right and up.
  expect(keysOf(filter, 'center')).toEqual([
    [0, 0, 0],
    [55, 0.2, -0.20741],
  ])
})

test('a still whose handle is longer than its transition begins inside its move', () => {
  const timeline = filmOf({ video: [shot('a', 50, 0, 6), dissolve('t', 6, 6), still('b', 50, 16, 0)] })
  const keys = [
    { frame: 0, x: 0.5, y: 0.5, width: 1 },
    { frame: 40, x: 0.5, y: 0.5, width: 0.6 },
  ]
  const sequence = read({ timeline, media: mediaOf(timeline, () => keys) })
  const item = all(sequence, 'clipitem')[1] as Element
  expect([numberAt(item, 'in'), numberAt(item, 'out'), numberAt(item, 'duration')]).toEqual([0, 56, 56])
  expect(keysOf(item, 'scale')).toEqual([
    [0, 88.88889],
    [30, 133.33333],
  ])
})

test('a clip without a file is a hole, and no transition leans on it', () => {
  const timeline = filmOf({ video: [shot('a', 50, 0, 6), dissolve('t', 6, 6), shot('b', 50, 6, 0)], narration: gap(100) })
  const media = new Map([...mediaOf(timeline)].filter(([id]) => id !== 'b'))
  const sequence = read({ timeline, media })
  expect(all(sequence, 'transitionitem')).toEqual([])
  expect(placedOn(at(sequence, 'media/video/track'))).toMatchObject([{ from: 0, to: 50 }])
})

test('gain that is not in the file is linear keyframes, never above 3.98', () => {
  const timeline = filmOf({ video: [shot('a', 50)], narration: [sound('n', 50)] })
  const gain = [
    { frame: 0, db: -20 },
    { frame: 10, db: 40 },
  ]
  const media = new Map([...mediaOf(timeline)].map(([id, one]) => [id, id === 'n' ? { ...one, gain } : one]))
  const [filter] = all(at(read({ timeline, media }), 'media/audio'), 'filter') as [Element]
  expect(keysOf(filter, 'level')).toEqual([
    [0, 0.1],
    [10, 3.98],
  ])
})

test('markers that last have an out; scenes are no markers', () => {
  const markers = [
    { frame: 0, frames: 1, name: 'Beginning', kind: 'chapter' as const },
    { frame: 0, frames: 1, name: 'Scene 1', kind: 'scene' as const },
    { frame: 10, frames: 25, name: 'Motion graphic', kind: 'graphic' as const, note: 'A line\nof years' },
  ]
  const timeline = filmOf({ video: [shot('a', 50)] }, { markers })
  const found = all(read({ timeline, media: mediaOf(timeline) }), 'marker')
  expect(found.map((one) => ['name', 'comment', 'in', 'out'].map((name) => textAt(one, name)))).toEqual([
    ['Beginning', '', '0', '-1'],
    ['Motion graphic', 'A line of years', '10', '35'],
  ])
})

test('hostile names come back as they were, without what XML cannot say', () => {
  const title = 'A <b> & "c" ]]> \ud800🌌\u0000\u000b\ufffe --> end'
  const timeline = filmOf({ video: [clip('a', 50, shot('a', 1).source, 0, 0, ']]><evil/>')] }, { title })
  const sequence = read({ timeline, media: mediaOf(timeline) })
  expect(textAt(sequence, 'name')).toBe('A <b> & "c" ]]> 🌌 --> end')
  expect(textAt(all(sequence, 'clipitem')[0] as Element, 'name')).toBe(']]><evil/>')
})

test('the checker of its shape sees what is out of order, missing or not allowed', () => {
  const timeline = filmOf({ video: [shot('a', 50, 0, 6), dissolve('t', 6, 6), still('b', 50, 6, 0)], music: [sound('m', 100)] })
  const xml = xmemlOf(timeline, mediaOf(timeline))
  const broken = (from: string | RegExp, to: string): readonly string[] => {
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    return checkXmeml(readXml(changed, 'xmeml'))
  }
  expect(broken(/<timecode>[\s\S]*?<\/timecode>/, '')).toHaveLength(1)
  expect(broken(/(<in>\d+<\/in>)\s*(<out>\d+<\/out>)/, '$2$1')).toHaveLength(1)
  expect(broken(/<timebase>25/, '<timebase>29.97')).toHaveLength(1)
  expect(broken(/<format>[\s\S]*?<\/format>/, '')).toHaveLength(1)
  expect(broken('<enabled>TRUE</enabled>', '<enabled>yes</enabled>')).toHaveLength(1)
  expect(broken('premiereTrackType', 'trackType')).toHaveLength(2)
  expect(broken('<stillframe>TRUE</stillframe>', '<generatoritem/>').length).toBeGreaterThan(0)
})
