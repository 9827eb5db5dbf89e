import type { Portal } from '../trace/lighting.js'
import { type Mesh, placed } from '../trace/mesh.js'
import { box, drape, type Hole, wall } from '../trace/shapes.js'
import type { Point, Surface } from '../trace/surface.js'
import { house } from './palette.js'

/** A hole with what fills it: panes across and up, a door's way, or an opening left bare. */
export type Opening = Hole & { readonly panes?: readonly [number, number]; readonly bare?: boolean }

export type RoomPlan = {
  readonly wide: number
  readonly deep: number
  readonly tall: number
  readonly wall: Surface
  readonly floor: Surface
  /** Openings by wall, measured from its left end as one faces it. */
  readonly back?: readonly Opening[]
  readonly left?: readonly Opening[]
  readonly right?: readonly Opening[]
  /** A wall of its own surface. */
  readonly backWall?: Surface
}

const THICK = 0.16

/** Casing, sill, sash and bars of an opening in a wall along x at z = 0. */
const joinery = (mesh: Mesh, { from, to, sill, head, panes = [2, 3], bare }: Opening): void => {
  const trim = house.trim
  const edge = 0.09
  box(mesh, trim, [from - edge, sill > 0 ? sill - 0.02 : 0, -0.022], [from, head + edge, 0.01])
  box(mesh, trim, [to, sill > 0 ? sill - 0.02 : 0, -0.022], [to + edge, head + edge, 0.01])
  box(mesh, trim, [from - edge - 0.03, head, -0.03], [to + edge + 0.03, head + edge + 0.03, 0.01])
  if (bare) return
  if (sill > 0) {
    box(mesh, trim, [from - edge - 0.03, sill - 0.035, -0.07], [to + edge + 0.03, sill, THICK])
    box(mesh, trim, [from - edge, sill - 0.13, -0.02], [to + edge, sill - 0.035, 0.01])
  }
  const frame = 0.05
  const z0 = 0.07
  const z1 = 0.11
  box(mesh, trim, [from, sill, z0], [from + frame, head, z1])
  box(mesh, trim, [to - frame, sill, z0], [to, head, z1])
  box(mesh, trim, [from, head - frame, z0], [to, head, z1])
  box(mesh, trim, [from, sill, z0], [to, sill + frame, z1])
  const [across, up] = panes
  const bar = 0.014
  for (let i = 1; i < across; i++) {
    const x = from + ((to - from) * i) / across
    box(mesh, trim, [x - bar, sill, z0 + 0.005], [x + bar, head, z1 - 0.005])
  }
  for (let i = 1; i < up; i++) {
    const y = sill + ((head - sill) * i) / up
    box(mesh, trim, [from, y - bar, z0 + 0.005], [to, y + bar, z1 - 0.005])
  }
}

/** A wall with its openings, seen from the side where z is negative; its windows as portals in the world's axes. */
const wallOf = (
  mesh: Mesh,
  surface: Surface,
  at: Point,
  turn: number,
  long: number,
  tall: number,
  openings: readonly Opening[],
): Portal[] => {
  const portals: Portal[] = []
  placed(mesh, at, turn, () => {
    wall(mesh, surface, 0, long, tall, THICK, openings)
    let x = 0
    for (const o of [...openings, { from: long, to: long, sill: 0, head: 0 }].sort((a, b) => a.from - b.from)) {
      // A skirting runs along the floor except through doors.
      if (o.sill === 0) {
        if (o.from > x) box(mesh, house.trim, [x, 0, -0.018], [o.from, 0.14, 0])
        x = o.to
      }
    }
    for (const o of openings) joinery(mesh, o)
    box(mesh, house.trim, [0, tall - 0.11, -0.012], [long, tall, 0])
    const { frame } = mesh
    const world = (p: Point): Point => [
      frame.x + p[0] * frame.cos + p[2] * frame.sin,
      frame.y + p[1],
      frame.z - p[0] * frame.sin + p[2] * frame.cos,
    ]
    for (const { from, to, sill, head, bare } of openings) {
      if (bare) continue
      portals.push({
        corner: world([from, sill, THICK + 0.01]),
        across: [(to - from) * frame.cos, 0, -(to - from) * frame.sin],
        up: [0, head - sill, 0],
      })
    }
  })
  return portals
}

/** Four walls, floor and ceiling round x 0…wide and z 0…deep. Answers with its windows. */
export const buildRoom = (mesh: Mesh, plan: RoomPlan): readonly Portal[] => {
  const { wide, deep, tall } = plan
  box(mesh, plan.floor, [-0.5, -0.2, -0.5], [wide + 0.5, 0, deep + 0.5])
  box(mesh, house.ceiling, [-0.5, tall, -0.5], [wide + 0.5, tall + 0.2, deep + 0.5])
  return [
    ...wallOf(mesh, plan.backWall ?? plan.wall, [0, 0, deep], 0, wide, tall, plan.back ?? []),
    ...wallOf(mesh, plan.wall, [0, 0, 0], -Math.PI / 2, deep, tall, plan.left ?? []),
    ...wallOf(mesh, plan.wall, [wide, 0, deep], Math.PI / 2, deep, tall, plan.right ?? []),
    ...wallOf(mesh, plan.wall, [wide, 0, 0], Math.PI, wide, tall, []),
  ]
}

/** A rod with two curtains beside an opening of a wall along x at z = 0. */
export const curtains = (mesh: Mesh, cloth: Surface, from: number, to: number, top: number): void => {
  box(mesh, house.brass, [from - 0.42, top, -0.13], [to + 0.42, top + 0.024, -0.106])
  for (const x of [from - 0.4, to - 0.02]) placed(mesh, [x, 0.02, -0.12], 0, () => drape(mesh, cloth, 0.42, top - 0.03, 6, 0.035))
}
