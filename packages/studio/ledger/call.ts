import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@reelwright/data/id'
import { type CallRow, calls, ledger } from '@reelwright/data/tables/calls'
import { fail, isFault, refuse } from '@reelwright/film/fault'
import type { CallContext, Check, Failure, Json, Provider } from '@reelwright/providers/ports/call'
import { eq, sql } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import { openAsset, type Studio } from '../studio.js'
import { holdCall } from './hold-call.js'
import { type Kept, keepMade } from './keep-made.js'

export type CallOrder<Request, Result> = {
  readonly organizationId: string
  readonly projectId: string
  readonly sceneId: string | null
  /** The running step that wants it. */
  readonly stepId: string
  readonly provider: Provider<Request, Result>
  readonly request: Request
  /** Raised by *regenerate*: another variation is another call. */
  readonly variation?: number
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** The hash of everything that determines the answer (ARCHITECTURE.md, takes and money). */
export const callKey = <Request, Result>(
  organizationId: string,
  provider: Provider<Request, Result>,
  request: Request,
  variation = 0,
): string =>
  keyOf({
    organizationId,
    capability: provider.capability,
    provider: provider.id,
    model: provider.model,
    request,
    variation,
  })

type Order = CallOrder<unknown, unknown>

const reserve = (studio: Studio, order: Order, key: string): Promise<CallRow> =>
  studio.data.inOrganization(order.organizationId, async ({ db }) => {
    const estimate = order.provider.estimate(order.request)
    const id = newId('call')
    const { organizationId, projectId, sceneId, provider, request, variation } = order
    const row = {
      id,
      organizationId,
      projectId,
      sceneId,
      capability: provider.capability,
      provider: provider.id,
      model: provider.model,
      key,
      variation: variation ?? 0,
      estimate,
      request,
    }
    const [made] = await db.insert(calls).values(row).onConflictDoNothing().returning()
    if (made)
      await db.insert(ledger).values({
        id: newId('entry'),
        organizationId,
        projectId,
        callId: id,
        kind: 'reserve',
        amount: estimate,
      })
    const found = made ?? (await db.select().from(calls).where(eq(calls.key, key)))[0]
    if (!found) throw fail('CALL_LOST', 'A call that had just been written down is gone; run the same command again.')
    return found
  })

const write = (studio: Studio, order: Order, id: string, change: Partial<CallRow>): Promise<CallRow> =>
  studio.data.inOrganization(order.organizationId, async ({ db }) => {
    const [row] = await db
      .update(calls)
      .set({ ...change, updatedAt: new Date() })
      .where(eq(calls.id, id))
      .returning()
    return row as CallRow
  })

const settle = (studio: Studio, order: Order, call: CallRow, result: unknown): Promise<void> =>
  studio.data.inOrganization(order.organizationId, async ({ db }) => {
    const cost = call.estimate
    await db
      .update(calls)
      .set({
        state: 'succeeded',
        result,
        cost,
        failure: null,
        updatedAt: new Date(),
      })
      .where(eq(calls.id, call.id))
    const { organizationId, projectId } = order
    await db
      .insert(ledger)
      .values({
        id: newId('entry'),
        organizationId,
        projectId,
        callId: call.id,
        kind: 'settle',
        amount: cost,
      })
      .onConflictDoNothing()
  })

/** Money that was set aside for a call which failed is free again. */
const giveUp = (studio: Studio, order: Order, call: CallRow, failure: Failure): Promise<void> =>
  studio.data.inOrganization(order.organizationId, async ({ db }) => {
    await db
      .update(calls)
      .set({ state: 'failed', failure: { ...failure }, stepId: null, updatedAt: new Date() })
      .where(eq(calls.id, call.id))
    const { organizationId, projectId } = order
    const entry = { id: newId('entry'), organizationId, projectId, callId: call.id, kind: 'release' as const, amount: call.estimate }
    await db.insert(ledger).values(entry).onConflictDoNothing()
  })

const fault = (failure: Failure): Error =>
  failure.kind === 'rejected' ? refuse(failure.code, failure.message) : fail(failure.code, failure.message, { cause: failure })

/** The provider's answer to `start`, beside its files: a process that dies before the row is written finds it again. */
const NOTE = 'operation.json'

const remembered = async (scratch: string): Promise<Json | undefined> =>
  readFile(join(scratch, NOTE), 'utf8').then(
    (text) => JSON.parse(text) as Json,
    () => undefined,
  )

const remember = async (scratch: string, operation: Json): Promise<void> => {
  const partial = join(scratch, `.${NOTE}`)
  await writeFile(partial, JSON.stringify(operation))
  await rename(partial, join(scratch, NOTE))
}

/** Millionths of a dollar up to which a call of unknown fate is made again without asking. */
const SMALL = 30_000

/** A dear call that was cut down while it was handed over may have been accepted: buying it again is a person's decision. */
const refuseUnknown = async (studio: Studio, order: Order, call: CallRow): Promise<void> => {
  if (call.estimate <= SMALL || (call.state !== 'submitting' && call.state !== 'unknown')) return
  await write(studio, order, call.id, { state: 'unknown' })
  throw fail(
    'CALL_UNKNOWN',
    `A call to ${order.provider.id} for $${(call.estimate / 1e6).toFixed(2)} was cut down while it was handed over; look there whether it was accepted before it is made again.`,
  )
}

const submit = async (studio: Studio, order: Order, call: CallRow, context: CallContext): Promise<CallRow> => {
  const found = await remembered(context.scratch)
  if (found !== undefined)
    return write(studio, order, call.id, {
      state: 'submitted',
      operation: found,
    })
  await refuseUnknown(studio, order, call)
  await write(studio, order, call.id, {
    state: 'submitting',
    attempts: sql`${calls.attempts} + 1` as never,
  })
  const operation = await order.provider.start(order.request, context, order.onProgress).catch(async (error: unknown) => {
    // Nothing was accepted: a stopped call may be made again at once, a refused one says why.
    if (isFault(error) && !order.signal.aborted) {
      const { code, message } = error
      await giveUp(studio, order, call, { kind: error.kind === 'input' ? 'rejected' : 'retryable', code, message })
    } else await write(studio, order, call.id, { state: 'reserved', stepId: null })
    throw error
  })
  await remember(context.scratch, operation)
  return write(studio, order, call.id, { state: 'submitted', operation })
}

const answerOf = async (order: Order, call: CallRow, context: CallContext): Promise<Exclude<Check<unknown>, { state: 'running' }>> => {
  for (let wait = 50; ; wait = Math.min(wait * 1.5, 5_000)) {
    const check = await order.provider.check(call.operation as Json, context)
    if (check.state !== 'running') return check
    if (check.progress !== undefined) order.onProgress?.(check.progress)
    order.signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/**
 * Asks a provider once: found when it was answered before, gone on with when it was begun.
 * The answer's files are in the organization's objects before it returns.
 * @throws the provider's failure as a Fault; what was made stays.
 */
export const makeCall = async <Request, Result>(
  studio: Studio,
  wanted: CallOrder<Request, Result>,
): Promise<{
  callId: string
  key: string
  cost: number
  result: Kept<Result>
}> => {
  const order = wanted as unknown as Order
  const key = callKey(order.organizationId, order.provider, order.request, order.variation)
  const { id } = await reserve(studio, order, key)
  const scratch = join(studio.scratch, 'calls', id)
  let call = await holdCall(studio, order, id)
  if (call.state === 'succeeded') {
    await rm(scratch, { recursive: true, force: true }) // left by a process that died when it had settled
    return { callId: id, key, cost: call.cost ?? 0, result: call.result as Kept<Result> }
  }
  await mkdir(scratch, { recursive: true })
  const context: CallContext = {
    scratch,
    signal: order.signal,
    open: openAsset(studio, order.organizationId),
  }
  if (call.state !== 'submitted') call = await submit(studio, order, call, context)
  let check = await answerOf(order, call, context)
  if (check.state === 'failed' && check.failure.code === 'SCRATCH_GONE') {
    await rm(join(scratch, NOTE), { force: true })
    call = await submit(studio, order, call, context)
    check = await answerOf(order, call, context)
  }
  if (check.state === 'failed') {
    await giveUp(studio, order, call, check.failure)
    await rm(scratch, { recursive: true, force: true })
    throw fault(check.failure)
  }
  const result = await keepMade(studio, order.organizationId, check.result)
  await settle(studio, order, call, result)
  await rm(scratch, { recursive: true, force: true })
  return {
    callId: call.id,
    key,
    cost: call.estimate,
    result: result as Kept<Result>,
  }
}
