import { randomOf } from '../paint/random.js'
import { type Mesh, placed, triangle } from '../trace/mesh.js'
import { bar, box, prism } from '../trace/shapes.js'
import type { Surface } from '../trace/surface.js'
import { RISE } from './harbour-sky.js'
import { plain, wood } from './materials.js'

type Fleet = { readonly hulls: readonly Surface[]; readonly sail: Surface; readonly mast: Surface; readonly dock: Surface }

/** Seen from a room the bay is only its window's view: no light is followed out there, boats shine as they are painted. */
const fleetOf = (shines: boolean): Fleet => ({
  hulls: ['#e4e4e0', '#dcdbd4', '#27405c', '#d5d2c8', '#7d2f2a'].map((hex) => plain(hex, { shines })),
  sail: plain('#f3f2ec', { shines }),
  mast: plain('#c8c4b8', { shines }),
  dock: { ...wood('#7d7264', '#a89c8a', 'x'), shines },
})

/** A boat along x, its water line at y = 0; with its sails up or its mast bare. */
const boat = (mesh: Mesh, { sail, mast }: Fleet, hull: Surface, long: number, sails: boolean): void => {
  const l = long / 2
  placed(mesh, [0, 0, 0], Math.PI / 2, () => {
    for (const [w, y0, y1] of [
      [0.17, 0, 0.06],
      [0.15, 0.06, 0.1],
    ] as const)
      prism(
        mesh,
        hull,
        [
          [-w * l, y0 * l * 2],
          [w * l, y0 * l * 2],
          [w * l * 1.1, y1 * l * 2],
          [-w * l * 1.1, y1 * l * 2],
        ],
        -l * 0.9,
        l * 0.7,
      )
  })
  triangle(mesh, hull, [l * 0.7, 0.2 * l, 0.17 * l], [l * 0.7, 0.2 * l, -0.17 * l], [l * 1.1, 0.22 * l, 0])
  triangle(mesh, hull, [l * 0.7, 0, 0.16 * l], [l * 1.1, 0.22 * l, 0], [l * 0.7, 0.2 * l, 0.17 * l])
  triangle(mesh, hull, [l * 0.7, 0, -0.16 * l], [l * 1.1, 0.22 * l, 0], [l * 0.7, 0.2 * l, -0.17 * l])
  box(mesh, sail, [-l * 0.35, 0.2 * l, -0.1 * l], [l * 0.25, 0.3 * l, 0.1 * l])
  bar(mesh, mast, [l * 0.15, 0.1 * l, 0], [l * 0.15, 2.7 * l, 0], 0.022 * l, 0.014 * l, 6)
  bar(mesh, mast, [l * 0.15, 0.42 * l, 0], [-l * 0.7, 0.42 * l, 0], 0.02 * l, 0.02 * l, 6)
  if (!sails) return
  triangle(mesh, sail, [l * 0.1, 0.46 * l, 0], [-l * 0.7, 0.46 * l, 0.12 * l], [l * 0.13, 2.65 * l, 0])
  triangle(mesh, sail, [l * 0.95, 0.3 * l, 0], [l * 0.22, 0.4 * l, 0.1 * l], [l * 0.18, 2.4 * l, 0])
}

/** Boats on the bay and, where the slope meets the water, berths along two piers. */
export const buildHarbour = (mesh: Mesh, fromRoom: boolean): void => {
  const fleet = fleetOf(fromRoom)
  const random = randomOf(15)
  for (let i = 0; i < 46; i++) {
    const angle = random.between(-0.9, 2.2)
    const far = 190 * 4.2 ** random()
    const at = [Math.sin(angle) * far, -RISE, Math.cos(angle) * far] as const
    placed(mesh, at, random.between(-0.7, 0.7) - angle, () =>
      boat(mesh, fleet, random.pick(fleet.hulls), random.between(9, 14), random.chance(0.55)),
    )
  }
  for (const z of [118, 152]) {
    box(mesh, fleet.dock, [-70, -RISE, z], [26, -RISE + 0.8, z + 2.2])
    for (let x = -66; x < 24; x += 6.2) {
      for (const side of [-1, 1]) {
        if (random.chance(0.15)) continue
        box(mesh, fleet.dock, [x + 2.6, -RISE, z + side * 6 - 4], [x + 3.2, -RISE + 0.6, z + side * 6 + 6])
        placed(mesh, [x, -RISE, z + 1 + side * 8], -Math.PI / 2, () =>
          boat(mesh, fleet, random.pick(fleet.hulls), random.between(8, 11), false),
        )
      }
    }
  }
}
