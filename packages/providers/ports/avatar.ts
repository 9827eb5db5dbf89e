import type { Asset } from '@reelwright/film/asset'
import type { Made, Provider } from './call.js'

/** A presenter who says a text. */
export type AvatarRequest = {
  /** The vendor's id of the avatar, of the list it gives; `portrait` where a picture of one's own is to speak. */
  readonly avatar: string
  /** The picture that is to speak, for vendors that can. */
  readonly portrait?: Asset
  readonly text: string
  /** The vendor's id of a voice; empty for the avatar's own. */
  readonly voice: string
  /** BCP 47. */
  readonly language: string
  readonly width: number
  readonly height: number
  /** A plain ground behind the presenter, `#rrggbb`, where the vendor takes one. */
  readonly ground: string
}

/** A film with its sound. Its size is the vendor's nearest to the one asked for: whoever places it scales it. */
export type AvatarResult = { readonly video: Made & { readonly seconds: number } }

/** `preview`: an address of a picture. */
export type AvatarChoice = { readonly id: string; readonly name: string; readonly preview?: string }

/** `language`: as the vendor names it; `sample`: an address of some words spoken by it. */
export type VoiceChoice = { readonly id: string; readonly name: string; readonly language?: string; readonly sample?: string }

export type AvatarMaker = Provider<AvatarRequest, AvatarResult> & {
  /** Who can be chosen, as the vendor lists them for this key. @throws VendorFailure */
  readonly choices: (signal: AbortSignal) => Promise<readonly AvatarChoice[]>
  /** Voices it can be given in place of its own, where the vendor lists them. @throws VendorFailure */
  readonly voices?: (signal: AbortSignal) => Promise<readonly VoiceChoice[]>
  /** Whether it makes a picture of one's own speak. */
  readonly portraits: boolean
}
