import type { Role } from '@reelwright/contract/role'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { openPool } from './open-pool.js'
import { signingKeys } from './tables/identity.js'

/** What a session amounts to in an organization at this moment. */
export type SessionStanding = { readonly role: Role | null }

/** What an API key amounts to at this moment: `memberRole` is null when its maker is no member any more. */
export type KeyStanding = {
  readonly id: string
  readonly organizationId: string
  readonly userId: string
  readonly role: Role
  readonly memberRole: Role | null
  readonly ended: 'revoked' | 'expired' | null
  /** Its last use was written down within this minute. */
  readonly noted: boolean
}

/** The way to who people are: connections that work under the identity role from the start, so that a look-up is one query. */
export type Identity = {
  readonly db: NodePgDatabase
  /** Undefined when the session has ended. */
  readonly standingOf: (session: { id: string; userId: string; organizationId: string }) => Promise<SessionStanding | undefined>
  readonly findKey: (hash: string) => Promise<KeyStanding | undefined>
  readonly noteUse: (keyId: string) => Promise<void>
  /** The public halves of the keys that sign tokens, as JSON. */
  readonly readKeys: () => Promise<readonly { id: string; alg: string | null; publicKey: string }[]>
  readonly close: () => Promise<void>
}

const SESSION = `select m.role from identity.sessions s
  left join public.members m on m.user_id = s.user_id and m.organization_id = $3
  where s.id = $1 and s.user_id = $2 and s.expires_at > now()`

const KEY = `select k.id, k.organization_id as "organizationId", k.user_id as "userId", k.role, m.role as "memberRole",
  case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' end as ended,
  coalesce(k.last_used_at > now() - interval '1 minute', false) as noted
  from public.api_keys k left join public.members m on m.user_id = k.user_id and m.organization_id = k.organization_id
  where k.hash = $1`

export const openIdentity = (url: string, connections = 5): Identity => {
  const onConnect = (client: pg.ClientBase): void => client.query('set role reelwright_identity') as never
  const pool = openPool({ connectionString: url, max: connections, onConnect })
  const db = drizzle(pool)
  return {
    db,
    standingOf: async ({ id, userId, organizationId }) =>
      (await pool.query<SessionStanding>({ name: 'session', text: SESSION, values: [id, userId, organizationId] })).rows[0],
    findKey: async (hash) => (await pool.query<KeyStanding>({ name: 'key', text: KEY, values: [hash] })).rows[0],
    noteUse: async (keyId) => {
      await pool.query('update public.api_keys set last_used_at = now() where id = $1', [keyId])
    },
    readKeys: () => db.select({ id: signingKeys.id, alg: signingKeys.alg, publicKey: signingKeys.publicKey }).from(signingKeys),
    close: () => pool.end(),
  }
}
