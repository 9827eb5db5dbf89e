import type { Graphic, TransitionKind } from '../../storyboard.js'
import type { PhotoFacts, Room } from '../photo.js'
import type { Turn } from './choose-gesture.js'

/** One stretch of a reel while it is planned, before it is a scene (or two: one a branding). */
export type ReelShot = {
  readonly id: string
  readonly role: 'hero' | 'photo' | 'figure' | 'closing'
  /** The section it stands in. */
  readonly place: { readonly id: string; readonly name: string }
  /** What it shows, where it shows a room. */
  readonly room?: Room
  readonly photo?: PhotoFacts
  readonly again: boolean
  readonly graphic?: Graphic
  readonly weight: number
  readonly turn?: Turn
  readonly transition: TransitionKind
  readonly overlays: readonly Graphic[]
  readonly reasons: readonly string[]
}

const FIT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$/

/** A scene's id from a photo's: ids go into clip ids, file names and addresses. */
export const shotId = (photoId: string, hash: (text: string) => number): string =>
  FIT.test(photoId) ? `p-${photoId}` : `p-${hash(photoId).toString(16).padStart(8, '0')}`
