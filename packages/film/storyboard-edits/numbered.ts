import type { Section } from '../storyboard.js'

/** Sections and scenes with the numbers of the places they stand in: sections from 0, scenes from 0 through the film. */
export const numbered = (sections: readonly Section[]): readonly Section[] => {
  let place = 0
  return sections.map((section, order) => ({ ...section, order, scenes: section.scenes.map((scene) => ({ ...scene, order: place++ })) }))
}
