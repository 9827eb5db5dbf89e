import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../paint/random.js'
import { type Hit, tracerOf } from './bvh.js'
import { newMesh, triangle } from './mesh.js'
import type { Point, Surface } from './surface.js'

const SOLID: Surface = { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.fill(0.5) }
const AIRY: Surface = { ...SOLID, airy: true }

const cloudOf = (seed: number, count: number) => {
  const random = randomOf(seed)
  const mesh = newMesh()
  const point = (near: Point): Point => [near[0] + random() - 0.5, near[1] + random() - 0.5, near[2] + random() - 0.5]
  for (let i = 0; i < count; i++) {
    const middle: Point = [random() * 6 - 3, random() * 6 - 3, random() * 6 - 3]
    triangle(mesh, random.chance(0.3) ? AIRY : SOLID, point(middle), point(middle), point(middle))
  }
  return mesh
}

test('a tree of boxes finds what each triangle alone would give', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 60 }), (seed, count) => {
      const mesh = cloudOf(seed, count)
      const tree = tracerOf(mesh)
      const random = randomOf(seed + 1)
      for (let i = 0; i < 12; i++) {
        const o = [random() * 8 - 4, random() * 8 - 4, random() * 8 - 4] as const
        const d = [random.normal(), random.normal(), random.normal()] as const
        const hit: Hit = { far: 1e9, triangle: -1, u: 0, v: 0 }
        tree.nearest(...o, ...d, hit)
        let best = 1e9
        let which = -1
        let stopped = false
        for (let k = 0; k < count; k++) {
          const alone = newMesh()
          alone.corners.push(...mesh.corners.slice(k * 9, k * 9 + 9))
          alone.normals.push(...mesh.normals.slice(k * 9, k * 9 + 9))
          alone.made.push(0)
          alone.surfaces.push(mesh.surfaces[mesh.made[k]!]!)
          const one = tracerOf(alone)
          const got: Hit = { far: 1e9, triangle: -1, u: 0, v: 0 }
          if (one.nearest(...o, ...d, got) && got.far < best) {
            best = got.far
            which = k
          }
          stopped ||= one.blocked(...o, ...d, 1e9)
        }
        expect(hit.triangle).toBe(which)
        expect(hit.far).toBeCloseTo(best, 9)
        expect(tree.blocked(...o, ...d, 1e9)).toBe(stopped)
      }
    }),
    { numRuns: 30 },
  )
})

test('nothing is met in an empty mesh', () => {
  const hit: Hit = { far: 1e9, triangle: -1, u: 0, v: 0 }
  expect(tracerOf(newMesh()).nearest(0, 0, 0, 0, 0, 1, hit)).toBe(false)
})
