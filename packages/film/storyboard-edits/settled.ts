import { repairMatchCuts } from '../documentary/match-cuts.js'
import type { Section } from '../storyboard.js'
import { numbered } from './numbered.js'

/** A storyboard in order after an edit: everything numbered, and match cuts only between scenes that are there. */
export const settled = (sections: readonly Section[]): readonly Section[] => {
  const inOrder = numbered(sections)
  const scenes = new Map(repairMatchCuts(inOrder.flatMap((section) => section.scenes)).map((scene) => [scene.id, scene]))
  return inOrder.map((section) => ({ ...section, scenes: section.scenes.map((scene) => scenes.get(scene.id) ?? scene) }))
}
