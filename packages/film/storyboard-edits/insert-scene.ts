import type { Scene, Section } from '../storyboard.js'
import { withScenes } from './find.js'
import { settled } from './settled.js'

/** A new scene in a section, before the one that stands at `index` now; at the end when left out. @throws SECTION_NOT_FOUND */
export const insertScene = (sections: readonly Section[], sectionId: string, scene: Scene, index?: number): readonly Section[] =>
  settled(withScenes(sections, sectionId, (scenes) => scenes.toSpliced(Math.min(index ?? scenes.length, scenes.length), 0, scene)))
