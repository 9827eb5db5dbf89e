import { SLOWEST } from '../../documentary/cover-clips.js'
import type { Scene } from '../../storyboard.js'
import type { Take } from '../../take.js'
import type { Rate } from '../../time.js'
import type { ClipSource } from '../../timeline/timeline.js'
import type { PropertyBrief } from '../brief.js'
import { disclosure } from '../plan/cards.js'
import { wordsFor } from '../plan/words.js'

/**
 * A scene as its clip lets it be shown. A clip that altered the place is refused for a move over the photo; one that is
 * shown carries a label, for a model made it, and nothing in it is pointed at: its camera is not ours.
 */
export const clipScene = (scene: Scene, clip: Take | undefined, shown: ClipSource | undefined, brief: PropertyBrief): Scene => {
  if (clip?.flaw) {
    const { gesture: _, heading: __, ...rest } = scene
    return { ...rest, imageEffect: 'PARALLAX' }
  }
  if (!shown) return scene
  const label = disclosure(wordsFor(brief.language).moved, brief)
  const overlays = scene.overlays.filter(({ kind }) => kind !== 'callout')
  // A photo that was altered before says so already, and more.
  return { ...scene, overlays: overlays.some(({ kind }) => kind === label.kind) ? overlays : [...overlays, label] }
}

/** Film at the speed that fills `frames`, cut around `focus` where the frame has another shape; undefined where it is too short for them, even slowed down. */
export const clipSource = (
  clip: Take | undefined,
  frames: number,
  rate: Rate,
  focus?: { readonly x: number; readonly y: number },
): ClipSource | undefined => {
  if (!clip || clip.flaw) return undefined
  const has = Math.floor(((clip.asset.seconds ?? 0) * rate.num) / rate.den + 1e-6)
  return has / frames < SLOWEST
    ? undefined
    : { kind: 'video', asset: clip.asset, start: 0, speed: Math.min(1, has / frames), ...(focus ? { focus } : {}) }
}
