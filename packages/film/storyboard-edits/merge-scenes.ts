import { refuse } from '../fault.js'
import type { Scene, Section } from '../storyboard.js'
import { sceneAt, sectionOf, withScenes } from './find.js'
import { settled } from './settled.js'

/**
 * A scene and the one after it in its section made one: the words of both, the picture of the first.
 * @throws SCENE_NOT_FOUND, MERGE_IMPOSSIBLE where no scene follows in the section
 */
export const mergeScenes = (sections: readonly Section[], sceneId: string): readonly Section[] => {
  const first = sceneAt(sections, sceneId)
  const section = sectionOf(sections, sceneId)
  const second = section.scenes[section.scenes.findIndex(({ id }) => id === sceneId) + 1]
  if (!second)
    throw refuse('MERGE_IMPOSSIBLE', 'No scene follows this one in its section; move one there, or merge the sections first.', {
      field: 'id',
      given: sceneId,
    })
  const shift = first.narration.trim() === '' ? 0 : first.narration.trim().length + 1
  const pauses = [...(first.pauses ?? []), ...(second.pauses ?? []).map((pause) => ({ ...pause, after: pause.after + shift }))]
  const merged: Scene = {
    ...first,
    ...(pauses.length > 0 ? { pauses } : {}),
    narration: [first.narration, second.narration]
      .map((text) => text.trim())
      .filter(Boolean)
      .join(' '),
    duration: Math.round((first.duration + second.duration) * 100) / 100,
    sources: [...new Set([...first.sources, ...second.sources])],
    ...(first.weight !== undefined && second.weight !== undefined ? { weight: first.weight + second.weight } : {}),
  }
  return settled(
    withScenes(sections, section.id, (scenes) => scenes.flatMap((one) => (one === first ? [merged] : one === second ? [] : [one]))),
  )
}
