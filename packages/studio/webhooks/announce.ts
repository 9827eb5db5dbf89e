import type { WebhookEvent } from '@reelwright/contract/webhook'
import { newId } from '@reelwright/data/id'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import { webhookDeliveries, webhooks } from '@reelwright/data/tables/webhooks'
import type { Tenant } from '@reelwright/data/tenant'
import { eq } from 'drizzle-orm'

type Standing = Pick<ProjectRow, 'status' | 'pausedReason' | 'failure'>

/** What a person hears of when a film goes from one standing to another; undefined when it can wait until they look. */
export const eventOf = (before: Standing, now: Standing): WebhookEvent | undefined => {
  if (now.status === 'FAILED' && before.status !== 'FAILED') return 'film.failed'
  if (now.pausedReason !== before.pausedReason && now.pausedReason && !['failed', 'cancelled'].includes(now.pausedReason))
    return 'film.needs_you'
  if (now.status === 'EXPORTED' && before.status !== 'EXPORTED') return 'film.ready'
  return undefined
}

/** Writes down what the organization's webhooks are to be told, in the transaction that makes it so. */
export const announce = async ({ db, organizationId }: Tenant, project: ProjectRow, now: Standing): Promise<void> => {
  const event = eventOf(project, now)
  if (!event) return
  const rows = await db.select().from(webhooks).where(eq(webhooks.enabled, true))
  const wanted = rows.filter(({ events }) => events.includes(event))
  if (wanted.length === 0) return
  const { id: projectId, title, format } = project
  const { status, pausedReason, failure } = now
  await db.insert(webhookDeliveries).values(
    wanted.map((webhook) => {
      const id = newId('delivery')
      const data = {
        projectId,
        title,
        format,
        status,
        pausedReason,
        failure: failure ? { code: failure.code, message: failure.message } : null,
      }
      const body = JSON.stringify({ id, event, createdAt: new Date().toISOString(), organizationId, data })
      return { id, organizationId, webhookId: webhook.id, event, body }
    }),
  )
}
