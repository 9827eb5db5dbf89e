import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drawing, Op } from '@reelwright/look/drawing'
import type { Stage } from '@reelwright/look/graphics/design'
import { graphicOf } from '@reelwright/look/graphics/list'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import { openPictures } from '@reelwright/media/raster/open-pictures'
import { rasterise } from '@reelwright/media/raster/rasterise'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPainting } from './painting.js'
import { frameBytes, framePlanes } from './planes.js'
import { openSampler } from './sampler.js'

const [width, height] = [360, 640]
const sampler = openSampler()
const bytes = frameBytes(width, height)
const photo = Uint8Array.from({ length: bytes }, (_, n) => (n < width * height ? 60 + ((n % width) * 150) / width : 100 + (n % 50)))

/** A frame with a drawing painted whole, by the canvas alone. */
const whole = (drawing: Drawing): Uint8Array => {
  const mark = sampler.mark()
  const frame = sampler.allocate(bytes)
  sampler.bytes(frame, bytes).set(photo)
  const { rgba } = rasterise({ ...drawing, box: { x: 0, y: 0, width, height } })
  const from = sampler.allocate(rgba.length)
  sampler.bytes(from, rgba.length).set(rgba)
  const [y, u, v, alpha, chromaAlpha] = Array.from({ length: 5 }, () => sampler.allocate(width * height))
  sampler.paintingToPlanes(from, width, height, y!, u!, v!, alpha!, chromaAlpha!)
  const planes = framePlanes(frame, width, height)
  sampler.over(planes.y, width, y!, alpha!, width, width, height)
  sampler.over(planes.u, width / 2, u!, chromaAlpha!, width / 2, width / 2, height / 2)
  sampler.over(planes.v, width / 2, v!, chromaAlpha!, width / 2, width / 2, height / 2)
  const painted = sampler.bytes(frame, bytes).slice()
  sampler.release(mark)
  return painted
}

const type = await loadTypesetter([])
const stage: Stage = { width, height, rate: { num: 30, den: 1 }, frames: 90, palette: DEFAULT_PALETTE, type }
const CARDS = {
  factsCard: {
    address: '7 Bench Street',
    place: 'Sausalito, CA',
    facts: [
      { label: 'Price', value: '$1,950,000' },
      { label: 'Beds', value: '3' },
      { label: 'Built', value: '1931' },
    ],
  },
  agentCard: { name: 'Ada Quill', brokerage: 'Quill & Lark', phone: '415-555-0134', equalHousing: true },
  reelIntro: { address: '7 Bench Street', place: 'Sausalito, CA', line: 'Just listed' },
  quote: { text: 'Light goes in a straight line, and so does a good sentence.', by: 'Ada Quill' },
  callout: { text: 'Fireplace', x: 0.4, y: 0.4 },
}

describe('a painting in parts', () => {
  it.each(Object.entries(CARDS))('shows %s as it is painted whole, as it comes, stands and goes', (kind, params) => {
    const graphic = graphicOf({ kind, params })
    const mark = sampler.mark()
    const painting = openPainting(width, height, sampler)
    const frame = sampler.allocate(bytes)
    for (let n = 1; n < stage.frames; n += 8) {
      const drawing = graphic.draw(stage, n)
      sampler.bytes(frame, bytes).set(photo)
      painting.show(drawing)
      painting.layOver(frame)
      const want = whole(drawing)
      const got = sampler.bytes(frame, bytes)
      let [sum, far] = [0, 0]
      for (let i = 0; i < bytes; i += 1) {
        const off = Math.abs(got[i]! - want[i]!)
        sum += off * off
        if (off > 24) far += 1
      }
      expect(sum / bytes, `frame ${n}`).toBeLessThan(0.8)
      expect(far, `frame ${n}`).toBeLessThan(12)
    }
    sampler.release(mark)
  })

  it('takes no more memory for what grows from frame to frame than twice the frame', () => {
    const mark = sampler.mark()
    const painting = openPainting(width, height, sampler)
    for (let n = 1; n <= 60; n += 1) {
      const bar: Op = {
        op: 'rect',
        box: { x: 4, y: 4, width: n * 5, height: n * 10 },
        radius: 2,
        paint: { kind: 'solid', colour: '#ffffff', alpha: 1 },
      }
      painting.show({ ops: [bar], box: { x: 0, y: 0, width, height }, key: String(n) })
    }
    expect(sampler.mark() - mark).toBeLessThan(2.2 * 2.75 * width * height)
    sampler.release(mark)
  })

  it('paints a picture that is another on every frame, though it is named the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reelwright-painting-'))
    const files = Object.fromEntries(['#ffffff', '#000000'].map((colour) => [colour, join(folder, `${colour.slice(1)}.png`)]))
    for (const [background, file] of Object.entries(files))
      await sharp({ create: { width: 32, height: 32, channels: 3, background } }).toFile(file)
    const colours = await openPictures(files)
    await rm(folder, { recursive: true })
    const mark = sampler.mark()
    const painting = openPainting(width, height, sampler)
    const frame = sampler.allocate(bytes)
    const image: Op = { op: 'image', ref: 'film', box: { x: 0, y: 0, width: 32, height: 32 }, alpha: 1 }
    const shown = (colour: string, key: string, op: Op): number => {
      painting.show({ ops: [op], box: { x: 0, y: 0, width, height }, key }, new Map([['film', colours.get(colour)!]]))
      painting.layOver(frame)
      return sampler.bytes(frame + 8 * width + 8, 1)[0]!
    }
    const cut: Op = { op: 'group', ops: [image], within: 'M0 0h32v32h-32Z' }
    expect([shown('#ffffff', 'a', image), shown('#000000', 'b', image)]).toEqual([235, 16])
    expect([shown('#ffffff', 'c', cut), shown('#000000', 'd', cut)]).toEqual([235, 16])
    sampler.release(mark)
  })
})
