import type { Scene } from '../storyboard.js'
import type { DraftScene } from './draft.js'
import type { Owners } from './match-draft.js'
import type { Wish } from './mix.js'
import type { Told } from './scene-from-draft.js'
import type { Shaped } from './shape-scenes.js'

type Repair = {
  readonly drafts: readonly DraftScene[]
  readonly owners: Owners
  readonly shaped: readonly Shaped[]
  readonly told: readonly Told[]
  readonly wishes: readonly Wish[]
  readonly scenes: readonly Scene[]
  readonly least: number
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
const named = (scene: Scene): string => `Scene ${scene.order + 1}`

/** What became of the drafted narrations. */
const aboutDrafts = ({ drafts, owners, shaped }: Repair): string[] => {
  if (drafts.length === 0) return ['The draft had no scenes; all scenes were made by rule.']
  const thoughts = shaped.flatMap((scene) => scene.thoughts)
  return drafts.flatMap((draft, d) => {
    const meant = letters(thoughts.flatMap((thought, i) => (owners[i] === d ? [thought.text] : [])).join(''))
    const parts = shaped.filter((scene) => scene.owner === d).length
    const name = `Drafted scene ${d + 1}`
    if (meant === '') return [`${name} was left out: its narration is not in the script.`]
    const reworded = letters(draft.narration) === meant ? [] : [`${name} did not keep to the script's words; the script's were put back.`]
    const cut =
      parts === 0
        ? [`${name} was joined with its neighbour.`]
        : parts > 1
          ? [`${name} was split into ${parts} scenes, because it ran too long or over a section's end.`]
          : []
    return [...reworded, ...cut]
  })
}

const aboutScene = (scene: Scene, i: number, { told, wishes, least }: Repair): string[] => {
  const { draft } = told[i]!
  const changed =
    wishes[i]!.shotType === scene.shotType
      ? []
      : [`${named(scene)} became ${scene.shotType} instead of ${wishes[i]!.shotType}, to keep the mix of shot types.`]
  const short = scene.duration < least ? [`${named(scene)} is shorter than ${least} s, because its section has no more words.`] : []
  if (!draft) return [...changed, ...short]
  return [
    ...changed,
    ...short,
    ...draft.wrong.map((what) => `${named(scene)}: ${what}; it was corrected by rule.`),
    ...(draft.shotType === undefined ? [`${named(scene)} was given the shot type ${scene.shotType} by what it says.`] : []),
    ...(draft.focalPoints.length === 0 ? [`${named(scene)} was given a focal point.`] : []),
    ...(draft.id !== undefined && draft.id !== scene.id
      ? [`${named(scene)} was given the id ${scene.id}; “${draft.id.slice(0, 64)}” could not be used.`]
      : []),
    ...(draft.matchCutWithId !== undefined && scene.matchCutWithId === null
      ? [`${named(scene)} has no match cut any more: it named no earlier scene.`]
      : []),
    ...(draft.transition !== undefined && draft.transition !== scene.transition
      ? [`${named(scene)} is entered by a ${scene.transition} instead of a ${draft.transition}.`]
      : []),
  ]
}

/** Everything the repair changed in the draft, one plain sentence each. */
export const reportRepairs = (repair: Repair): readonly string[] => [
  ...aboutDrafts(repair),
  ...repair.scenes.flatMap((scene, i) => aboutScene(scene, i, repair)),
]
