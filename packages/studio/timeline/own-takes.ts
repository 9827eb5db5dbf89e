import { media } from '@reelwright/data/tables/media'
import { assets } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import type { Edit } from '@reelwright/film/edits/edit'
import { refuse } from '@reelwright/film/fault'
import { graphicOf } from '@reelwright/look/graphics/list'
import { inArray, sql } from 'drizzle-orm'

type Brings = Extract<Edit, { kind: 'replaceTake' | 'insert' }>
const brings = (edit: Edit): edit is Brings => edit.kind === 'replaceTake' || edit.kind === 'insert'
const assetIn = (edit: Edit): Asset | undefined => (brings(edit) && 'asset' in edit.source ? edit.source.asset : undefined)

/** Takes and pictures of the organization, those of its library among them, by their hashes. */
const keptAs = async ({ db }: Tenant, hashes: readonly string[]): Promise<ReadonlyMap<string, Asset>> => {
  if (hashes.length === 0) return new Map()
  const made = await db
    .select({ asset: assets.asset })
    .from(assets)
    .where(inArray(assets.hash, [...hashes]))
  const brought = await db
    .select({ asset: media.asset })
    .from(media)
    .where(inArray(sql<string>`${media.asset}->>'hash'`, [...hashes]))
  return new Map([...brought, ...made].map(({ asset }) => [asset.hash, asset]))
}

/**
 * The edits with every asset as the organization keeps it: what a request says of one but for its hash is not believed.
 * @throws ASSET_NOT_FOUND, and what a graphic refuses of its params
 */
export const withOwnTakes = async (tenant: Tenant, edits: readonly Edit[]): Promise<readonly Edit[]> => {
  const hashes = [...new Set(edits.flatMap((edit) => assetIn(edit)?.hash ?? []))]
  const kept = await keptAs(tenant, hashes)
  return edits.map((edit, n) => {
    if (!brings(edit)) return edit
    const { source } = edit
    if (source.kind === 'graphic') graphicOf(source.graphic)
    if (!('asset' in source)) return edit
    const asset = kept.get(source.asset.hash)
    if (!asset)
      throw refuse('ASSET_NOT_FOUND', 'There is no such take or picture here; choose one of the film or of the library.', {
        field: `edits.${n}.source.asset.hash`,
        given: source.asset.hash,
      })
    return { ...edit, source: { ...source, asset } }
  })
}
