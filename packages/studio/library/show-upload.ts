import type { Upload } from '@reelwright/contract/media'
import type { MediaUploadRow } from '@reelwright/data/tables/media-uploads'
import type { Studio } from '../studio.js'
import { partsOfPlan } from './upload-plan.js'

/** Milliseconds that a link to a part is good for; the next look at the upload gives fresh ones. */
const LINK = 3600_000

/** An upload as its client sees it: which parts are there, and where to put the others. */
export const showUpload = async ({ uploads }: Studio, row: MediaUploadRow): Promise<Upload> => {
  const { id, organizationId, name, type, bytes, partBytes, expiresAt } = row
  const linksExpireAt = new Date(Math.min(Date.now() + LINK, expiresAt.getTime()))
  const there = new Map((await uploads.partsOf(organizationId, row)).map((part) => [part.number, part.bytes]))
  const parts = partsOfPlan(row).map(async (part) => {
    const done = there.get(part.number) === part.bytes
    const url = done ? null : await uploads.linkToPart(organizationId, row, part, linksExpireAt)
    return { ...part, offset: (part.number - 1) * partBytes, done, url }
  })
  return {
    id,
    name,
    type,
    bytes,
    contentType: type,
    parts: await Promise.all(parts),
    linksExpireAt: linksExpireAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
