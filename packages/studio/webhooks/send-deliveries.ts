import { type WebhookDeliveryRow, type WebhookRow, webhookDeliveries, webhooks } from '@reelwright/data/tables/webhooks'
import { isFault } from '@reelwright/film/fault'
import { and, eq, lte, sql } from 'drizzle-orm'
import type { Dispatcher } from 'undici'
import type { Guard } from '../library/checked-address.js'
import type { Mail } from '../people/mail.js'
import { memberAt } from '../people/member-at.js'
import type { Studio } from '../studio.js'
import { letterOf } from './letter.js'
import { mailOf } from './mail-of.js'
import { SIGNATURE_HEADER, signatureOf } from './sign.js'

/** Times a message is tried: with the waits between, for about a day. */
const ATTEMPTS = 9
/** Hours nothing gets through before a webhook is switched off. */
const HOURS_OF_FAILURE = 72
/** Seconds a message belongs to whoever sends it: a sender that dies is followed by another. */
const LEASE = 60
/** Milliseconds a receiver is given. */
const PATIENCE = 10_000

export type Sender = { readonly mail?: Mail; readonly publicUrl: string; readonly guard?: Guard }
/** `gone`: why nobody is there any more. */
type Outcome = { readonly status: number | null; readonly error: string | null; readonly gone?: string }

const isSent = ({ status, error }: Outcome): boolean => error === null && status !== null && status >= 200 && status < 300

/** Half a minute, then four times as long each time, up to six hours; with jitter, so that not all come back at once. */
const waitOf = (attempts: number): number => Math.min(30 * 4 ** (attempts - 1), 6 * 3_600) * (0.75 + Math.random() / 2)

const claim = (studio: Studio, organizationId: string, id: string) =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const due = and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'pending'), lte(webhookDeliveries.notBefore, sql`now()`))
    const lease = sql`now() + make_interval(secs => ${LEASE})` as never
    const [delivery] = await db
      .update(webhookDeliveries)
      .set({ attempts: sql`${webhookDeliveries.attempts} + 1` as never, notBefore: lease })
      .where(due)
      .returning()
    if (!delivery) return undefined
    const [webhook] = await db.select().from(webhooks).where(eq(webhooks.id, delivery.webhookId))
    return webhook && { delivery, webhook }
  })

const post = async (webhook: WebhookRow, { id, event, body }: WebhookDeliveryRow, dispatcher: Dispatcher): Promise<Outcome> => {
  try {
    const { request } = await import('undici')
    const answer = await request(webhook.url, {
      method: 'POST',
      dispatcher,
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Reelwright',
        'reelwright-event': event,
        'reelwright-delivery': id,
        [SIGNATURE_HEADER]: signatureOf(webhook.secret, body, Math.floor(Date.now() / 1_000)),
      },
      body,
    })
    answer.body.on('error', () => {}).destroy() // what is said beside the status is of no meaning
    const gone = answer.statusCode === 410 ? { gone: 'The receiver said it is gone (410).' } : {}
    return { status: answer.statusCode, error: null, ...gone }
  } catch (error) {
    // Nothing of our network's inside: a receiver's owner reads this.
    return { status: null, error: isFault(error) ? error.message : 'The address could not be reached, or did not answer in time.' }
  }
}

const NO_MEMBER = 'Nobody with this address is a member any more.'

const write = async (
  { data }: Studio,
  { body, organizationId }: WebhookDeliveryRow,
  email: string,
  { mail, publicUrl }: Sender,
): Promise<Outcome> => {
  if (!mail) return { status: null, error: 'This studio sends no mail.' }
  const member = await memberAt(data, organizationId, email)
  if (!member) return { status: null, error: NO_MEMBER, gone: NO_MEMBER }
  try {
    await mail.send(letterOf({ email, language: member.language, publicUrl }, body))
    return { status: 200, error: null }
  } catch {
    return { status: null, error: 'The mail could not be sent.' }
  }
}

const settle = (studio: Studio, webhook: WebhookRow, delivery: WebhookDeliveryRow, { gone, ...outcome }: Outcome): Promise<void> =>
  studio.data.inOrganization(delivery.organizationId, async ({ db }) => {
    const its = eq(webhookDeliveries.id, delivery.id)
    const ended = sql`now()` as never
    if (isSent(outcome)) {
      await db
        .update(webhookDeliveries)
        .set({ ...outcome, state: 'delivered', endedAt: ended })
        .where(its)
      await db.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, webhook.id))
      return
    }
    if (gone || delivery.attempts >= ATTEMPTS)
      await db
        .update(webhookDeliveries)
        .set({ ...outcome, state: 'failed', endedAt: ended })
        .where(its)
    else {
      const later = sql`now() + make_interval(secs => ${waitOf(delivery.attempts)})` as never
      await db
        .update(webhookDeliveries)
        .set({ ...outcome, notBefore: later })
        .where(its)
    }
    const since = webhook.failingSince ?? new Date()
    const long = Date.now() - since.getTime() > HOURS_OF_FAILURE * 3_600_000
    const off =
      gone || long
        ? {
            enabled: false,
            disabledReason: gone ?? `Nothing got through for ${HOURS_OF_FAILURE} hours.`,
          }
        : {}
    await db
      .update(webhooks)
      .set({ failingSince: since, ...off })
      .where(eq(webhooks.id, webhook.id))
  })

/** Sends one message, if it is due and nobody else is at it. */
const sendOne = async (studio: Studio, sender: Sender, dispatcher: Dispatcher, organizationId: string, id: string): Promise<void> => {
  const claimed = await claim(studio, organizationId, id)
  if (!claimed) return
  const { webhook, delivery } = claimed
  if (!webhook.enabled)
    return settle(studio, webhook, { ...delivery, attempts: ATTEMPTS }, { status: null, error: 'The webhook is switched off.' })
  const email = mailOf(webhook.url)
  const outcome = await (email ? write(studio, delivery, email, sender) : post(webhook, delivery, dispatcher))
  await settle(studio, webhook, delivery, outcome)
  studio.log?.info(
    { organizationId, deliveryId: id, status: outcome.status, attempt: delivery.attempts },
    isSent(outcome) ? 'webhook told' : 'webhook not reached',
  )
}

/** Messages under way at once. */
const WIDTH = 8

/** Sends what is due, of every organization; gives how many were looked at. */
export const sendDeliveries = async (studio: Studio, sender: Sender): Promise<number> => {
  const { rows } = await studio.data.pool.query<{ organization_id: string; id: string }>('select organization_id, id from due_deliveries()')
  if (rows.length === 0) return 0
  const { guardedAgent } = await import('../library/guarded-agent.js') // a run that tells nobody does not wait for it to load
  const dispatcher = guardedAgent(sender.guard)
  const waiting = [...rows]
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(studio, sender, dispatcher, next.organization_id, next.id)
  }
  try {
    await Promise.all(Array.from({ length: Math.min(WIDTH, rows.length) }, hand))
  } finally {
    await dispatcher.destroy().catch(() => {})
  }
  return rows.length
}
