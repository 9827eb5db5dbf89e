import { assets } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import type { Edit } from '@reelwright/film/edits/edit'
import { refuse } from '@reelwright/film/fault'
import { graphicOf } from '@reelwright/look/graphics/list'
import { inArray } from 'drizzle-orm'

const assetIn = (edit: Edit): Asset | undefined => (edit.kind === 'replaceTake' && 'asset' in edit.source ? edit.source.asset : undefined)

/**
 * The edits with every asset as the organization keeps it: what a request says of one but for its hash is not believed.
 * @throws ASSET_NOT_FOUND, and what a graphic refuses of its params
 */
export const withOwnTakes = async ({ db }: Tenant, edits: readonly Edit[]): Promise<readonly Edit[]> => {
  const hashes = [...new Set(edits.flatMap((edit) => assetIn(edit)?.hash ?? []))]
  const rows = hashes.length > 0 ? await db.select().from(assets).where(inArray(assets.hash, hashes)) : []
  const kept = new Map(rows.map(({ hash, asset }) => [hash, asset]))
  return edits.map((edit, n) => {
    if (edit.kind !== 'replaceTake') return edit
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
