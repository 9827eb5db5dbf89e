import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { StockImportBody } from '@reelwright/contract/stock'
import { safeName } from '@reelwright/data/objects/content-disposition'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { StockRights } from '@reelwright/film/brief'
import { refuse } from '@reelwright/film/fault'
import type { StockEntry } from '@reelwright/providers/ports/stock'
import { addMedia } from '../library/add-media.js'
import { bringFile } from '../library/bring-file.js'
import { inFolder } from '../library/in-folder.js'
import type { Actor } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { askFreely, entriesIn, findSource, stockSources, useOf, WAIT } from './search-stock.js'

const rightsOf = (library: string, { id, licence, licenceUrl, shareAlike, author, page }: StockEntry): StockRights => ({
  library,
  id,
  licence,
  ...(licenceUrl ? { licenceUrl } : {}),
  ...(shareAlike ? { shareAlike } : {}),
  ...(author ? { author } : {}),
  page,
})

/**
 * Takes an entry of a stock library into the studio's own, with its author, its licence and the credit it wants. It is
 * looked for once more: what a file may be used for is told by the library, not by whoever asks for it.
 * @throws STOCK_LIBRARY_UNKNOWN, STOCK_ENTRY_NOT_FOUND, the library's failure, and what `bringFile` refuses
 */
export const importStock = (studio: Studio, organizationId: string, actor: Actor, body: StockImportBody): Promise<MediaRow> =>
  inFolder(studio, async (folder) => {
    const source = findSource(stockSources(await providersOf(studio, organizationId)), body.library)
    const entry = (await entriesIn(studio, organizationId, source, body)).find(({ id }) => id === body.id)
    if (!entry)
      throw refuse('STOCK_ENTRY_NOT_FOUND', `${source.library.name} no longer finds this entry by these words; search again.`, {
        field: 'id',
        given: body.id,
      })
    const scratch = join(folder, 'stock')
    await mkdir(scratch)
    const { file } = await askFreely(studio, organizationId, source.fetcher, { ...useOf(body), entry }, { scratch, within: WAIT.fetch })
    const name = safeName(`${entry.title.slice(0, 120)}${extname(file.file) === '.bin' ? '.mp4' : extname(file.file)}`)
    const { title, credit, page } = entry
    return addMedia(studio, organizationId, actor, await bringFile(studio, file.file, name, folder), {
      ...{ name, title: title.slice(0, 200), credit, tags: [] },
      ...{ from: source.library.id, sourceUrl: page, rights: rightsOf(source.library.id, entry) },
    })
  })
