import type { Theme } from './theme.js'
import { blackHole } from './themes/black-hole.js'
import { chalkboard } from './themes/chalkboard.js'
import { coast } from './themes/coast.js'
import { collapsingStar } from './themes/collapsing-star.js'
import { eventHorizonRing } from './themes/event-horizon-ring.js'
import { fresnelLens } from './themes/fresnel-lens.js'
import { galaxy } from './themes/galaxy.js'
import { gravitationalWaves } from './themes/gravitational-waves.js'
import { harbour } from './themes/harbour.js'
import { lighthouse } from './themes/lighthouse.js'
import { manuscript } from './themes/manuscript.js'
import { mountains } from './themes/mountains.js'
import { nebula } from './themes/nebula.js'
import { observatory } from './themes/observatory.js'
import { oldChart } from './themes/old-chart.js'
import { orbitingStars } from './themes/orbiting-stars.js'
import { pharos } from './themes/pharos.js'
import { portrait } from './themes/portrait.js'
import { radioDishes } from './themes/radio-dishes.js'
import { sea } from './themes/sea.js'
import { ship } from './themes/ship.js'
import { stormSea } from './themes/storm-sea.js'

/** All that can be drawn; a new theme is one file and one line here. */
export const THEMES: readonly Theme[] = [
  blackHole,
  chalkboard,
  coast,
  collapsingStar,
  eventHorizonRing,
  fresnelLens,
  galaxy,
  gravitationalWaves,
  harbour,
  lighthouse,
  manuscript,
  mountains,
  nebula,
  observatory,
  oldChart,
  orbitingStars,
  pharos,
  portrait,
  radioDishes,
  sea,
  ship,
  stormSea,
]

/** Drawn where neither prompt nor narration holds a known word. */
export const FALLBACKS: readonly Theme[] = [nebula, mountains, sea]
