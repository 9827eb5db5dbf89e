import { expect, test } from 'vitest'
import { partShown } from './draw-video.js'

const wide = { width: 1920, height: 1080 }
const tall = { width: 1080, height: 1920 }

test('a video is cut to the frame around what has to be seen, as the renderer cuts it, never beyond its edges', () => {
  expect(partShown(wide, wide, { x: 0.1, y: 0.9 })).toEqual({ x: 0, y: 0, ...wide })
  expect(partShown(wide, tall)).toEqual({ x: 656.25, y: 0, width: 607.5, height: 1080 })
  expect(partShown(wide, tall, { x: 0.25, y: 0.5 })).toMatchObject({ x: 1920 * 0.25 - 607.5 / 2 })
  expect([partShown(wide, tall, { x: 0, y: 0 }).x, partShown(wide, tall, { x: 1, y: 1 }).x]).toEqual([0, 1920 - 607.5])
})
