import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { MessageHeaders, VendorMessage } from '../http/vendor-message.js'
import type { PaidProfile } from '../paid/settings.js'
import type { Pixels } from '../pictures/drawn-size.js'
import type { Price } from '../prices/price.js'
import type { Profile } from '../registry.js'
import type { AvatarMaker } from './avatar.js'
import type { ClipMaker } from './clip.js'
import type { Musician } from './music.js'
import type { PictureMaker } from './picture.js'
import type { StockSource } from './stock.js'
import type { Voice } from './voice.js'

/** How one of a vendor's models is to be asked. */
export type Asked = {
  readonly apiKey: string
  /** Where the vendor is reached, if not at its own address. */
  readonly baseUrl?: string
  readonly model: string
  readonly ffmpeg: Ffmpeg
}

/** What a vendor makes of one kind. */
export type Offer<Maker> = {
  /** Models by the vendor's own names. */
  readonly models: readonly string[]
  /** Other names they are asked for by, those of the designs among them. */
  readonly aliases?: Readonly<Record<string, string>>
  /** What is asked for where nobody named a model. */
  readonly usual: Readonly<Record<PaidProfile, string>>
  readonly make: (asked: Asked) => Maker
}

/** What a vendor makes of a kind of which nobody chooses a model. `model`: as its prices name it. */
export type OnlyOffer<Maker> = { readonly model: string; readonly make: (asked: Omit<Asked, 'model'>) => Maker }

/** All that is done by words: what writes, and what sees. */
export type Writing = Pick<Profile, 'script' | 'breakdown' | 'reel' | 'rewrite' | 'overlays' | 'vision'> &
  Required<Pick<Profile, 'relevance'>>

/** What one key does at a time. */
export type VendorLimit = {
  /** Calls that are with the vendor at the same time, from the handing over to the answer. */
  readonly atOnce: number
  /** Calls handed over within a minute. */
  readonly perMinute?: number
}

/** Addresses in place of services' own, by the names `Vendor.addresses` gives them. */
export type Addresses = Readonly<Record<string, string | undefined>>

/** How a vendor's messages are known to be its own. `now`: milliseconds since 1970. */
export type Signing =
  /** Signed with a secret of the studio's account that a person is shown: the setting that holds it. */
  | {
      readonly setting: string
      readonly verify: (raw: Uint8Array, headers: MessageHeaders, secret: string, now: number) => VendorMessage
    }
  /** Signed with keys that the vendor gives whoever asks, or whoever asks with the account's own key: `keys` is its answer, as JSON. */
  | {
      readonly keysAt: (urls: Addresses) => string
      readonly headers?: (key: string) => Readonly<Record<string, string>>
      readonly verify: (raw: Uint8Array, headers: MessageHeaders, keys: unknown, now: number) => VendorMessage
    }

/**
 * A service that is asked with a key, whole: settings, keys of organizations, prices, limits and the choice of models all
 * follow from this. Its place in `vendors.ts` says whom it goes before.
 */
export type Vendor = {
  readonly id: string
  /** As a person knows it. */
  readonly name: string
  /** The setting that holds the studio's key of it. */
  readonly key: string
  /** Settings that hold addresses in place of its own; the one of its own name is where its models are asked. */
  readonly addresses: Readonly<Record<string, string>>
  /** The cheapest request that only a good key is answered. */
  readonly trial: {
    readonly url: string
    readonly path: string
    readonly headers: (key: string) => Readonly<Record<string, string>>
    /** The address that stands in place of `url`, if not the one of its own name. */
    readonly address?: string
  }
  /** The usual one where left out. */
  readonly limit?: VendorLimit
  /** Its adapters hand an address over by which it tells that a job has ended. */
  readonly tells?: true
  /** Left out where it signs nothing: its messages are not believed but asked about. */
  readonly signs?: Signing
  readonly prices: readonly Price[]
  readonly language?: Offer<Writing>
  readonly voice?: Offer<Voice>
  /**
   * `price`: millionths of a US dollar for one picture, as the adapter would ask for it. `references`: pictures a model goes on
   * with at most; none where left out.
   */
  readonly picture?: Offer<PictureMaker> & {
    readonly price: (model: string, size: Pixels) => number
    readonly references?: (model: string) => number
  }
  /** `price`: of one clip. `lengths`: seconds that clips of a model may last. `use`: what a model is good for. */
  readonly clip?: Offer<ClipMaker> & {
    readonly lengths: (model: string) => readonly number[]
    readonly use?: (model: string) => string
    readonly price: (model: string, seconds: number) => number
  }
  readonly avatar?: OnlyOffer<AvatarMaker>
  readonly music?: OnlyOffer<Musician>
  /** Pictures and films it has, for nothing. */
  readonly stock?: (asked: Omit<Asked, 'model'>) => StockSource
}

export const bearer = (key: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${key}` })
/** The same model whatever the profile. */
export const always = (model: string): Offer<never>['usual'] => ({ development: model, production: model })
/** Models of a unit that prices are known of. */
export const modelsPriced = (prices: readonly Price[], ...units: readonly Price['unit'][]): readonly string[] => [
  ...new Set(prices.flatMap(({ model, unit }) => (units.includes(unit) ? [model] : []))),
]
