import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { eq } from 'drizzle-orm'

/** The account with all that hangs on it: sessions, ways to sign in, memberships, keys. */
export const removeUser = async (data: Data, userId: string): Promise<void> => {
  await data.asIdentity((db) => db.delete(users).where(eq(users.id, userId)))
}
