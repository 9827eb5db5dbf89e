import type { Objects } from '@reelwright/data/objects/disk'
import type { Data } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { Registry } from '@reelwright/providers/registry'

/** Everything the steps lean on; made once, in main. */
export type Studio = {
  readonly data: Data
  readonly objects: Objects
  readonly ffmpeg: Ffmpeg
  readonly providers: Registry
  /** A folder for work in progress; what lies in it may vanish with nothing lost but time. */
  readonly scratch: string
  /** Rendered segments and sound, by hash. */
  readonly cache: string
  readonly cacheLimit: number
  /** Segments rendered side by side; the machine decides when left out. */
  readonly renderWorkers?: number
}

export const openAsset =
  (studio: Studio, organizationId: string) =>
  (asset: Asset): Promise<string> =>
    studio.objects.open(organizationId, asset.hash)
