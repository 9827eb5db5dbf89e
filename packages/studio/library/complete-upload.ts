import { join } from 'node:path'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { MediaUploadRow } from '@reelwright/data/tables/media-uploads'
import { isFault, refuse } from '@reelwright/film/fault'
import type { Actor } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { addMedia } from './add-media.js'
import { bringFile } from './bring-file.js'
import { endUpload } from './end-upload.js'
import { findUpload } from './find-upload.js'
import { inFolder } from './in-folder.js'
import { checkKept } from './upload-limits.js'
import { partsOfPlan } from './upload-plan.js'

const checkWhole = async ({ uploads }: Studio, row: MediaUploadRow): Promise<void> => {
  const there = new Map((await uploads.partsOf(row.organizationId, row)).map(({ number, bytes }) => [number, bytes]))
  const missing = partsOfPlan(row).filter(({ number, bytes }) => there.get(number) !== bytes)
  if (missing.length === 0) return
  const numbers = missing.map(({ number }) => number)
  const given = `${row.parts - missing.length} of ${row.parts}`
  throw refuse(
    'UPLOAD_NOT_READY',
    `${given} parts of "${row.name}" have come; send ${numbers.length > 1 ? 'parts' : 'part'} ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? '…' : ''} first.`,
    { field: 'parts', limit: `${row.parts}`, given },
  )
}

const checkSize = ({ name, bytes }: MediaUploadRow, found: number): void => {
  if (found === bytes) return
  throw refuse('UPLOAD_SIZE', `"${name}" was announced with ${bytes} bytes and has ${found}; upload it again.`, {
    field: 'bytes',
    limit: String(bytes),
    given: String(found),
  })
}

/**
 * Takes an upload whose parts are all there into the library. What turns out to be something else than announced,
 * damaged or too large is refused and removed; nothing of it stays.
 * @throws UPLOAD_NOT_FOUND, UPLOAD_NOT_READY, MEDIA_TYPE_FALSE and what `bringFile` finds
 */
export const completeUpload = async (studio: Studio, organizationId: string, actor: Actor, id: string): Promise<MediaRow> => {
  const row = await studio.data.inOrganization(organizationId, (tenant) => findUpload(tenant, id))
  // An upload put together by a process that ended then has no parts left to list, only their sum.
  if (row.handle === null || (await studio.uploads.partsOf(organizationId, row)).length > 0) await checkWhole(studio, row)
  return inFolder(studio, async (folder) => {
    const file = join(folder, 'brought')
    await studio.uploads.fetch(organizationId, row, file)
    try {
      const brought = await bringFile(studio, file, row.name, folder)
      checkSize(row, brought.source.bytes)
      checkKept(row.name, row.type, brought.kind, brought.source.type)
      const added = await addMedia(studio, organizationId, actor, brought, { ...row, from: 'upload' })
      await endUpload(studio, row)
      return added
    } catch (error) {
      if (isFault(error) && error.kind === 'input') await endUpload(studio, row)
      throw error
    }
  })
}
