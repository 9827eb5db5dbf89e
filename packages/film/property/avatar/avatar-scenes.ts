import type { Storyboard } from '../../storyboard.js'
import { type Slot, slotsOf } from '../assemble/slots.js'
import type { PropertyBrief } from '../brief.js'
import { AVATAR_PLACES, type AvatarPlace } from './avatar.js'
import { proposedWords } from './proposed-words.js'

/** A stretch of the film that the presenter speaks over: of which branded scene, and in which words. */
export type AvatarScene = { readonly place: AvatarPlace; readonly slot: number; readonly sceneId: string; readonly text: string }

/** Where the presenter speaks in a storyboard, for its slots in order: over the first, over the last. Never in an unbranded film. */
export const avatarScenesIn = (slots: readonly Slot[], brief: PropertyBrief): readonly AvatarScene[] => {
  const { avatar } = brief
  if (!avatar || !brief.brandings.includes('branded') || brief.speech === 'silent') return []
  return AVATAR_PLACES.filter((place) => avatar.places.includes(place)).flatMap((place): AvatarScene[] => {
    const slot = place === 'intro' ? 0 : slots.length - 1
    const scene = slots[slot]?.scenes.find(({ branding }) => branding !== 'unbranded')
    // A film of one picture has one end.
    if (!scene || (place === 'outro' && slot === 0 && avatar.places.includes('intro'))) return []
    const text = avatar.script?.[place] ?? (scene.narration.trim() || proposedWords(place, brief))
    return [{ place, slot, sceneId: scene.id, text }]
  })
}

export const avatarScenes = (storyboard: Storyboard, brief: PropertyBrief): readonly AvatarScene[] =>
  brief.avatar ? avatarScenesIn(slotsOf(storyboard), brief) : []
