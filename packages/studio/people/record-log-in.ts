import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { eq } from 'drizzle-orm'
import { recordAudit, THE_STUDIO } from './audit.js'
import { listOrganizations } from './list-organizations.js'

/** Writes down that somebody signed in, where they work from now on. The session knows from where. */
export const recordLogIn = (data: Data, organizationId: string, userId: string, sessionId: string): Promise<void> =>
  data.inOrganization(organizationId, (tenant) =>
    recordAudit(tenant, { userId, by: 'session', byId: sessionId }, { action: 'session.begun', subject: { kind: 'user', id: userId } }),
  )

export type Refusal = {
  readonly email: string
  /** From where it was tried: it need not have been the person. */
  readonly address: string
  /** Milliseconds for which the account is shut now; 0 when it is not. */
  readonly shutMs: number
}

/** Writes down a wrong password, and a lock-out, in every organization of whose address it was; an unknown address is nobody's. */
export const recordRefusal = async (data: Data, { email, address, shutMs }: Refusal): Promise<void> => {
  const [person] = await data.asIdentity((db) => db.select({ id: users.id }).from(users).where(eq(users.email, email)))
  if (!person) return
  const subject = { kind: 'user', id: person.id }
  for (const { id } of await listOrganizations(data, person.id))
    await data.inOrganization(id, async (tenant) => {
      await recordAudit(tenant, THE_STUDIO, { action: 'log-in.refused', subject, detail: { address } })
      if (shutMs > 0)
        await recordAudit(tenant, THE_STUDIO, { action: 'log-in.shut', subject, detail: { address, seconds: Math.ceil(shutMs / 1000) } })
    })
}
