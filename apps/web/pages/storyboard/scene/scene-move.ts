import type { Project } from '@reelwright/contract/project'
import type { Scene } from '@reelwright/contract/scene'
import { moveFor } from '@reelwright/film/documentary/moves'
import { moveOf } from '@reelwright/film/property/assemble/camera'
import type { Aspect } from '@reelwright/film/property/brief'
import { Scene as FilmScene } from '@reelwright/film/storyboard'
import type { Move } from '@reelwright/film/timeline/timeline'

/** The camera's move over a scene's picture in one shape, as the film of its format is put together. */
export const sceneMove = (format: Project['format'], scene: Scene, aspect: Aspect): Move => {
  if (format === 'documentary')
    return moveFor(scene.id, scene.focalPoints, scene.shotType === 'IMAGE_EFFECT' ? (scene.imageEffect ?? undefined) : undefined)
  // On the wire what is not there is null; in a film it is left out.
  const there = Object.fromEntries(Object.entries(scene).filter(([, value]) => value !== null))
  return moveOf(FilmScene.parse(there), aspect)
}
