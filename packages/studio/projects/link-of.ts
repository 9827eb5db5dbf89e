import type { Asset } from '@reelwright/film/asset'
import type { OpenStudio } from '../open-studio.js'

const HOUR = 3_600_000

/** Full hours, at least one away: asked twice within the hour, an answer names the same addresses and keeps its ETag. */
export const expiryFrom = (now: number): Date => new Date((Math.floor(now / HOUR) + 2) * HOUR)

/** An address that shows an asset to whoever has it, until it expires; null where there is no asset. */
export const linkOf = async (
  open: OpenStudio,
  organizationId: string,
  asset: Asset | undefined,
  name = asset?.name ?? asset?.hash.slice(0, 12) ?? '',
): Promise<string | null> => {
  if (!asset) return null
  return open.studio.links.linkTo(organizationId, asset, { name, expires: expiryFrom(Date.now()), inline: true })
}
