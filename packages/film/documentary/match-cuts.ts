import type { Scene } from '../storyboard.js'

/**
 * Match cuts that can be made: each names another scene of the film, an earlier one. A scene that names a later one
 * hands the cut to it, because the cut is made where the second of the two shots begins.
 */
export const repairMatchCuts = (scenes: readonly Scene[]): readonly Scene[] => {
  const place = new Map(scenes.map((scene, i) => [scene.id, i]))
  const partner = new Map<string, string>()
  for (const [i, scene] of scenes.entries()) {
    const other = scene.matchCutWithId === null ? undefined : place.get(scene.matchCutWithId)
    if (other === undefined || other === i) continue
    const [first, second] = other < i ? [other, i] : [i, other]
    if (other < i || !partner.has(scenes[second]!.id)) partner.set(scenes[second]!.id, scenes[first]!.id)
  }
  return scenes.map((scene) => ({ ...scene, matchCutWithId: partner.get(scene.id) ?? null }))
}
