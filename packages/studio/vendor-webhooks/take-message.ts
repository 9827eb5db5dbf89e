import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { refuse } from '@reelwright/film/fault'
import type { MessageHeaders } from '@reelwright/providers/http/vendor-message'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { OpenStudio } from '../open-studio.js'
import type { Studio } from '../studio.js'
import { adoptJob } from './adopt-job.js'
import { readTicket, type Told } from './ticket.js'
import { verifyAccountMessage, verifyMessage } from './verify-message.js'
import { wakeCall } from './wakes.js'

/** One sentence for every reason: whoever forges learns nothing of why. */
const notTaken = (): Error =>
  refuse('WEBHOOK_REFUSED', 'This is no message of that service to an address the studio gave it, or it comes too late.')

const callOf = ({ data }: Studio, { organizationId, callId }: Told): Promise<CallRow | undefined> =>
  data.inOrganization(organizationId, async ({ db }) => (await db.select().from(calls).where(eq(calls.id, callId)))[0])

/** Whether it comes for the first time. */
const isNew = async ({ data }: Studio, vendor: string, digest: string): Promise<boolean> => {
  const { rowCount } = await data.pool.query('insert into vendor_messages (vendor, digest) values ($1, $2) on conflict do nothing', [
    vendor,
    digest,
  ])
  return (rowCount ?? 0) > 0
}

/**
 * Takes a vendor's message: it has to come to an address we gave, signed as the vendor signs and lately where it does, and
 * for the first time. It is believed in nothing but this: that it is worth asking the vendor now, and which job is ours
 * where the answer to its handing over was lost.
 * @throws WEBHOOK_REFUSED
 */
export const takeMessage = async (
  open: OpenStudio,
  vendor: string,
  ticket: string,
  raw: Uint8Array,
  headers: MessageHeaders,
): Promise<'taken' | 'known'> => {
  const { studio } = open
  const told = studio.envelopeKey ? readTicket(studio.envelopeKey, vendor, ticket) : undefined
  if (!told) throw notTaken()
  const message = await verifyMessage(studio, vendor, told.organizationId, raw, headers)
  if (message && 'refused' in message) throw notTaken()
  if (message && !(await isNew(studio, vendor, message.digest))) return 'known'
  const call = await callOf(studio, told)
  // A film may have gone since, with its calls.
  if (!call || call.state === 'succeeded' || call.state === 'failed') return 'known'
  if (message) await adoptJob(open, call, told.attempt, message.message)
  await wakeCall(studio, call.id)
  return 'taken'
}

/** Which job a message to the whole account is about: vendors give back what they were given with it. */
const TicketIn = z.union([
  z.looseObject({ event_data: z.looseObject({ callback_id: z.string() }) }).transform(({ event_data }) => event_data.callback_id),
  z.looseObject({ data: z.looseObject({ callbackId: z.string() }) }).transform(({ data }) => data.callbackId),
])

/**
 * Takes a message that a vendor sends to one address for everything of the studio's account: signed as the vendor signs, and
 * naming the job by the ticket that was given with it. @throws WEBHOOK_REFUSED
 */
export const takeAccountMessage = (
  open: OpenStudio,
  vendor: string,
  raw: Uint8Array,
  headers: MessageHeaders,
): Promise<'taken' | 'known'> => {
  const message = verifyAccountMessage(open.studio, vendor, raw, headers)
  const ticket = message && 'message' in message ? TicketIn.safeParse(message.message).data : undefined
  if (ticket === undefined) throw notTaken()
  return takeMessage(open, vendor, ticket, raw, headers)
}

/** Forgets messages that no time window lets in any more. @returns how many */
export const forgetMessages = async ({ data }: Studio): Promise<number> =>
  (await data.pool.query("delete from vendor_messages where created_at < now() - interval '1 day'")).rowCount ?? 0
