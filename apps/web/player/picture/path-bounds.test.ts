import { expect, it } from 'vitest'
import { pathBounds } from './path-bounds.js'

it('holds lines and curves, absolute and relative, with their control points', () => {
  expect(pathBounds('M10 20L30 5')).toEqual({ x: 10, y: 5, width: 20, height: 15 })
  expect(pathBounds('M10 20l-5 5h20v-10z')).toEqual({ x: 5, y: 15, width: 20, height: 10 })
  expect(pathBounds('M0 0q5 10 10 0c1 -3 2 -3 3 0')).toEqual({ x: 0, y: -3, width: 13, height: 13 })
  expect(pathBounds('M1.5.5 2 2-3 4')).toEqual({ x: -3, y: 0.5, width: 5, height: 3.5 })
})

it('goes on from where a closed shape began', () => {
  expect(pathBounds('M10 10l5 0 0 5zl1 -20')).toEqual({ x: 10, y: -10, width: 5, height: 25 })
})

it('holds a disc of two arcs', () => {
  const { x, y, width, height } = pathBounds('M0 50a50 50 0 1 0 100 0a50 50 0 1 0 -100 0Z')
  expect(x).toBeLessThanOrEqual(0)
  expect(y).toBeLessThanOrEqual(0)
  expect(x + width).toBeGreaterThanOrEqual(100)
  expect(y + height).toBeGreaterThanOrEqual(100)
})

it('is nothing for nothing', () => {
  expect(pathBounds('')).toEqual({ x: 0, y: 0, width: 0, height: 0 })
})
