import { TRANSITION_SECONDS, type TransitionKind } from '../storyboard.js'
import { framesOf, type Rate } from '../time.js'
import type { Transition } from './timeline.js'

/** A stretch of picture and how it is entered; `id` is its clip's, `v:…`. */
export type Entered = { readonly id: string; readonly frames: number; readonly enteredBy: TransitionKind }

/** Seconds that kinds last in a film, before they have to make room for short neighbours; others last as long as usual. */
export type TransitionSeconds = Readonly<Partial<Record<Exclude<TransitionKind, 'cut'>, number>>>

/** An even number of frames, never more than a third of the shorter neighbour; 0 when there is no room or it is a cut. */
export const transitionFrames = (kind: TransitionKind, left: number, right: number, seconds: TransitionSeconds, rate: Rate): number => {
  if (kind === 'cut') return 0
  const wished = framesOf(seconds[kind] ?? TRANSITION_SECONDS[kind], rate)
  return 2 * Math.floor(Math.min(wished, Math.floor(Math.min(left, right) / 3)) / 2)
}

/** How each shot is entered: the transition before it, or undefined for a cut. */
export const transitionsBefore = (shots: readonly Entered[], seconds: TransitionSeconds, rate: Rate): readonly (Transition | undefined)[] =>
  shots.map((shot, i) => {
    const left = shots[i - 1]
    if (!left || shot.enteredBy === 'cut') return undefined
    const frames = transitionFrames(shot.enteredBy, left.frames, shot.frames, seconds, rate)
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
