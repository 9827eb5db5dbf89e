import { cutTo } from '../language/cut-to.js'
import type { Selected } from '../selected-takes.js'
import type { Graphic, Scene } from '../storyboard.js'
import { framesOf, type Rate } from '../time.js'
import type { Clip } from '../timeline/timeline.js'
import { creditOf, LINE_LENGTH } from './credits.js'
import type { Shot } from './shots.js'

/** Seconds an overlay stands, and of bare picture before and after it. */
const OVERLAY = { most: 5, lead: 0.6 } as const

/** Whose picture a scene shows, where its maker asks to be named. */
const pictureCredit = (scene: Scene, selected: Selected): Graphic | undefined => {
  if (scene.shotType === 'MOTION_GRAPHIC') return undefined
  const shown = (scene.shotType === 'AI_VIDEO' ? selected.take(scene.id, 'clip') : undefined) ?? selected.take(scene.id, 'frame')
  const text = shown && cutTo(creditOf(shown).trim(), LINE_LENGTH)
  return text ? { kind: 'credit', params: { text } } : undefined
}

/** A scene's overlays one after the other, each with a moment of bare picture around it; without any, the credit of its picture. */
export const overlayClips = (
  shot: Shot & { readonly start: number },
  selected: Selected,
  rate: Rate,
): { readonly start: number; readonly clip: Clip }[] => {
  const { scene } = shot
  if (!scene) return []
  const credit = pictureCredit(scene, selected)
  const graphics = scene.overlays.length > 0 ? scene.overlays : credit ? [credit] : []
  if (graphics.length === 0) return []
  const share = Math.floor(shot.frames / graphics.length)
  const lead = Math.min(framesOf(OVERLAY.lead, rate), Math.floor(share / 4))
  const frames = Math.min(framesOf(OVERLAY.most, rate), share - 2 * lead)
  if (frames < 1) return []
  return graphics.map((graphic, n) => ({
    start: shot.start + n * share + lead,
    clip: {
      type: 'clip',
      id: `g:${scene.id}:${n}`,
      name: graphic.kind,
      sceneId: scene.id,
      frames,
      head: 0,
      tail: 0,
      source: { kind: 'graphic', graphic },
    },
  }))
}
