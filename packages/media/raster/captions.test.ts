import { readFileSync, writeFileSync } from 'node:fs'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import type { Word } from '@reelwright/film/take'
import { type CaptionOptions, drawCaption } from '@reelwright/look/captions/draw-caption'
import { type CaptionSource, layCaption } from '@reelwright/look/captions/layout'
import { safeAreaOf, safeBox } from '@reelwright/look/captions/safe-area'
import type { Stage } from '@reelwright/look/graphics/design'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { beforeAll, describe, expect, it } from 'vitest'
import { likeness } from './likeness.js'
import { loadTypesetter } from './load-typesetter.js'
import { paint } from './paint.js'
import { rasterise } from './rasterise.js'

const PALETTE = { ground: '#0f1420', surface: '#1b2433', ink: '#f4efe6', muted: '#9aa3b2', accent: '#e0a458' }
const BEAT = 16_000

/** Lines of words; `|` parts words that touch. A word sounds for a third of a second. */
const caption = (...lines: readonly string[]): CaptionSource => {
  let offset = 0
  let beat = 0
  return {
    kind: 'caption',
    lines: lines.map((line) =>
      [...line.matchAll(/([^\s|]+)([\s|]?)/g)].map(([, text, after]): Word => {
        const word = { text: text!, from: offset, to: offset + text!.length, start: beat * BEAT, end: beat * BEAT + 12_000 }
        offset = word.to + (after === '|' ? 0 : 1)
        beat++
        return word
      }),
    ),
  }
}

let type: Typesetter
beforeAll(async () => {
  type = await loadTypesetter([])
})
const stage = (width = 1920, height = 1080): Stage => ({ width, height, rate: { num: 30, den: 1 }, frames: 300, palette: PALETTE, type })
/** The frame at which word `index` begins: ten frames a word at 30 frames a second. */
const frameOf = (index: number): number => index * 10

const ENGLISH = caption('Every black hole is wrapped', 'in a boundary 🌟 nothing crosses.')
const ARABIC = caption('الثقب الأسود هو منطقة', 'لا يفلت منها شيء (1916)')

describe('a caption', () => {
  it('is a panel and a drawing a line, inside the safe area', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [1080, 1080],
      [3840, 2160],
    ] as const) {
      const [panel, ...lines] = drawCaption(ENGLISH, stage(width, height), 0)
      expect(lines).toHaveLength(2)
      const safe = safeBox(safeAreaOf(width, height), width, height)
      for (const { box } of lines) {
        expect(box.x).toBeGreaterThanOrEqual(safe.x)
        expect(box.x + box.width).toBeLessThanOrEqual(safe.x + safe.width)
        expect(box.y).toBeGreaterThan(height / 2)
        expect(box.y + box.height).toBeLessThanOrEqual(panel!.box.y + panel!.box.height)
      }
    }
  })

  it('stands at the top when asked', () => {
    const options: CaptionOptions = { place: 'upper' }
    for (const { box } of drawCaption(ENGLISH, stage(), 0, options)) expect(box.y + box.height).toBeLessThan(540)
  })

  it('shrinks a long line to the width there is', () => {
    const long = caption('An unreasonably long line of narration that nobody broke where it should have been broken at all')
    const [, line] = drawCaption(long, stage(1080, 1920), 0)
    expect(line!.box.width).toBeLessThanOrEqual(1080 * 0.86)
    expect(line!.box.height).toBeLessThan(drawCaption(ENGLISH, stage(1080, 1920), 0)[1]!.box.height * 0.7)
  })

  it('changes only the line whose word is lit', () => {
    const keys = (frame: number): readonly string[] => drawCaption(ENGLISH, stage(), frame).map(({ key }) => key)
    const [panel, first, second] = keys(frameOf(2))
    expect(keys(frameOf(2) + 5)).toEqual([panel, first, second])
    expect(keys(frameOf(3))).toEqual([panel, expect.not.stringContaining(first!), second])
    const spoken = keys(frameOf(6))
    expect(keys(frameOf(7))).toEqual([panel, spoken[1], expect.not.stringContaining(spoken[2]!)])
    expect(new Set(Array.from({ length: 110 }, (_, frame) => keys(frame)[2])).size).toBe(7)
  })

  it('is the same whenever and in whatever order it is drawn', () => {
    const again = caption('Every black hole is wrapped', 'in a boundary 🌟 nothing crosses.')
    expect(drawCaption(again, stage(), 55)).toEqual(drawCaption(ENGLISH, { ...stage() }, 55))
  })

  it('lights the word that is spoken where it stands, from the right in Arabic', () => {
    const middle = (source: CaptionSource, frame: number): number => {
      const { x, width, height, rgba } = rasterise(drawCaption(source, stage(), frame)[1]!)
      let sum = 0
      let count = 0
      for (let pixel = 0; pixel < width * height; pixel++) {
        // The accent is amber: much red, little blue; the rest is white or grey.
        if (rgba[pixel * 4]! - rgba[pixel * 4 + 2]! < 60) continue
        sum += x + (pixel % width)
        count++
      }
      expect(count).toBeGreaterThan(50)
      return sum / count
    }
    const places = (source: CaptionSource, words: number): readonly number[] =>
      Array.from({ length: words }, (_, word) => middle(source, frameOf(word) + 2))
    const english = places(ENGLISH, 5)
    expect(english).toEqual([...english].sort((a, b) => a - b))
    const arabic = places(ARABIC, 4)
    expect(arabic).toEqual([...arabic].sort((a, b) => b - a))
  })

  it('runs every line the way the caption does', () => {
    const second = layCaption(caption('الثقب الأسود', 'NASA رصدته'), stage(), 'lower')!.lines[1]!
    const name = second.line.pieces.find(({ from }) => from === 0)!
    expect(name.x).toBeGreaterThan(second.line.width / 2)
  })

  it('paints nothing outside its boxes', () => {
    for (const drawing of [...drawCaption(ENGLISH, stage(), 24), ...drawCaption(ARABIC, stage(1080, 1920), 24)]) {
      const { box } = drawing
      const rim = { ...box, x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 }
      const { width, height, rgba } = rasterise({ ...drawing, box: rim })
      let most = 0
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (x < 20 || x >= width - 20 || y < 20 || y >= height - 20) most = Math.max(most, rgba[(y * width + x) * 4 + 3]!)
        }
      }
      expect(most).toBeLessThanOrEqual(1)
    }
  })

  it('draws nothing for words without letters', () => expect(drawCaption(caption(''), stage(), 0)).toEqual([]))
})

/** A caption's panel cut from a frame of three colours, dark to bright. */
const picture = (source: CaptionSource, frame: number, width: number, height: number): Canvas => {
  const drawings = drawCaption(source, stage(width, height), frame)
  const { box } = drawings[0]!
  const canvas = createCanvas(box.width, box.height)
  const context = canvas.getContext('2d')
  for (const [index, colour] of ['#27436b', '#e8925a', '#f3e4c8'].entries()) {
    context.fillStyle = colour
    context.fillRect((box.width * index) / 3, 0, box.width / 3 + 1, box.height)
  }
  context.translate(-box.x, -box.y)
  for (const drawing of drawings) paint(drawing, context)
  return canvas
}

const golden = (name: string): URL => new URL(`../../raster/golden/caption-${name}.png`, import.meta.url)

describe('looks as it did when it was looked at', () => {
  const shots = [
    ['english', ENGLISH, 7, 1280, 720],
    ['russian-greek', caption('Чёрные дыры искривляют', 'χώρο και χρόνο'), 1, 1280, 720],
    ['japanese', caption('ブラックホール|は、|光|さえも', '逃れられない|「時空」|の|領域です。'), 5, 1280, 720],
    ['korean', caption('블랙홀은 빛조차', '빠져나올 수 없다'), 2, 720, 1280],
    ['arabic', ARABIC, 3, 1280, 720],
    ['hindi', caption('ब्लैक होल अंतरिक्ष का', 'वह क्षेत्र है'), 2, 720, 720],
  ] as const

  it.each(shots)('%s', async (name, source, word, width, height) => {
    const drawn = picture(source, frameOf(word) + 1, width, height)
    // REELWRIGHT_GOLDEN=write keeps what is drawn now, to be looked at before it is committed.
    if (process.env.REELWRIGHT_GOLDEN === 'write') writeFileSync(golden(name), drawn.toBuffer('image/png'))
    const kept = await loadImage(readFileSync(golden(name)))
    expect([kept.width, kept.height]).toEqual([drawn.width, drawn.height])
    const canvas = createCanvas(kept.width, kept.height)
    canvas.getContext('2d').drawImage(kept, 0, 0)
    expect(likeness(drawn, canvas)).toBeGreaterThanOrEqual(0.98)
  })

  it('and would notice another letter, or other shapes', () => {
    const english = (text: string): Canvas => picture(caption('Every black hole is wrapped', text), 1, 1280, 720)
    const before = english('in a boundary 🌟 nothing crosses.')
    const after = english('in a boundary 🌟 nobody! crosses.')
    const same = createCanvas(before.width, before.height)
    same.getContext('2d').drawImage(after, 0, 0, before.width, before.height)
    expect(likeness(before, before)).toBeCloseTo(1)
    expect(likeness(before, same)).toBeLessThan(0.98)
  })
})
