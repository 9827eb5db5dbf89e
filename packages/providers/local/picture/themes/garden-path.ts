import { buildHarbour } from '../house/harbour-boats.js'
import { baySky, openLight } from '../house/harbour-sky.js'
import { flagstones } from '../house/materials.js'
import { bench } from '../house/outdoor-furniture.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { plant } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { crown, tree, tuft } from '../trace/foliage.js'
import { type Mesh, placed, quad } from '../trace/mesh.js'
import { bar, box } from '../trace/shapes.js'

const PATH = flagstones('#706a5f', '#9c9385', '#57563a', 0.6)

/** Where the path's middle lies at a distance. */
const bend = (z: number): number => 0.75 * Math.sin(z * 0.24 - 0.2)

/** A white arch over the path, grown with roses. */
const arch = (mesh: Mesh, random: ReturnType<typeof randomOf>): void => {
  for (const x of [-0.85, 0.85]) {
    for (const z of [-0.3, 0.3]) box(mesh, house.trim, [x - 0.045, 0, z - 0.045], [x + 0.045, 2.3, z + 0.045])
    for (let y = 0.3; y < 2.2; y += 0.28) box(mesh, house.trim, [x - 0.015, y, -0.3], [x + 0.015, y + 0.025, 0.3])
  }
  for (const z of [-0.3, 0.3]) box(mesh, house.trim, [-1.1, 2.3, z - 0.04], [1.1, 2.42, z + 0.04])
  for (let x = -1; x <= 1.01; x += 0.25) box(mesh, house.trim, [x - 0.02, 2.42, -0.5], [x + 0.02, 2.48, 0.5])
  for (const s of [-1, 1]) {
    for (let y = 0.3; y < 2.5; y += 0.4) {
      crown(mesh, house.leaf, [s * 0.95, y, 0], [0.26, 0.32, 0.42], 300, 0.06, random)
      crown(mesh, house.rose, [s * 0.95, y + 0.1, -0.1], [0.3, 0.34, 0.44], 46, 0.06, random)
    }
  }
  for (let x = -0.9; x <= 0.9; x += 0.3) {
    crown(mesh, house.leaf, [x, 2.52, 0], [0.32, 0.2, 0.5], 260, 0.06, random)
    crown(mesh, house.rose, [x, 2.55, -0.1], [0.32, 0.22, 0.5], 50, 0.06, random)
  }
}

const build: Build = (mesh) => {
  const random = randomOf(97)
  buildHarbour(mesh, false)
  box(mesh, house.lawn, [-40, -0.5, -5], [40, 0, 19])
  for (let z = -1; z < 15; z += 0.5)
    quad(
      mesh,
      PATH,
      [bend(z) - 0.62, 0.02, z],
      [bend(z) + 0.62, 0.02, z],
      [bend(z + 0.5) + 0.62, 0.02, z + 0.5],
      [bend(z + 0.5) - 0.62, 0.02, z + 0.5],
    )
  for (let z = 0.9; z < 13.6; z += 0.42) {
    if (z > 7.2 && z < 8.4) continue
    for (const s of [-1, 1]) {
      const x = bend(z) + s * (0.95 + random() * 0.1)
      tuft(mesh, house.olive, [x, 0, z], 0.3, 0.55, 70, random, house.lavender)
      if (random.chance(0.75))
        crown(
          mesh,
          random.pick([house.leaf, house.olive, house.hedge]),
          [x + s * 0.75, 0.3, z],
          [0.42, random.between(0.32, 0.5), 0.4],
          360,
          0.06,
          random,
        )
      if (z > 2.6 && random.chance(0.45)) crown(mesh, house.rose, [x + s * 0.8, 0.62, z], [0.3, 0.2, 0.28], 70, 0.05, random)
    }
  }
  placed(mesh, [bend(7.8), 0, 7.8], 0.12, () => arch(mesh, random))
  for (let z = 1; z < 16; z += 0.9) {
    crown(mesh, house.hedge, [-4.3 + random() * 0.2, 0.85, z], [0.8, 1.05, 0.75], 620, 0.1, random)
    crown(mesh, house.hedge, [4.5 + random() * 0.2, 0.85, z], [0.8, 1.05, 0.75], 620, 0.1, random)
  }
  tree(mesh, house.bark, house.leaf, [-3.9, 0, 10.5], 6.2, 3.0, 8000, random)
  tree(mesh, house.bark, house.olive, [4.4, 0, 7.4], 4.6, 2.4, 7000, random)
  tree(mesh, house.bark, house.hedge, [5.5, 0, 15], 8, 3.2, 5200, random)
  placed(mesh, [-2.75, 0, 4.6], -Math.PI / 2 + 0.35, () => bench(mesh))
  plant(mesh, house.clay, [-2.6, 0, 3.4], 0.8, random)
  for (let x = -12; x < 12; x += 0.5) {
    box(mesh, house.trim, [x, 0, 16.4], [x + 0.09, 0.95, 16.43])
    bar(mesh, house.trim, [x - 0.25, 0.7, 16.45], [x + 0.3, 0.7, 16.45], 0.025, 0.025, 4)
  }
  for (let i = 0; i < 1400; i++) {
    const z = random.between(1.2, 9)
    const x = random.between(-3.6, 3.9)
    if (Math.abs(x - bend(z)) > 1.9) tuft(mesh, house.leaf, [x, -0.01, z], 0.06, 0.055, 5, random)
  }
  return ({ sun }) => ({
    eye: [-0.35, 1.5, -0.9],
    yaw: 0.02,
    focal: 0.98,
    horizon: 0.44,
    lighting: openLight('day', baySky('day'), { bearing: -0.9 + sun, height: 0.8 }),
    key: 0.22,
    balance: 0.2,
    subjects: [
      [[bend(7.8), 1.7, 7.8], 'rose arch over the path'],
      [[0.1, 0, 3], 'garden path'],
      [[-2.7, 0.6, 4.6], 'bench'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const gardenPath: Theme = {
  name: 'garden-path',
  traced: true,
  words: ['garden path', 'in the garden', 'rose garden', 'lavender', 'backyard', 'gartenweg', 'jardin con', 'flower bed'],
  draw,
}
