import { refuse } from '../fault.js'
import type { Section } from '../storyboard.js'
import { sceneAt, sectionAt, sectionOf } from './find.js'
import { settled } from './settled.js'

/** A new section without scenes, before the one that stands at `index` now; at the end when left out. */
export const insertSection = (sections: readonly Section[], id: string, name: string, index?: number): readonly Section[] =>
  settled(sections.toSpliced(Math.min(index ?? sections.length, sections.length), 0, { id, name, order: 0, scenes: [] }))

/** @throws SECTION_NOT_FOUND */
export const renameSection = (sections: readonly Section[], sectionId: string, name: string): readonly Section[] => {
  sectionAt(sections, sectionId)
  return sections.map((section) => (section.id === sectionId ? { ...section, name } : section))
}

/** The storyboard without a section and its scenes. @throws SECTION_NOT_FOUND, SECTION_LAST: a film needs a scene */
export const deleteSection = (sections: readonly Section[], sectionId: string): readonly Section[] => {
  sectionAt(sections, sectionId)
  const rest = sections.filter(({ id }) => id !== sectionId)
  if (rest.every(({ scenes }) => scenes.length === 0))
    throw refuse('SECTION_LAST', 'All scenes of the film are in this section; add one elsewhere before you delete it.', {
      field: 'id',
      given: sectionId,
    })
  return settled(rest)
}

/** A section made two: the scene and all that follow it in the section begin a new one. @throws SCENE_NOT_FOUND, SPLIT_IMPOSSIBLE */
export const splitSection = (sections: readonly Section[], sceneId: string, newId: string, name: string): readonly Section[] => {
  const { id } = sceneAt(sections, sceneId)
  const section = sectionOf(sections, id)
  const at = section.scenes.findIndex((scene) => scene.id === id)
  if (at === 0)
    throw refuse('SPLIT_IMPOSSIBLE', 'The section begins with this scene already; name a later one.', { field: 'sceneId', given: sceneId })
  const halves = [
    { ...section, scenes: section.scenes.slice(0, at) },
    { id: newId, name, order: 0, scenes: section.scenes.slice(at) },
  ]
  return settled(sections.flatMap((one) => (one.id === section.id ? halves : [one])))
}

/** A section and the one after it made one, under the first's name. @throws SECTION_NOT_FOUND, MERGE_IMPOSSIBLE */
export const mergeSections = (sections: readonly Section[], sectionId: string): readonly Section[] => {
  const first = sectionAt(sections, sectionId)
  const second = sections[sections.indexOf(first) + 1]
  if (!second) throw refuse('MERGE_IMPOSSIBLE', 'This is the last section; merge the one before it.', { field: 'id', given: sectionId })
  const merged = { ...first, scenes: [...first.scenes, ...second.scenes] }
  return settled(sections.flatMap((one) => (one === first ? [merged] : one === second ? [] : [one])))
}
