import type { Media, MediaFile } from '@reelwright/contract/media'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { Asset } from '@reelwright/film/asset'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Studio } from '../studio.js'
import { titledName } from './titled-name.js'

const HOUR = 3600_000

/** Links of one hour of the clock end together: equal addresses within it let a browser keep what it has. */
export const nextExpiry = (now: Date): Date => new Date((Math.floor(now.getTime() / HOUR) + 2) * HOUR)

/** An entry as it is shown, with links to its files that last for one to two hours. */
export const showMedia = async ({ links }: Studio, row: MediaRow, now = new Date()): Promise<Media> => {
  const expires = nextExpiry(now)
  const file = async (asset: Asset): Promise<MediaFile> => ({
    url: await links.linkTo(row.organizationId, asset, { name: titledName(row.title, asset.type), expires, inline: true }),
    type: asset.type,
    bytes: asset.bytes,
    expiresAt: expires.toISOString(),
  })
  const maybe = (asset: Asset | undefined): Promise<MediaFile | null> => (asset ? file(asset) : Promise.resolve(null))
  const { asset, derived } = row
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    title: row.title,
    credit: row.credit,
    tags: row.tags,
    sourceType: row.sourceType,
    sourceBytes: row.sourceBytes,
    sourceUrl: row.sourceUrl,
    rights: row.rights,
    width: asset.width ?? null,
    height: asset.height ?? null,
    duration: asset.seconds ?? (asset.samples === undefined ? null : asset.samples / SAMPLE_RATE),
    hash: asset.hash,
    status: row.state,
    failure: row.failure,
    placeholder: derived.placeholder ?? null,
    file: await file(asset),
    thumbnail: await maybe(derived.thumbnail),
    preview: await maybe(derived.preview),
    filmstrip: await maybe(derived.filmstrip),
    peaks: await maybe(derived.peaks),
    proxy: await maybe(derived.proxy),
    photo: derived.photo ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
