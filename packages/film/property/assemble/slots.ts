import { fail, refuse } from '../../fault.js'
import type { Scene, Storyboard } from '../../storyboard.js'
import type { Branding } from '../brief.js'

/** One stretch of the film in all of its masters: a scene, or a branded one and its unbranded counterpart. */
export type Slot = {
  readonly scenes: readonly Scene[]
  /** The section that begins with it. */
  readonly opens?: string
}

/** Scenes that follow one another and are shown in one branding each: the first branded goes with the first unbranded. */
const paired = (run: readonly Scene[]): readonly (readonly Scene[])[] => {
  const [branded, unbranded] = (['branded', 'unbranded'] as const).map((branding) => run.filter((scene) => scene.branding === branding))
  return Array.from({ length: Math.max(branded!.length, unbranded!.length) }, (_, i) =>
    [branded![i], unbranded![i]].filter((scene) => scene !== undefined),
  )
}

const inSlots = (scenes: readonly Scene[]): readonly (readonly Scene[])[] => {
  const slots: (readonly Scene[])[] = []
  for (let from = 0; from < scenes.length; ) {
    if (scenes[from]!.branding === undefined) {
      slots.push([scenes[from++]!])
      continue
    }
    const end = scenes.findIndex((scene, i) => i > from && scene.branding === undefined)
    slots.push(...paired(scenes.slice(from, end < 0 ? undefined : end)))
    from = end < 0 ? scenes.length : end
  }
  return slots
}

/** The storyboard's scenes as stretches of film, in order. @throws STORYBOARD_EMPTY */
export const slotsOf = (storyboard: Storyboard): readonly Slot[] => {
  const slots = storyboard.sections.flatMap((section) =>
    inSlots(section.scenes).map((scenes, i) => ({ scenes, ...(i === 0 ? { opens: section.name } : {}) })),
  )
  if (slots.length === 0) throw fail('STORYBOARD_EMPTY', 'The storyboard has no scenes; plan the film again.')
  return slots
}

/** What a master of this branding shows in a slot. @throws COUNTERPART_MISSING */
export const sceneFor = ({ scenes }: Slot, branding: Branding): Scene => {
  const scene = scenes.find((one) => one.branding === undefined || one.branding === branding)
  if (scene) return scene
  throw refuse(
    'COUNTERPART_MISSING',
    `Scene ${scenes[0]!.id} has no counterpart for the ${branding} film; give it one, or show it in both.`,
    { field: 'storyboard', given: scenes[0]!.id },
  )
}
