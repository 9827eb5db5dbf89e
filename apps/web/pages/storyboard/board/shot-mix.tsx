import type { Scene } from '@reelwright/contract/scene'
import { countsOf, MIX, mixFor, mixHolds } from '@reelwright/film/documentary/mix'
import { TriangleAlert } from 'lucide-react'
import { classes } from '../../../ui/classes.js'
import { Hint } from '../../../ui/hint.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { ShotTypeIcon } from './shot-type.js'

const TYPES = Object.keys(MIX) as Scene['shotType'][]
const TONES = { AI_VIDEO: 'bg-accent', IMAGE_EFFECT: 'bg-busy', MOTION_GRAPHIC: 'bg-good' } as const

/** How many scenes of each kind there are, against what a film usually has. */
export const ShotMix = ({ scenes }: { readonly scenes: readonly Scene[] }) => {
  const types = scenes.map(({ shotType }) => shotType)
  const [has, usual] = [countsOf(types), mixFor(types.length)]
  const holds = types.length < 10 || mixHolds(types)
  const said = TYPES.map((type) => words.mixOf(words.shotTypes[type], has[type], usual[type])).join('; ')
  return (
    <Hint text={holds ? words.mixHolds : words.mixOff}>
      <button type="button" className="flex items-center gap-2.5 cursor-default rounded-md text-xs text-quiet">
        <span className="sr-only">
          {words.mix}: {said}
        </span>
        <span aria-hidden className="relative flex h-2 w-28 overflow-hidden rounded-full bg-line">
          {TYPES.map((type) => (
            <span key={type} className={TONES[type]} style={{ width: `${(100 * has[type]) / Math.max(1, types.length)}%` }} />
          ))}
          {[MIX.AI_VIDEO, MIX.AI_VIDEO + MIX.IMAGE_EFFECT].map((share) => (
            <span key={share} className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `calc(${share * 100}% - 1px)` }} />
          ))}
        </span>
        {TYPES.map((type) => (
          <span
            key={type}
            aria-hidden
            className={classes('figures inline-flex items-center gap-1', Math.abs(has[type] - usual[type]) > 1 && 'text-bad')}
          >
            <ShotTypeIcon type={type} />
            {has[type]}
          </span>
        ))}
        {!holds && <TriangleAlert aria-hidden className="size-3.5 text-bad" />}
      </button>
    </Hint>
  )
}
