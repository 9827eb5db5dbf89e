import type { Theme } from './theme.js'
import { abstractLight } from './themes/abstract-light.js'
import { bathroom } from './themes/bathroom.js'
import { blackHole } from './themes/black-hole.js'
import { chalkboard } from './themes/chalkboard.js'
import { city } from './themes/city.js'
import { coast } from './themes/coast.js'
import { collapsingStar } from './themes/collapsing-star.js'
import { crowd } from './themes/crowd.js'
import { desert } from './themes/desert.js'
import { diningRoom } from './themes/dining-room.js'
import { eventHorizonRing } from './themes/event-horizon-ring.js'
import { forest } from './themes/forest.js'
import { fresnelLens } from './themes/fresnel-lens.js'
import { galaxy } from './themes/galaxy.js'
import { gardenPath } from './themes/garden-path.js'
import { gravitationalWaves } from './themes/gravitational-waves.js'
import { harbour } from './themes/harbour.js'
import { harbourView } from './themes/harbour-view.js'
import { houseFront, houseTwilight } from './themes/house-front.js'
import { kitchen } from './themes/kitchen.js'
import { laboratory } from './themes/laboratory.js'
import { library } from './themes/library.js'
import { lighthouse } from './themes/lighthouse.js'
import { livingRoom } from './themes/living-room.js'
import { machine } from './themes/machine.js'
import { mainBedroom } from './themes/main-bedroom.js'
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
import { secondBedroom } from './themes/second-bedroom.js'
import { ship } from './themes/ship.js'
import { stormSea } from './themes/storm-sea.js'
import { study } from './themes/study.js'
import { sun } from './themes/sun.js'
import { terrace } from './themes/terrace.js'
import { valley } from './themes/valley.js'

/** All that can be drawn; a new theme is one file and one line here. */
export const THEMES: readonly Theme[] = [
  abstractLight,
  bathroom,
  blackHole,
  chalkboard,
  city,
  coast,
  collapsingStar,
  crowd,
  desert,
  diningRoom,
  eventHorizonRing,
  forest,
  fresnelLens,
  galaxy,
  gardenPath,
  gravitationalWaves,
  harbour,
  harbourView,
  houseFront,
  houseTwilight,
  kitchen,
  laboratory,
  library,
  lighthouse,
  livingRoom,
  machine,
  mainBedroom,
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
  secondBedroom,
  ship,
  stormSea,
  study,
  sun,
  terrace,
  valley,
]

/** Drawn where neither prompt nor narration holds a known word. */
export const FALLBACKS: readonly Theme[] = [abstractLight, nebula, mountains, sea]
