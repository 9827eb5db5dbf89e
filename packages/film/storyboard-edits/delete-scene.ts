import { refuse } from '../fault.js'
import type { Section } from '../storyboard.js'
import { sectionOf, withScenes } from './find.js'
import { settled } from './settled.js'

/** The storyboard without a scene. @throws SCENE_NOT_FOUND, SCENE_LAST: a film needs one */
export const deleteScene = (sections: readonly Section[], sceneId: string): readonly Section[] => {
  const { id } = sectionOf(sections, sceneId)
  if (sections.flatMap(({ scenes }) => scenes).length === 1)
    throw refuse('SCENE_LAST', 'This is the only scene of the film; add another before you delete it.', { field: 'id', given: sceneId })
  return settled(withScenes(sections, id, (scenes) => scenes.filter((scene) => scene.id !== sceneId)))
}
