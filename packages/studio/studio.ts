import type { Links, Objects, Store, Uploads } from '@reelwright/data/objects/objects'
import type { Data } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { Registry } from '@reelwright/providers/registry'
import type { Log } from './log.js'
import type { PaidSettings } from './settings/models.js'
import type { Vendors } from './settings/vendors.js'
import type { RegistryOf } from './vendor-keys/providers-of.js'
import type { VendorLimits } from './vendor-limits/limits.js'

/** Everything the steps lean on; made once, in main. */
export type Studio = {
  readonly data: Data
  readonly objects: Objects
  /** Addresses that give one object to whoever has them, until they expire. */
  readonly links: Links
  readonly uploads: Uploads
  /** What these three are parts of. */
  readonly store: Store
  readonly ffmpeg: Ffmpeg
  readonly providers: Registry
  /** How the paid profiles ask, by the studio's own keys; by none when left out. */
  readonly paid?: PaidSettings
  /** The services outside, and the studio's own keys of them. */
  readonly vendors?: Vendors
  /** Who makes what by other keys than the studio's; left out, an organization's own change nothing. */
  readonly registryOf?: RegistryOf
  /** What each service lets a key do, where it is not what `LIMITS` says. */
  readonly limits?: VendorLimits
  /** Where others reach the studio: services are given addresses below it; they are only asked when left out. */
  readonly publicUrl?: string
  /** The secret under which keys of organizations are sealed, and addresses for services signed. */
  readonly envelopeKey?: string
  /** Millionths of a dollar up to which a call of unknown fate is made again without asking; three cents when left out. */
  readonly small?: number
  /** A folder for work in progress; what lies in it may vanish with nothing lost but time. */
  readonly scratch: string
  /** Rendered segments and sound, by hash. */
  readonly cache: string
  readonly cacheLimit: number
  /** Segments rendered side by side; the machine decides when left out. */
  readonly renderWorkers?: number
  /** Silent when left out. */
  readonly log?: Log
}

export const openAsset =
  (studio: Studio, organizationId: string) =>
  (asset: Asset): Promise<string> =>
    studio.objects.open(organizationId, asset.hash)
