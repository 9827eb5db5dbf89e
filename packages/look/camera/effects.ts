import type { ImageEffect } from '@reelwright/film/storyboard'
import { kenBurns } from './ken-burns.js'
import { pan } from './pan.js'
import { parallax } from './parallax.js'
import { rapidSwap } from './rapid-swap.js'
import type { Effect } from './shot.js'
import { zoom } from './zoom.js'

/** Every camera move there is. A new one is a file and a line here. */
export const EFFECTS = {
  KEN_BURNS: kenBurns,
  PAN: pan,
  ZOOM: zoom,
  PARALLAX: parallax,
  RAPID_SWAP: rapidSwap,
} as const satisfies Record<ImageEffect, Effect>
