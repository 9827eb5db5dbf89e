import type { TransitionKind } from '@reelwright/film/storyboard'
import { cut } from './cut.js'
import { dip } from './dip.js'
import { dissolve } from './dissolve.js'
import { match } from './match.js'
import { push } from './push.js'
import { sweep } from './sweep.js'
import type { TransitionLook } from './transition.js'
import { whip } from './whip.js'
import { wipe } from './wipe.js'

/** Every transition there is. A new one is a file and a line here. */
export const TRANSITION_LOOKS = {
  cut,
  dissolve,
  dip,
  match,
  whip,
  push,
  wipe,
  sweep,
} as const satisfies Record<TransitionKind, TransitionLook>
