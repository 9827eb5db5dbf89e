import type { Made, Provider } from './call.js'

/** A presenter who speaks. `audio`: what is spoken has been made already; otherwise the avatar's own voice says `text`. */
export type AvatarRequest = {
  /** The vendor's id of the avatar, of the list it gives. */
  readonly avatar: string
  readonly text: string
  /** The vendor's id of a voice. */
  readonly voice: string
  readonly language: string
  readonly width: number
  readonly height: number
  /** A plain ground, `#rrggbb`, that can be keyed out. */
  readonly ground: string
}
export type AvatarResult = { readonly video: Made & { readonly seconds: number } }

export type AvatarChoice = { readonly id: string; readonly name: string; readonly preview?: string }

export type AvatarMaker = Provider<AvatarRequest, AvatarResult> & {
  /** Who can be chosen, as the vendor lists them for this key. */
  readonly choices: (signal: AbortSignal) => Promise<readonly AvatarChoice[]>
}
