import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { Respelling } from '@reelwright/film/pronunciation'
import { PORTRAIT } from '@reelwright/film/property/avatar/avatar'
import { type AvatarScene, avatarScenes } from '@reelwright/film/property/avatar/avatar-scenes'
import { frameOf, type PropertyBrief } from '@reelwright/film/property/brief'
import { agentOf } from '@reelwright/film/property/plan/brand-words'
import type { AvatarMaker, AvatarRequest } from '@reelwright/providers/ports/avatar'
import type { Registry } from '@reelwright/providers/registry'
import { callKey } from '../ledger/call.js'
import type { FilmState } from './film-state.js'
import { profileFor } from './profile-for.js'
import { paletteOfFilm } from './property/assemble-property.js'
import { respelled } from './requests.js'
import { pinned, variationOf } from './slots.js'

/** A presenter's words over one scene, and how they are asked for. */
export type AvatarPlan = AvatarScene & {
  readonly row: SceneRow
  readonly maker: AvatarMaker
  readonly request: AvatarRequest
  /** The words as they are asked for, beside `text`, as they are shown. */
  readonly spoken: Respelling
  readonly variation: number
  /** Follows from today's inputs, whatever a person chose. */
  readonly inputs: string
  /** The key its take must have to be of today's inputs. */
  readonly key: string
}

/** Pixels that a window in a corner never has more of. */
const WINDOW = 720
/** Vendors charge more for larger ones, and a face gains nothing. */
const MOST = 1080

/** Pixels that are asked for: the first shape's where the presenter has the frame, else a square. */
export const avatarSize = ({ avatar, aspects, short }: PropertyBrief): { readonly width: number; readonly height: number } =>
  avatar?.placement === 'full' ? frameOf(aspects[0] ?? '9:16', Math.min(short, MOST)) : frameOf('1:1', Math.min(short, WINDOW))

/** What is to be made of a film's presenter; nothing where no vendor can be asked, and the presenter card stands for it. */
export const avatarPlans = (film: FilmState, registry: Registry): readonly AvatarPlan[] => {
  const { brief } = film.project
  if (brief.format !== 'property' || !brief.avatar || !film.storyboard) return []
  const { avatar, language } = brief
  const maker = profileFor(registry, brief).avatars?.[avatar.vendor]
  if (!maker) return []
  const portrait = avatar.id === PORTRAIT ? agentOf(brief)?.photo : undefined
  return avatarScenes(film.storyboard, brief).flatMap((scene): AvatarPlan[] => {
    const row = film.scenes.find(({ id }) => id === scene.sceneId)
    if (!row) return []
    const spoken = respelled(brief, scene.text)
    const request: AvatarRequest = {
      ...{ avatar: avatar.id, text: spoken.text, voice: avatar.voice ?? '', language },
      ...avatarSize(brief),
      ground: paletteOfFilm(film, brief).surface,
      ...(portrait ? { portrait } : {}),
    }
    const variation = variationOf(row, 'avatar')
    const inputs = callKey(film.organizationId, maker, request, variation)
    return [{ ...scene, row, maker, request, spoken, variation, inputs, key: pinned(row, 'avatar', inputs) }]
  })
}
