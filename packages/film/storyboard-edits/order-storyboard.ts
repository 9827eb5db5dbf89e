import { refuse } from '../fault.js'
import type { Scene, Section } from '../storyboard.js'
import { settled } from './settled.js'

/** Sections and the scenes in them, as they shall follow one another. */
export type StoryboardOrder = readonly { readonly id: string; readonly scenes: readonly string[] }[]

const checkSame = (has: readonly string[], given: readonly string[], what: 'section' | 'scene'): void => {
  const unknown = given.find((id) => !has.includes(id))
  const twice = given.find((id, i) => given.indexOf(id) !== i)
  const missing = has.find((id) => !given.includes(id))
  const wrong = unknown ?? twice ?? missing
  if (wrong === undefined) return
  const says = unknown !== undefined ? 'is none of this film' : twice !== undefined ? 'is named twice' : 'is missing'
  throw refuse('ORDER_INCOMPLETE', `An order names every ${what} of the film once; ${wrong} ${says}.`, { field: 'sections', given: wrong })
}

/** The same sections and scenes in another order; scenes may go to another section. @throws ORDER_INCOMPLETE */
export const orderStoryboard = (sections: readonly Section[], order: StoryboardOrder): readonly Section[] => {
  const scenes = new Map(sections.flatMap((section) => section.scenes).map((scene) => [scene.id, scene]))
  checkSame(
    sections.map(({ id }) => id),
    order.map(({ id }) => id),
    'section',
  )
  checkSame(
    [...scenes.keys()],
    order.flatMap((section) => section.scenes),
    'scene',
  )
  return settled(
    order.map(({ id, scenes: ids }) => ({
      ...(sections.find((section) => section.id === id) as Section),
      scenes: ids.map((scene) => scenes.get(scene) as Scene),
    })),
  )
}
