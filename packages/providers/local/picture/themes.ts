import type { Theme } from './theme.js'
import { abstractLight } from './themes/abstract-light.js'
import { blackHole } from './themes/black-hole.js'
import { chalkboard } from './themes/chalkboard.js'
import { city } from './themes/city.js'
import { coast } from './themes/coast.js'
import { collapsingStar } from './themes/collapsing-star.js'
import { crowd } from './themes/crowd.js'
import { desert } from './themes/desert.js'
import { eventHorizonRing } from './themes/event-horizon-ring.js'
import { forest } from './themes/forest.js'
import { fresnelLens } from './themes/fresnel-lens.js'
import { galaxy } from './themes/galaxy.js'
import { gravitationalWaves } from './themes/gravitational-waves.js'
import { harbour } from './themes/harbour.js'
import { laboratory } from './themes/laboratory.js'
import { library } from './themes/library.js'
import { lighthouse } from './themes/lighthouse.js'
import { machine } from './themes/machine.js'
import { manuscript } from './themes/manuscript.js'
import { mountains } from './themes/mountains.js'
import { nebula } from './themes/nebula.js'
import { network } from './themes/network.js'
import { observatory } from './themes/observatory.js'
import { oldChart } from './themes/old-chart.js'
import { orbitingStars } from './themes/orbiting-stars.js'
import { particles } from './themes/particles.js'
import { pharos } from './themes/pharos.js'
import { moon, planet } from './themes/planet.js'
import { portrait } from './themes/portrait.js'
import { radioDishes } from './themes/radio-dishes.js'
import { ruins } from './themes/ruins.js'
import { sea } from './themes/sea.js'
import { ship } from './themes/ship.js'
import { stormSea } from './themes/storm-sea.js'
import { sun } from './themes/sun.js'
import { valley } from './themes/valley.js'

/** All that can be drawn; a new theme is one file and one line here. */
export const THEMES: readonly Theme[] = [
  abstractLight,
  blackHole,
  chalkboard,
  city,
  coast,
  collapsingStar,
  crowd,
  desert,
  eventHorizonRing,
  forest,
  fresnelLens,
  galaxy,
  gravitationalWaves,
  harbour,
  laboratory,
  library,
  lighthouse,
  machine,
  manuscript,
  mountains,
  nebula,
  network,
  observatory,
  oldChart,
  orbitingStars,
  particles,
  pharos,
  planet,
  moon,
  portrait,
  radioDishes,
  ruins,
  sea,
  ship,
  stormSea,
  sun,
  valley,
]

/** Drawn where neither prompt nor narration holds a known word. */
export const FALLBACKS: readonly Theme[] = [abstractLight, nebula, mountains, sea]
