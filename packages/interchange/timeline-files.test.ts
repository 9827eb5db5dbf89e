import { RATES } from '@reelwright/film/time'
import { frameOfTimecode } from '@reelwright/film/timecode'
import { gap } from '@reelwright/film/timeline/build-track'
import type { Item } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filmOf, films, mediaOf, shot } from './films.test-data.js'
import type { MediaByClip } from './packaged-media.js'
import { all, numberAt, readXml, textAt } from './shape.test-data.js'
import { timelineFiles } from './timeline-files.js'

const filesOf = (timeline: Parameters<typeof timelineFiles>[0], media: MediaByClip): ReadonlyMap<string, string> =>
  new Map(timelineFiles(timeline, media).map((entry) => [entry.path, 'text' in entry ? entry.text : '']))

/** Where a relative URL leads from the file it stands in, as a path of the package. */
const led = (url: string, from: string): string =>
  decodeURIComponent(new URL(url, `file:///package/${from}`).pathname.replace('/package/', ''))

const urlsOf = (path: string, text: string): readonly string[] => {
  if (path.endsWith('.otio')) return [...text.matchAll(/"target_url": "([^"]+)"/g)].map(([, url]) => url!)
  if (path.endsWith('.fcpxml')) return all(readXml(text, 'fcpxml'), 'media-rep').map(({ attributes }) => attributes.src!)
  return path.endsWith('.xml') ? all(readXml(text, 'xmeml'), 'pathurl').map((one) => one.text) : []
}

test('every way to media, from the top and from timelines/, ends at a file of the package, and each file is named', () => {
  fc.assert(
    fc.property(films, ({ timeline, media }) => {
      const files = new Set([...media.values()].map(({ file }) => file))
      for (const [path, text] of filesOf(timeline, media)) {
        const urls = urlsOf(path, text)
        if (urls.length) expect(new Set(urls.map((url) => led(url, path)))).toEqual(files)
        expect(path).toMatch(/^[\w./-]+$/)
      }
    }),
    { numRuns: 20 },
  )
})

test('names that a URL cannot hold are encoded', () => {
  const timeline = filmOf({ video: [shot('a', 50)] })
  const file = "video-clips/a b'!$&()*+,;=%é.mp4"
  const media = new Map([...mediaOf(timeline)].map(([id, one]) => [id, { ...one, file }]))
  for (const [path, text] of filesOf(timeline, media)) {
    if (path.endsWith('xml'))
      for (const url of urlsOf(path, text)) {
        expect(url).toMatch(/^[\w./%-]+$/)
        expect(led(url, path)).toBe(file)
      }
  }
})

test('there is an EDL for each picture track', () => {
  const timeline = filmOf({ video: [shot('a', 50)], graphics: [...gap(10), shot('g', 20), ...gap(20)] })
  const files = filesOf(timeline, mediaOf(timeline))
  expect([...files.keys()].filter((path) => path.endsWith('.edl'))).toEqual([
    'timelines/timeline.edl',
    'timelines/timeline-v2.edl',
    'timelines/markers.edl',
  ])
  expect(files.get('timelines/timeline-v2.edl')).toContain('file-g.mp4')
})

test.each(['23.976', '29.97', '59.94'] as const)('after an hour of cuts at %s every format is still on the frame', (name) => {
  const rate = RATES[name]
  const length = 503
  const count = Math.floor((3600 * rate.num) / rate.den / length)
  const timeline = filmOf({ video: Array.from({ length: count }, (_, i): Item => shot(`s${i}`, length)) }, { rate })
  const files = filesOf(timeline, mediaOf(timeline))
  const last = (count - 1) * length
  const base = Math.round(rate.num / rate.den) * 3600
  const clips = all(readXml(files.get('timeline.xml')!, 'xmeml'), 'clipitem')
  expect(clips.map((clip) => numberAt(clip, 'start'))).toEqual(Array.from({ length: count }, (_, i) => i * length))
  expect(textAt(clips.at(-1)!, 'end')).toBe(String(count * length))
  const offset = all(readXml(files.get('timeline.fcpxml')!, 'fcpxml'), 'asset-clip').at(-1)!.attributes.offset!
  const [ticks, per] = offset.replace('s', '').split('/') as [string, string | undefined]
  expect(BigInt(ticks) * BigInt(rate.num)).toBe(BigInt(base + last) * BigInt(rate.den) * BigInt(per ?? 1))
  const record = /(\S+) \S+\n\* FROM CLIP NAME: \S+\n$/.exec(files.get('timelines/timeline.edl')!)![1]!
  // Non-drop counts every frame: the clock runs slow, the frame is right.
  expect(record).toContain(':')
  expect(frameOfTimecode(record, rate) - base).toBe(last)
})
