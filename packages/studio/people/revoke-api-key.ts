import { apiKeys } from '@reelwright/data/tables/api-keys'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'

/** The key is refused from then on; its row stays, because the audit log names it. @throws KEY_NOT_FOUND */
export const revokeApiKey = (data: Data, organizationId: string, actor: Actor, id: string): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    const [row] = await tenant.db
      .update(apiKeys)
      .set({ revokedAt: sql`coalesce(${apiKeys.revokedAt}, now())` })
      .where(eq(apiKeys.id, id))
      .returning({ name: apiKeys.name })
    if (!row) throw refuse('KEY_NOT_FOUND', 'There is no such key in this organization.')
    await recordAudit(tenant, actor, { action: 'api_key.revoked', subject: { kind: 'api_key', id }, detail: { name: row.name } })
  })
