import { users } from '@reelwright/data/tables/identity'
import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Language } from './letter-words/words.js'

export type Reader = { readonly language: Language; readonly emailVerified: boolean }

/** The member of an organization who signs in with an address. */
export const memberAt = async (data: Data, organizationId: string, email: string): Promise<Reader | undefined> => {
  const [found] = await data.asIdentity((db) =>
    db
      .select({ language: users.language, emailVerified: users.emailVerified })
      .from(users)
      .innerJoin(members, eq(members.userId, users.id))
      .where(and(eq(members.organizationId, organizationId), eq(users.email, email.toLowerCase()))),
  )
  return found
}

/** In which language an address is written to: that of its owner where it has one here, else that of whoever writes. */
export const languageFor = async (data: Data, email: string, writerId: string): Promise<Language> => {
  const [found] = await data.asIdentity((db) =>
    db
      .select({ language: users.language })
      .from(users)
      .where(or(eq(users.email, email), eq(users.id, writerId)))
      .orderBy(desc(sql`${users.email} = ${email}`))
      .limit(1),
  )
  return found?.language ?? 'en'
}
