import type { TransitionKind } from '../../storyboard.js'
import type { ReelStyle } from '../brief.js'
import { STYLES } from '../styles/list.js'
import type { ReelShot } from './shot.js'

const labelOf = (shot: ReelShot): unknown => shot.overlays.find(({ kind }) => kind === 'disclosure')?.params.text

/** The shots with how each is entered. Two different labels never meet in one transition, where neither could be read. */
export const enterShots = (shots: readonly ReelShot[], style: ReelStyle): readonly ReelShot[] => {
  const { between, within, closing } = STYLES[style].entrances
  let doors = 0
  return shots.map((shot, i) => {
    const before = shots[i - 1]
    if (!before) return { ...shot, transition: 'cut' }
    const [label, last] = [labelOf(shot), labelOf(before)]
    if (label !== undefined && last !== undefined && label !== last) return { ...shot, transition: 'cut' }
    if (shot.role === 'closing') return { ...shot, transition: closing }
    // A photo after itself would jump.
    if (shot.photo !== undefined && shot.photo === before.photo) return { ...shot, transition: 'dissolve' }
    const transition = shot.place.id === before.place.id ? within : (between[doors++ % between.length] as TransitionKind)
    return { ...shot, transition }
  })
}
