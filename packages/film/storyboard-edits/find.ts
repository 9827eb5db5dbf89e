import { refuse } from '../fault.js'
import type { Scene, Section } from '../storyboard.js'

/** @throws SECTION_NOT_FOUND */
export const sectionAt = (sections: readonly Section[], sectionId: string): Section => {
  const section = sections.find(({ id }) => id === sectionId)
  if (!section) throw refuse('SECTION_NOT_FOUND', 'There is no such section in this film.', { field: 'sectionId', given: sectionId })
  return section
}

/** @throws SCENE_NOT_FOUND */
export const sceneAt = (sections: readonly Section[], sceneId: string): Scene => {
  const scene = sections.flatMap((section) => section.scenes).find(({ id }) => id === sceneId)
  if (!scene) throw refuse('SCENE_NOT_FOUND', 'There is no such scene in this film.', { field: 'sceneId', given: sceneId })
  return scene
}

/** The section that holds a scene. @throws SCENE_NOT_FOUND */
export const sectionOf = (sections: readonly Section[], sceneId: string): Section => {
  const { id } = sceneAt(sections, sceneId)
  return sections.find(({ scenes }) => scenes.some((scene) => scene.id === id)) as Section
}

/** The same storyboard with other scenes in one section. */
export const withScenes = (
  sections: readonly Section[],
  sectionId: string,
  change: (scenes: readonly Scene[]) => readonly Scene[],
): readonly Section[] => {
  sectionAt(sections, sectionId)
  return sections.map((section) => (section.id === sectionId ? { ...section, scenes: [...change(section.scenes)] } : section))
}
