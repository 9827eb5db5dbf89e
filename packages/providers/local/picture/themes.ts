import type { Theme } from './theme.js'
import { blackHole } from './themes/black-hole.js'
import { lighthouse } from './themes/lighthouse.js'
import { mountains } from './themes/mountains.js'
import { nebula } from './themes/nebula.js'
import { sea } from './themes/sea.js'
import { stormSea } from './themes/storm-sea.js'

/** All that can be drawn; a new theme is one file and one line here. */
export const THEMES: readonly Theme[] = [blackHole, lighthouse, mountains, nebula, sea, stormSea]

/** Drawn where neither prompt nor narration holds a known word. */
export const FALLBACKS: readonly Theme[] = [nebula, mountains, sea]
