import { createHash, randomBytes } from 'node:crypto'
import { liveTickets } from '@reelwright/data/tables/events'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, gt, lt, sql } from 'drizzle-orm'

/** Who a ticket lets in. */
export type Visitor = {
  readonly organizationId: string
  readonly userId: string
  readonly by: 'session' | 'key'
  readonly byId: string | null
}

/** Seconds a ticket is good for. */
export const TICKET_SECONDS = 30

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')

/** A ticket for one connection; it names its organization, so that it can be looked for inside of it. */
export const makeTicket = async (data: Data, visitor: Visitor): Promise<{ ticket: string; expiresAt: Date }> => {
  const ticket = `${visitor.organizationId}.${randomBytes(24).toString('base64url')}`
  const expiresAt = new Date(Date.now() + TICKET_SECONDS * 1_000)
  await data.inOrganization(visitor.organizationId, async ({ db }) => {
    await db.delete(liveTickets).where(lt(liveTickets.expiresAt, sql`now()`))
    await db.insert(liveTickets).values({ hash: hashOf(ticket), ...visitor, expiresAt })
  })
  return { ticket, expiresAt }
}

/** Takes a ticket: it is good for nobody afterwards. @throws TICKET_INVALID */
export const takeTicket = async (data: Data, ticket: string): Promise<Visitor> => {
  const organizationId = ticket.slice(0, ticket.lastIndexOf('.'))
  const [row] = await data.inOrganization(organizationId, ({ db }) =>
    db
      .delete(liveTickets)
      .where(and(eq(liveTickets.hash, hashOf(ticket)), gt(liveTickets.expiresAt, sql`now()`)))
      .returning(),
  )
  if (!row)
    throw refuse('TICKET_INVALID', `This ticket was used or is older than ${TICKET_SECONDS} seconds; get one from POST /api/live/ticket.`)
  const { userId, by, byId } = row
  return { organizationId, userId, by, byId }
}
