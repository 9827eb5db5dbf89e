import { expect, test } from 'vitest'
import { randomOf } from '../paint/random.js'
import { tracerOf } from './bvh.js'
import type { Lighting } from './lighting.js'
import { meetOf } from './meeting.js'
import { type Mesh, newMesh, quad } from './mesh.js'
import { box } from './shapes.js'
import { softLightOf } from './soft-light.js'
import type { Surface } from './surface.js'

const GREY: Surface = { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.fill(0.5) }

const light = (more: Partial<Lighting> = {}): Lighting => ({
  view: (_x, _y, _z, out) => out.fill(1),
  sky: (_x, _y, _z, out) => out.fill(1),
  portals: [],
  lamps: [],
  ambient: [0, 0, 0],
  ...more,
})

const gatherIn = (mesh: Mesh, lighting: Lighting, place: readonly [number, number, number], rays = 512): number => {
  const tracer = tracerOf(mesh)
  const out = new Float64Array(3)
  softLightOf(meetOf(mesh, tracer), tracer, lighting, [0, 1, 0], randomOf(3), 40).gather(...place, 0, 1, 0, rays, out)
  return out[0]!
}

test('under an even sky a level surface gets all of it', () => {
  expect(gatherIn(newMesh(), light(), [0, 0, 0])).toBeCloseTo(1, 6)
})

test('a wall beside it takes half of the sky and gives back its own share', () => {
  const mesh = newMesh()
  quad(
    mesh,
    { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.fill(0) },
    [0.001, -900, -900],
    [0.001, 900, -900],
    [0.001, 900, 900],
    [0.001, -900, 900],
  )
  expect(gatherIn(mesh, light(), [0, 0, 0])).toBeCloseTo(0.5, 1)
})

test('a closed room without windows stays dark', () => {
  const mesh = newMesh()
  box(mesh, GREY, [-2, -1, -2], [2, 2, 2])
  expect(gatherIn(mesh, light(), [0, 0, 0], 64)).toBe(0)
})

test('a window asked for itself lights as much as rays that happen to leave through it', () => {
  const mesh = newMesh()
  // A black lid with a square hole of 2 × 2 metres, one metre up.
  const black: Surface = { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.fill(0) }
  box(mesh, black, [-90, 1, -90], [-1, 1.01, 90])
  box(mesh, black, [1, 1, -90], [90, 1.01, 90])
  box(mesh, black, [-1, 1, -90], [1, 1.01, -1])
  box(mesh, black, [-1, 1, 1], [1, 1.01, 90])
  const open = gatherIn(mesh, light(), [0, 0, 0], 4000)
  const portal = { corner: [-1, 1, -1], across: [2, 0, 0], up: [0, 0, 2] } as const
  expect(gatherIn(mesh, light({ portals: [portal] }), [0, 0, 0], 4000)).toBeCloseTo(open, 1)
  // Form factor of a square over a point below its middle: 4 · (x / √(1+x²)) · atan(y / √(1+x²)) · 2 / 2π with x = y = 1.
  expect(open).toBeCloseTo((4 / Math.PI) * Math.SQRT1_2 * Math.atan(Math.SQRT1_2), 1)
})

test('what shadows the sun is seen from below as dark', () => {
  const mesh = newMesh()
  const sun = { towards: [0, 1, 0], colour: [2, 2, 2], spread: 0 } as const
  const out = new Float64Array(3)
  const lit = () => {
    const tracer = tracerOf(mesh)
    softLightOf(meetOf(mesh, tracer), tracer, light({ sun }), [0, 1, 0], randomOf(3), 40).sunlight(0, 0, 0, 0, 1, 0, out)
    return out[0]
  }
  expect(lit()).toBe(2)
  box(mesh, GREY, [-1, 1, -1], [1, 1.1, 1])
  expect(lit()).toBe(0)
})
