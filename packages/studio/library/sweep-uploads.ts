import type { Studio } from '../studio.js'
import { endUpload } from './end-upload.js'
import { findUpload } from './find-upload.js'

/** Lets go of uploads whose parts never came, of every organization; gives how many. */
export const sweepUploads = async (studio: Studio): Promise<number> => {
  const { rows } = await studio.data.pool.query<{ organization_id: string; id: string }>('select organization_id, id from stale_uploads()')
  for (const { organization_id: organizationId, id } of rows)
    await endUpload(studio, await studio.data.inOrganization(organizationId, (tenant) => findUpload(tenant, id)))
  return rows.length
}
