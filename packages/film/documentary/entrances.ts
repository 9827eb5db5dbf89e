import type { Scene, TransitionKind } from '../storyboard.js'

/** How a scene is entered by rule: sections open with a dip or dissolve, rhyming shots match, neighbouring stills dissolve, the rest cuts. */
const entranceOf = (scene: Scene, before: Scene | undefined, drafted: TransitionKind | undefined): TransitionKind => {
  if (!before) return drafted === 'dissolve' ? 'dissolve' : 'dip'
  if (scene.matchCutWithId === before.id) return 'match'
  const stills = scene.shotType === 'IMAGE_EFFECT' && before.shotType === 'IMAGE_EFFECT'
  if (drafted === 'dissolve' || drafted === undefined) return stills ? 'dissolve' : 'cut'
  return 'cut'
}

/** The scenes of one section with their transitions; `drafted` in the same order. */
export const enterScenes = (scenes: readonly Scene[], drafted: readonly (TransitionKind | undefined)[]): Scene[] =>
  scenes.map((scene, i) => ({ ...scene, transition: entranceOf(scene, scenes[i - 1], drafted[i]) }))
