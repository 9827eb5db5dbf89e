import type { User, UserChange } from '@reelwright/contract/user'
import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { findPerson } from './find-person.js'

export const changePerson = async (data: Data, userId: string, change: z.infer<typeof UserChange>): Promise<User> => {
  await data.asIdentity((db) =>
    db
      .update(users)
      .set({ ...change, updatedAt: sql`now()` })
      .where(eq(users.id, userId)),
  )
  return findPerson(data, userId)
}
