import { randomBytes } from 'node:crypto'
import type { NewWebhook, Webhook, WebhookChange, WebhookDelivery, WebhookEvent } from '@reelwright/contract/webhook'
import { newId } from '@reelwright/data/id'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type WebhookDeliveryRow, type WebhookRow, webhookDeliveries, webhooks } from '@reelwright/data/tables/webhooks'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, count, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Guard } from '../library/checked-address.js'
import { type Actor, type Deed, recordAudit } from '../people/audit.js'
import { checkTarget } from './check-target.js'

/** Webhooks of one organization. */
const MOST = 20

type PageOf = { readonly cursor?: string; readonly limit: number }

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`

const view = ({ organizationId: _, secret: __, events, failingSince, createdAt, updatedAt, ...row }: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  events: [...events] as WebhookEvent[],
  description: row.description,
  enabled: row.enabled,
  failingSince: failingSince?.toISOString() ?? null,
  disabledReason: row.disabledReason,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

/** What the audit log is told. The address may carry a secret, so it stays out. */
const deed = (done: string, id: string, detail: Deed['detail'] = {}): Deed => ({
  action: `webhook.${done}`,
  subject: { kind: 'webhook', id },
  detail,
})

const notFound = (id: string) => refuse('WEBHOOK_NOT_FOUND', 'There is no such webhook here.', { field: 'id', given: id })

/** @throws WEBHOOKS_TOO_MANY and what `checkTarget` refuses */
export const makeWebhook = async (
  data: Data,
  organizationId: string,
  actor: Actor,
  asked: NewWebhook,
  guard: Guard = {},
): Promise<Webhook & { readonly secret: string }> => {
  await checkTarget(data, organizationId, asked.url, guard)
  return data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const [{ there } = { there: 0 }] = await db.select({ there: count() }).from(webhooks)
    if (there >= MOST)
      throw refuse('WEBHOOKS_TOO_MANY', `An organization has at most ${MOST} webhooks; delete one first.`, {
        limit: String(MOST),
        given: String(there),
      })
    const [row] = await db
      .insert(webhooks)
      .values({ id: newId('hook'), organizationId, ...asked, secret: newSecret() })
      .returning()
    const made = row as WebhookRow
    await recordAudit(tenant, actor, deed('made', made.id, { events: made.events }))
    return { ...view(made), secret: made.secret }
  })
}

const BY_AGE = newestFirst(webhooks.createdAt, webhooks.id)

export const listWebhooks = (data: Data, organizationId: string, { cursor, limit }: PageOf): Promise<Page<Webhook>> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const found = await db
      .select({ ...getTableColumns(webhooks), place: BY_AGE.place })
      .from(webhooks)
      .where(BY_AGE.after(cursor))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return { rows: rows.map(view), nextCursor }
  })

/** @throws WEBHOOK_NOT_FOUND */
export const readWebhook = (data: Data, organizationId: string, id: string): Promise<Webhook> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const [row] = await db.select().from(webhooks).where(eq(webhooks.id, id))
    if (!row) throw notFound(id)
    return view(row)
  })

/** Switching one on again forgets its failures. @throws WEBHOOK_NOT_FOUND and what `checkTarget` refuses */
export const changeWebhook = async (
  data: Data,
  organizationId: string,
  actor: Actor,
  id: string,
  change: WebhookChange,
  guard: Guard = {},
): Promise<Webhook> => {
  if (change.url !== undefined) await checkTarget(data, organizationId, change.url, guard)
  return data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const fresh = change.enabled ? { failingSince: null, disabledReason: null } : {}
    const [row] = await db
      .update(webhooks)
      .set({ ...change, ...fresh, updatedAt: sql`now()` as never })
      .where(eq(webhooks.id, id))
      .returning()
    if (!row) throw notFound(id)
    await recordAudit(tenant, actor, deed('changed', id, { fields: Object.keys(change), enabled: row.enabled }))
    return view(row)
  })
}

/** A new secret in place of the old one, which signs nothing from then on. @throws WEBHOOK_NOT_FOUND */
export const renewSecret = (data: Data, organizationId: string, actor: Actor, id: string): Promise<Webhook & { readonly secret: string }> =>
  data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const secret = newSecret()
    const [row] = await db
      .update(webhooks)
      .set({ secret, updatedAt: sql`now()` as never })
      .where(eq(webhooks.id, id))
      .returning()
    if (!row) throw notFound(id)
    await recordAudit(tenant, actor, deed('secret_renewed', id))
    return { ...view(row), secret }
  })

/** @throws WEBHOOK_NOT_FOUND */
export const deleteWebhook = (data: Data, organizationId: string, actor: Actor, id: string): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const { rowCount } = await db.delete(webhooks).where(eq(webhooks.id, id))
    if (!rowCount) throw notFound(id)
    await recordAudit(tenant, actor, deed('deleted', id))
  })

const DELIVERIES_BY_AGE = newestFirst(webhookDeliveries.createdAt, webhookDeliveries.id)

const viewOfDelivery = (row: WebhookDeliveryRow): WebhookDelivery => {
  const { id, event, state, attempts, status, error, body, createdAt, endedAt } = row
  return { id, event, state, attempts, status, error, body, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null }
}

/** What one webhook was told, the newest first. @throws WEBHOOK_NOT_FOUND */
export const listDeliveries = async (
  data: Data,
  organizationId: string,
  id: string,
  { cursor, limit }: PageOf,
): Promise<Page<WebhookDelivery>> => {
  await readWebhook(data, organizationId, id)
  return data.inOrganization(organizationId, async ({ db }) => {
    const found = await db
      .select({ ...getTableColumns(webhookDeliveries), place: DELIVERIES_BY_AGE.place })
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.webhookId, id), DELIVERIES_BY_AGE.after(cursor)))
      .orderBy(...DELIVERIES_BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return { rows: rows.map(viewOfDelivery), nextCursor }
  })
}
