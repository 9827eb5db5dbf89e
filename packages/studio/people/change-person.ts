import type { User } from '@reelwright/contract/user'
import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { eq, sql } from 'drizzle-orm'
import { findPerson } from './find-person.js'

export const changePerson = async (data: Data, userId: string, { name }: { name?: string }): Promise<User> => {
  if (name !== undefined) await data.asIdentity((db) => db.update(users).set({ name, updatedAt: sql`now()` }).where(eq(users.id, userId)))
  return findPerson(data, userId)
}
