import type { ApiKey } from '@reelwright/contract/api-key'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type ApiKeyRow, apiKeys } from '@reelwright/data/tables/api-keys'
import type { Data } from '@reelwright/data/tenant'
import { getTableColumns } from 'drizzle-orm'

const BY_AGE = newestFirst(apiKeys.createdAt, apiKeys.id)

export const viewOfKey = ({ id, name, role, start, userId, createdAt, lastUsedAt, expiresAt, revokedAt }: ApiKeyRow): ApiKey => ({
  id,
  name,
  role,
  start,
  userId,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})

export const listApiKeys = (
  data: Data,
  organizationId: string,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<ApiKey>> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const found = await db
      .select({ ...getTableColumns(apiKeys), place: BY_AGE.place })
      .from(apiKeys)
      .where(BY_AGE.after(cursor))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return { rows: rows.map(viewOfKey), nextCursor }
  })
