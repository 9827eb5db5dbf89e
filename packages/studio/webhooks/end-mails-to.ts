import { users } from '@reelwright/data/tables/identity'
import { webhooks } from '@reelwright/data/tables/webhooks'
import type { Data, Tenant } from '@reelwright/data/tenant'
import { eq, sql } from 'drizzle-orm'

/** The address of a person who is about to leave; empty where the account is gone. */
export const addressOf = async (data: Data, userId: string): Promise<string> => {
  const [person] = await data.asIdentity((db) => db.select({ email: users.email }).from(users).where(eq(users.id, userId)))
  return person?.email ?? ''
}

/** Nobody who has left is told of films, nor is their address kept. */
export const endMailsTo = ({ db }: Tenant, email: string): Promise<unknown> =>
  db.delete(webhooks).where(eq(sql`lower(${webhooks.url})`, `mailto:${email}`))
