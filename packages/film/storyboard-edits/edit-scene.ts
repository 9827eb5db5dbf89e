import { flagged } from '../documentary/unsupported.js'
import type { Scene, Section } from '../storyboard.js'
import { sectionOf, withScenes } from './find.js'
import { settled } from './settled.js'

/** What was flagged goes with the words it was flagged for. */
const changed = (scene: Scene, change: (scene: Scene) => Scene): Scene => {
  const after = change(scene)
  return after.unsupported && after.narration !== scene.narration ? flagged(after, after.unsupported) : after
}

/** One scene changed. @throws SCENE_NOT_FOUND */
export const editScene = (sections: readonly Section[], sceneId: string, change: (scene: Scene) => Scene): readonly Section[] =>
  settled(
    withScenes(sections, sectionOf(sections, sceneId).id, (scenes) =>
      scenes.map((scene) => (scene.id === sceneId ? changed(scene, change) : scene)),
    ),
  )
