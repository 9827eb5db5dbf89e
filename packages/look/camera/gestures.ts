import type { Gesture } from '@reelwright/film/storyboard'
import { drift } from './drift.js'
import { push } from './push.js'
import { reveal } from './reveal.js'
import { rise } from './rise.js'
import type { Effect } from './shot.js'

/** What the camera does over a photo of a place. A new one is a file and a line here. */
export const GESTURES = { reveal, push, drift, rise } as const satisfies Record<Gesture, Effect>
