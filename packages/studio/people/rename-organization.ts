import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { eq } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'

export const renameOrganization = (data: Data, organizationId: string, actor: Actor, name: string): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    await tenant.db.update(organizations).set({ name }).where(eq(organizations.id, organizationId))
    await recordAudit(tenant, actor, {
      action: 'organization.renamed',
      subject: { kind: 'organization', id: organizationId },
      detail: { name },
    })
  })
