import type { MadeApiKey } from '@reelwright/contract/api-key'
import { isAtLeast, type Role } from '@reelwright/contract/role'
import { newId } from '@reelwright/data/id'
import { type ApiKeyRow, apiKeys } from '@reelwright/data/tables/api-keys'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { isNull, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'
import { viewOfKey } from './list-api-keys.js'
import { hashOfSecret, newSecret } from './secret-hash.js'

/** Every API key begins with this, so that a leaked one is recognised. */
export const KEY_PREFIX = 'rw_'
const SHOWN = 8
const MOST = 100

/** A key for a script, shown this once. @throws ROLE_TOO_LOW, KEYS_TOO_MANY, DATE_PAST */
export const makeApiKey = (
  data: Data,
  organizationId: string,
  actor: Actor & { userId: string; role: Role },
  { name, role, expiresAt }: { name: string; role: Role; expiresAt?: string },
): Promise<MadeApiKey> =>
  data.inOrganization(organizationId, async (tenant) => {
    if (!isAtLeast(actor.role, role))
      throw refuse('ROLE_TOO_LOW', `A key can do no more than who makes it; you have ${actor.role}.`, { field: 'role', given: role })
    if (expiresAt && Date.parse(expiresAt) <= Date.now())
      throw refuse('DATE_PAST', 'The key would have ended already; give a later date, or none.', { field: 'expiresAt', given: expiresAt })
    const held = await tenant.db.$count(apiKeys, isNull(apiKeys.revokedAt))
    if (held >= MOST)
      throw refuse('KEYS_TOO_MANY', `An organization has at most ${MOST} keys; revoke one first.`, {
        limit: String(MOST),
        given: String(held + 1),
      })
    const key = KEY_PREFIX + newSecret()
    const [row] = await tenant.db
      .insert(apiKeys)
      .values({
        id: newId('key'),
        organizationId,
        userId: actor.userId,
        name,
        role,
        hash: hashOfSecret(key),
        start: key.slice(0, SHOWN),
        expiresAt: expiresAt ? sql`${expiresAt}::timestamptz` : null,
      } as never)
      .returning()
    const made = row as ApiKeyRow
    await recordAudit(tenant, actor, { action: 'api_key.made', subject: { kind: 'api_key', id: made.id }, detail: { name, role } })
    return { ...viewOfKey(made), key }
  })
