import { buildFacade } from '../house/facade.js'
import { buildFrontGarden } from '../house/front-garden.js'
import { gardenSky, openLight } from '../house/harbour-sky.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import type { Stage, Theme } from '../theme.js'
import type { Lighting } from '../trace/lighting.js'

const LAMPS: Lighting['lamps'] = [
  { at: [-3.2, 1.9, -1.7], radius: 0.5, power: [0.6, 0.4, 0.2] },
  { at: [2.6, 1.9, -0.6], radius: 0.4, power: [0.4, 0.27, 0.14] },
  { at: [4.4, 1.9, -0.6], radius: 0.4, power: [0.4, 0.27, 0.14] },
  { at: [-0.32, 2.1, -0.35], radius: 0.06, power: [0.3, 0.2, 0.1] },
  { at: [1.32, 2.1, -0.35], radius: 0.06, power: [0.3, 0.2, 0.1] },
]

const build =
  (dusk: boolean): Build =>
  (mesh) => {
    buildFacade(mesh, dusk)
    buildFrontGarden(mesh)
    const hour = dusk ? 'dusk' : 'day'
    return ({ sun }) => ({
      eye: [dusk ? 2.6 : 1.6, 1.62, -11.6],
      yaw: dusk ? -0.17 : -0.1,
      focal: 1.06,
      horizon: 0.69,
      lighting: openLight(hour, gardenSky(hour), { bearing: -2.45 + sun, height: 0.72 }, dusk ? LAMPS : []),
      key: dusk ? 0.16 : 0.24,
      balance: dusk ? 0 : 0.25,
      subjects: [
        [[0.5, 1.7, 0], 'front door under the porch'],
        [[-3.2, 3.2, -1.2], 'shingled gable'],
        [[0.5, 0.1, -6], 'garden path to the door'],
      ],
    })
  }

const byDay = build(false)
const atDusk = build(true)

/** A shingled house by day. */
export const houseFront: Theme = {
  name: 'house-front',
  traced: true,
  words: [
    'house front',
    'front of the house',
    'shingled house',
    'family home',
    'cottage',
    'porch',
    'front door',
    'casa de campo',
    'einfamilienhaus',
  ],
  draw: (stage: Stage) => paintHouse(stage, byDay),
}

/** The same house with its windows lit. */
export const houseTwilight: Theme = {
  name: 'house-twilight',
  traced: true,
  words: ['house at dusk', 'house at twilight', 'twilight house', 'lit windows', 'windows lit', 'home at dusk', 'porch at dusk'],
  draw: (stage: Stage) => paintHouse(stage, atDusk),
}
