import { narrationOf, type Script, type Sentence } from '../../script.js'
import type { PropertyBrief } from '../brief.js'
import { attachScript } from './attach-script.js'
import { lastCard } from './cards.js'
import { type Farewells, NO_FAREWELLS, partFarewells } from './farewells.js'
import { FULL_CARDS, leastSeconds } from './least-seconds.js'
import type { Share } from './share-time.js'
import type { ReelShot } from './shot.js'
import { plannedSeconds } from './spoken-budget.js'

/** What is said over a shot, and how much of the film it asks for, in seconds. */
export type WordedShot = { readonly said: readonly Sentence[]; readonly farewells: Farewells; readonly share: Share }

const isCard = (shot: ReelShot): boolean => shot.role === 'closing' || shot.overlays.some(({ kind }) => FULL_CARDS.includes(kind))

/** Seconds a presenter usually speaks over a shot whose words are not known yet. */
const PRESENTED = 3.5

/** The own words of a presenter over a shot: none where it says those of the script, undefined where no presenter speaks. */
const presentedOver = ({ role }: ReelShot, { avatar }: PropertyBrief): string | undefined => {
  const place = role === 'hero' ? 'intro' : role === 'closing' ? 'outro' : undefined
  return place && avatar?.places.includes(place) ? (avatar.script?.[place] ?? '') : undefined
}

const presentedSeconds = (text: string, { speech }: PropertyBrief): number => plannedSeconds(text, speech) || PRESENTED

/** The fewest seconds of a shot, its closing card counted in; cards wait for a presenter. */
export const leastOf = (shot: ReelShot, brief: PropertyBrief): number => {
  const overlays = shot.role === 'closing' ? [...shot.overlays, lastCard(brief, 'branded')] : [...shot.overlays]
  const presented = presentedOver(shot, brief)
  return leastSeconds({ overlays, graphic: shot.graphic }, brief) + (presented === undefined ? 0 : presentedSeconds(presented, brief))
}

const scriptSeconds = (script: Script, { speech }: PropertyBrief): number =>
  script.sections.reduce((sum, section) => sum + plannedSeconds(narrationOf(section), speech), 0)

/** The script over the shots: the listing's figures over their card, farewells over the last shot, all else where it fits best. */
export const wordsOverShots = (shots: readonly ReelShot[], script: Script, brief: PropertyBrief): readonly WordedShot[] => {
  const { speech, brandings, length } = brief
  // Captions without a voice keep off the cards.
  const open = shots.flatMap((shot, i) => (speech === 'silent' && isCard(shot) ? [] : [i]))
  const { common, facts, farewells } = partFarewells(script)
  const attached = attachScript(
    { ...script, sections: [...common] },
    open.map((i) => shots[i]!),
    scriptSeconds(script, brief) / length,
  )
  const shown = shots.findIndex((shot, i) => open.includes(i) && shot.overlays.some(({ kind }) => kind === 'factsCard'))
  const card = Math.max(open[0] ?? 0, shown)
  return shots.map((shot, i) => {
    const said = [...(attached[open.indexOf(i)] ?? []), ...(i === card ? facts : [])]
    const last = shot.role === 'closing' && speech === 'spoken' ? farewells : NO_FAREWELLS
    const heard = brandings.map((branding) => [...said, ...last[branding]].map(({ text }) => text).join(' '))
    return {
      said,
      farewells: last,
      share: {
        weight: shot.weight,
        least: leastOf(shot, brief),
        speech: Math.max(plannedSeconds(presentedOver(shot, brief) ?? '', speech), ...heard.map((words) => plannedSeconds(words, speech))),
        barrier: speech === 'silent' && isCard(shot),
      },
    }
  })
}
