import type { User } from '@reelwright/contract/user'
import { type UserRow, users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'

export const viewOfUser = ({ id, email, name, emailVerified, language, createdAt, updatedAt }: UserRow): User => ({
  id,
  email,
  name: name || null,
  emailVerified,
  language,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

/** @throws USER_NOT_FOUND */
export const findPerson = async (data: Data, userId: string): Promise<User> => {
  const [row] = await data.asIdentity((db) => db.select().from(users).where(eq(users.id, userId)))
  if (!row) throw refuse('USER_NOT_FOUND', 'This account is gone.')
  return viewOfUser(row)
}
