import type { TransitionKind } from '@reelwright/film/storyboard'
import { cut } from './cut.js'
import { dip } from './dip.js'
import { dissolve } from './dissolve.js'
import { match } from './match.js'
import type { TransitionLook } from './transition.js'

/** Every transition there is. A new one is a file and a line here. */
export const TRANSITION_LOOKS = {
  cut,
  dissolve,
  dip,
  match,
} as const satisfies Record<TransitionKind, TransitionLook>
