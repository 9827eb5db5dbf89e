import { z } from 'zod'
import { pageOf } from './page.js'

/** What an organization can be told: a film is finished, waits for a person, or has failed. */
export const WEBHOOK_EVENTS = ['film.ready', 'film.needs_you', 'film.failed'] as const
export const WebhookEvent = z.enum(WEBHOOK_EVENTS)
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** An https address, or the mail address of a member as `mailto:anna@example.com`. */
const Target = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^(https?:\/\/\S+|mailto:[^\s@?,]+@[^\s@?,]+)$/i, 'has to be an address like https://example.com/hook or mailto:anna@example.com')

export const Webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(WebhookEvent),
    description: z.string(),
    enabled: z.boolean(),
    /** Since when nothing got through. */
    failingSince: z.iso.datetime().nullable(),
    /** Why the studio switched it off. */
    disabledReason: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

export const NewWebhook = z.strictObject({
  url: Target,
  events: z
    .array(WebhookEvent)
    .min(1)
    .max(10)
    .default([...WEBHOOK_EVENTS]),
  description: z.string().trim().max(200).default(''),
})
export type NewWebhook = z.infer<typeof NewWebhook>

export const WebhookChange = z
  .strictObject({
    url: Target,
    events: z.array(WebhookEvent).min(1).max(10),
    description: z.string().trim().max(200),
    enabled: z.boolean(),
  })
  .partial()
export type WebhookChange = z.infer<typeof WebhookChange>

/** The only time the secret is shown. */
export const MadeWebhook = Webhook.extend({ secret: z.string() }).meta({ id: 'MadeWebhook' })
export type MadeWebhook = z.infer<typeof MadeWebhook>

export const WebhookPage = pageOf(Webhook)

export const WebhookDelivery = z
  .object({
    id: z.string(),
    event: z.string(),
    state: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.int(),
    /** The receiver's last status. */
    status: z.int().nullable(),
    error: z.string().nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** What is sent, as it is signed. */
    body: z.string(),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof WebhookDelivery>
export const WebhookDeliveryPage = pageOf(WebhookDelivery)
