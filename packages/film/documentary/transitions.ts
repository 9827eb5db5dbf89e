import { framesOf, type Rate } from '../time.js'
import type { Transition } from '../timeline/timeline.js'
import { TRANSITION_SECONDS } from './lengths.js'
import type { Shot } from './shots.js'

/** An even number of frames, never more than a third of the shorter neighbour; 0 when there is no room or it is a cut. */
export const transitionFrames = (kind: Shot['enteredBy'], left: number, right: number, rate: Rate): number => {
  if (kind === 'cut') return 0
  const wished = framesOf(TRANSITION_SECONDS[kind], rate)
  return 2 * Math.floor(Math.min(wished, Math.floor(Math.min(left, right) / 3)) / 2)
}

/** How each shot is entered: the transition before it, or undefined for a cut. */
export const transitionsBefore = (shots: readonly Shot[], rate: Rate): readonly (Transition | undefined)[] =>
  shots.map((shot, i) => {
    const left = shots[i - 1]
    if (!left || shot.enteredBy === 'cut') return undefined
    const frames = transitionFrames(shot.enteredBy, left.frames, shot.frames, rate)
    return frames === 0
      ? undefined
      : {
          type: 'transition',
          id: `t:${shot.id.slice(2)}`,
          kind: shot.enteredBy,
          before: frames / 2,
          after: frames / 2,
        }
  })
