import { setTimeout as pause } from 'node:timers/promises'
import { isPresent } from '@reelwright/data/presence'
import { requestKeys } from '@reelwright/data/tables/request-keys'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, isNotNull, isNull, lt, not, or, sql } from 'drizzle-orm'

/** A member's own name for a request, and the hash of what it asks. */
export type RequestKey = { readonly organizationId: string; readonly userId: string; readonly key: string; readonly request: string }
/** A key in the hands of a process, which goes by its presence's number. */
export type HeldKey = RequestKey & { readonly holder: number }
export type KeptAnswer = { readonly status: number; readonly body: string; readonly type: string; readonly location?: string }

/** Milliseconds one request waits for the answer to the other. */
const PATIENCE = 10_000
/** Seconds after which a process of a version that did not say who it is counts as dead. */
const NAMELESS = 60

const rowOf = ({ userId, key }: RequestKey) => and(eq(requestKeys.userId, userId), eq(requestKeys.key, key))

const oldest = (seconds: number) => lt(requestKeys.createdAt, sql`now() - make_interval(secs => ${seconds})`)

const heldBy = (key: HeldKey) => and(rowOf(key), eq(requestKeys.holder, key.holder), isNull(requestKeys.status))

/** Whoever began to answer is dead. */
const abandoned = () =>
  or(and(isNotNull(requestKeys.holder), not(isPresent(requestKeys.holder))), and(isNull(requestKeys.holder), oldest(NAMELESS)))

/** Takes the key, or tells what stands under it; `waiting` while another request is being answered. */
const tryTake = (data: Data, key: HeldKey): Promise<KeptAnswer | 'taken' | 'waiting'> =>
  data.inOrganization(key.organizationId, async ({ db }) => {
    await db.delete(requestKeys).where(oldest(86_400))
    const { organizationId, userId, key: name, request, holder } = key
    const [made] = await db
      .insert(requestKeys)
      .values({ organizationId, userId, key: name, request, holder })
      .onConflictDoNothing()
      .returning({ key: requestKeys.key })
    if (made) return 'taken'
    const [row] = await db.select().from(requestKeys).where(rowOf(key))
    if (!row) return 'waiting'
    if (row.request !== request)
      throw refuse('IDEMPOTENCY_CONFLICT', 'This Idempotency-Key was used for another request; use a new key for a new request.', {
        field: 'Idempotency-Key',
        given: name,
      })
    if (row.status !== null && row.answer) return { status: row.status, ...row.answer }
    const [inherited] = await db
      .update(requestKeys)
      .set({ holder, createdAt: sql`now()` as never })
      .where(and(rowOf(key), isNull(requestKeys.status), abandoned()))
      .returning({ key: requestKeys.key })
    return inherited ? 'taken' : 'waiting'
  })

/** @returns the answer that was kept under the key; undefined when the request is ours to answer. @throws IDEMPOTENCY_CONFLICT, IDEMPOTENCY_NOT_READY */
export const takeRequest = async (data: Data, key: HeldKey): Promise<KeptAnswer | undefined> => {
  const end = Date.now() + PATIENCE
  for (let wait = 25; ; wait = Math.min(wait * 1.5, 500)) {
    const found = await tryTake(data, key)
    if (found === 'taken') return undefined
    if (found !== 'waiting') return found
    if (Date.now() > end)
      throw refuse('IDEMPOTENCY_NOT_READY', 'The same request is still being answered; send it again in a moment.', {
        field: 'Idempotency-Key',
      })
    await pause(wait)
  }
}

export const keepAnswer = (data: Data, key: HeldKey, { status, ...answer }: KeptAnswer): Promise<unknown> =>
  data.inOrganization(key.organizationId, ({ db }) => db.update(requestKeys).set({ status, answer }).where(heldBy(key)))

/** What was not done may be asked for again under the same key. */
export const forgetRequest = (data: Data, key: HeldKey): Promise<unknown> =>
  data.inOrganization(key.organizationId, ({ db }) => db.delete(requestKeys).where(heldBy(key)))
