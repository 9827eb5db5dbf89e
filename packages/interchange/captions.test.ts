import { RATES } from '@reelwright/film/time'
import { gap } from '@reelwright/film/timeline/build-track'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Item, Timeline } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cuesOf, srtOf, vttOf } from './captions.js'
import { caption, filmOf } from './films.test-data.js'

type Read = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

const TIME = /^(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})$/
const timesOf = (line: string): { from: number; to: number } => {
  const [h, m, s, ms, h2, m2, s2, ms2] = TIME.exec(line)!.slice(1).map(Number) as number[]
  return { from: ((h! * 60 + m!) * 60 + s!) * 1000 + ms!, to: ((h2! * 60 + m2!) * 60 + s2!) * 1000 + ms2! }
}

/** A SubRip reader that believes nothing: blocks between blank lines, counted, timed, with text. */
const readSrt = (text: string): readonly Read[] =>
  text === ''
    ? []
    : text
        .replace(/\r\n$/, '')
        .split('\r\n\r\n')
        .map((block, i) => {
          const [number, times, ...lines] = block.split('\r\n')
          expect(number).toBe(String(i + 1))
          return { ...timesOf(times!), lines }
        })

const readVtt = (text: string): readonly Read[] => {
  const [head, ...blocks] = text.replace(/\n+$/, '').split('\n\n')
  expect(head).toBe('WEBVTT')
  const plain = (line: string): string => line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return blocks.filter(Boolean).map((block) => {
    const [times, ...lines] = block.split('\n')
    for (const line of lines) expect(line).not.toMatch(/-->|<|&(?!lt;|gt;|amp;)/)
    return { ...timesOf(times!), lines: lines.map(plain) }
  })
}

const word = fc.oneof(
  fc.constantFrom('star', '-->', '--->', 'a\n\nb', '\r\n', '<i>', '&amp;', '星', '00:00:01,000 --> 00:00:02,000', '\u0000', '1', ' '),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
)
const captioned = fc
  .tuple(
    fc.constantFrom(...Object.values(RATES)),
    fc.array(
      fc.record({
        hole: fc.nat(30),
        frames: fc.integer({ min: 1, max: 90 }),
        lines: fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([rate, list]): Timeline => {
    const items = list.flatMap(({ hole, frames, lines }, i): readonly Item[] => [...gap(hole), caption(`c${i}`, frames, ...lines)])
    return filmOf({ captions: items }, { rate })
  })

test('SRT and WebVTT read back as the cues they were made from, whatever the words', () => {
  fc.assert(
    fc.property(captioned, (timeline) => {
      const cues = cuesOf(timeline)
      expect(readSrt(srtOf(timeline))).toEqual(cues)
      expect(readVtt(vttOf(timeline))).toEqual(cues)
      for (const { from, to, lines } of cues) {
        expect(from).toBeLessThan(to)
        for (const line of lines) expect(line).toMatch(/^\S(.*\S)?$/)
      }
    }),
    { numRuns: 150 },
  )
})

test('a cue is never more than half a millisecond off its frame, an hour into 29.97', () => {
  const rate = RATES['29.97']
  const items = Array.from({ length: 1800 }, (_, i): Item => caption(`c${i}`, 60, ['word', String(i)]))
  const timeline = filmOf({ captions: items }, { rate })
  const starts = clipsWithStarts(timeline.tracks[0]!)
  readSrt(srtOf(timeline)).forEach(({ from }, i) => {
    // Times 1001, to stay in whole numbers: a frame is 1001/30 ms.
    expect(Math.abs(from * 30 - starts[i]!.start * 1001)).toBeLessThanOrEqual(15)
  })
})

test('words stand apart where the narration has them apart', () => {
  const line = [
    { text: '星', from: 0, to: 1, start: 0, end: 1 },
    { text: '空', from: 1, to: 2, start: 0, end: 1 },
    { text: 'sky', from: 3, to: 6, start: 0, end: 1 },
  ]
  const one = caption('c', 25, ['x'])
  const timeline = filmOf({ captions: [{ ...one, source: { kind: 'caption', lines: [line] } }] })
  expect(srtOf(timeline)).toBe('1\r\n00:00:00,000 --> 00:00:01,000\r\n星空 sky\r\n')
})
