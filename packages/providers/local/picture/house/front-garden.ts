import { randomOf } from '../paint/random.js'
import { crown, tree, tuft } from '../trace/foliage.js'
import { type Mesh, placed } from '../trace/mesh.js'
import { box } from '../trace/shapes.js'
import { chair } from './furniture.js'
import { flagstones } from './materials.js'
import { house } from './palette.js'
import { plant } from './small-things.js'

const PATH = flagstones('#726c62', '#9f9688', '#6d6552', 0.55)

/** Lawn, path to the steps, borders and trees before the front. */
export const buildFrontGarden = (mesh: Mesh): void => {
  const random = randomOf(88)
  box(mesh, house.lawn, [-60, -0.5, -40], [60, 0, 40])
  box(mesh, PATH, [-0.35, 0, -18], [1.3, 0.025, -3.1])
  box(mesh, house.soil, [-5.6, 0, -2.3], [-1.25, 0.03, -1.25])
  box(mesh, house.soil, [1.55, 0, -3.1], [5.6, 0.03, -2.25])
  for (let x = -5.2; x < -1.4; x += 0.55)
    crown(mesh, random.chance(0.5) ? house.hedge : house.leaf, [x, 0.38, -1.7], [0.42, 0.42, 0.38], 420, 0.07, random)
  for (let x = -5.0; x < -1.4; x += 0.8) crown(mesh, house.rose, [x, 0.62, -1.9], [0.26, 0.2, 0.2], 60, 0.055, random)
  for (let x = 1.9; x < 5.6; x += 0.6) crown(mesh, house.leaf, [x, 0.32, -2.65], [0.4, 0.36, 0.34], 380, 0.065, random)
  for (let x = 2.1; x < 5.6; x += 0.7) crown(mesh, house.rose, [x, 0.5, -2.8], [0.24, 0.18, 0.2], 60, 0.05, random)
  for (let z = -3.6; z > -10; z -= 0.52) {
    tuft(mesh, house.olive, [-0.72 + random() * 0.08, 0, z], 0.3, 0.5, 60, random, house.lavender)
    tuft(mesh, house.olive, [1.68 + random() * 0.08, 0, z - 0.2], 0.3, 0.5, 60, random, house.lavender)
  }
  tree(mesh, house.bark, house.leaf, [-8.4, 0, 1.5], 7.6, 3.2, 5200, random)
  tree(mesh, house.bark, house.olive, [8.2, 0, 0.5], 6.4, 2.7, 4400, random)
  tree(mesh, house.bark, house.hedge, [-3, 0, 13], 10, 4.5, 4200, random)
  tree(mesh, house.bark, house.leaf, [9.5, 0, 11], 10.5, 4.6, 4200, random)
  tree(mesh, house.bark, house.hedge, [-12.5, 0, 9], 9, 4.2, 3600, random)
  for (let x = -13; x < 14; x += 1.1)
    if (x < -6 || x > 6) crown(mesh, house.hedge, [x, 0.7, 3.2 + random()], [0.9, 0.85, 0.7], 420, 0.12, random)
  for (let i = 0; i < 1500; i++) {
    const x = random.between(-9, 9)
    const z = random.between(-11.5, -3.2)
    if (x > -1.1 && x < 2.1) continue
    tuft(mesh, house.leaf, [x, -0.01, z], 0.07, 0.06, 5, random)
  }
  for (const x of [-0.75, 1.72]) placed(mesh, [x, 0.5, -1.75], 0, () => plant(mesh, house.pot, [0, 0, 0], 0.72, random, house.leaf))
  placed(mesh, [3.2, 0.5, -0.75], 0.5, () => chair(mesh, house.trim, house.sea))
  placed(mesh, [4.5, 0.5, -0.75], -0.4, () => chair(mesh, house.trim, house.sea))
}
