import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@reelwright/data/id'
import { type CallRow, calls } from '@reelwright/data/tables/calls'
import type { Unit } from '@reelwright/data/unit-of-work'
import { fail, isFault, refuse } from '@reelwright/film/fault'
import type { CallContext, Check, Failure, Json, Provider } from '@reelwright/providers/ports/call'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import type { Lane } from '../steps/step.js'
import { openAsset, type Studio } from '../studio.js'
import { keepQuiet, type Place, takePlace, waitForPlace } from '../vendor-limits/place.js'
import { quietAsked, waitingFault } from '../vendor-limits/waiting.js'
import { type Wake, wakeOf } from '../vendor-webhooks/wakes.js'
import { webhookAddress } from '../vendor-webhooks/webhook-address.js'
import { releaseAttempt, setAside, setAsideFirst, setAsideSince, settleAttempt, settleOwed, unanswered } from './attempts.js'
import { heedBreaker, noteFailure, noteSuccess } from './breaker.js'
import { holdCall, REQUEST } from './hold-call.js'
import { type Kept, keepMade } from './keep-made.js'
import { countLost, isSmall, loseSight } from './unknown-call.js'

export type CallOrder<Request, Result> = {
  readonly organizationId: string
  readonly projectId: string
  readonly sceneId: string | null
  /** The running step, or the request, that wants it. */
  readonly stepId: string
  readonly provider: Provider<Request, Result>
  readonly request: Request
  /** Raised by *regenerate*: another variation is another call. */
  readonly variation?: number
  /** Of an answer that was found faulty: how often it has been asked for once more. A person's variations are others. */
  readonly again?: number
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
  /** Hears what is being written, a sentence at a time. */
  readonly onWords?: (words: string) => void
  /** Whoever runs the step: one that was cancelled or taken over hands nothing over. */
  readonly worker?: string | null
  /** The step's place in its queue: it is in it from the handing over to the answer. */
  readonly lane?: Lane
}

/** The hash of everything that determines the answer (ARCHITECTURE.md, takes and money). */
export const callKey = <Request, Result>(
  organizationId: string,
  provider: Provider<Request, Result>,
  request: Request,
  variation = 0,
  again = 0,
): string =>
  keyOf({
    organizationId,
    capability: provider.capability,
    provider: provider.id,
    model: provider.model,
    request,
    variation,
    ...(again > 0 ? { again } : {}),
  })

/**
 * What a call is written down under. Seeds follow from scenes: one that is not sent would buy for the next film what this one
 * has. Not `callKey`, by which takes are known, so that takes and calls from before this rule are still found.
 */
const purchaseKey = ({ organizationId, provider, request, variation, again }: Order): string =>
  callKey(organizationId, provider, provider.seedless ? { ...(request as object), seed: undefined } : request, variation, again)

type Order = CallOrder<unknown, unknown>

type Reserved = { readonly call: CallRow; readonly isNew: boolean }

/**
 * Writes a call down, its price set aside, unless it was before; one that is new is held by whoever wrote it.
 * @param former the key it has where it was written down with a seed that is not sent
 */
const reserve = (studio: Studio, order: Order, former: string): Promise<Reserved> =>
  studio.data.inOrganization(order.organizationId, async (tenant) => {
    const { db } = tenant
    const key = purchaseKey(order)
    const [known] = key === former ? [] : await db.select().from(calls).where(eq(calls.key, former))
    if (known) return { call: known, isNew: false }
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
      stepId: order.stepId,
    }
    const [made] = await db.insert(calls).values(row).onConflictDoNothing().returning()
    if (made) await setAsideFirst(tenant, made)
    const found = made ?? (await db.select().from(calls).where(eq(calls.key, key)))[0]
    if (!found) throw fail('CALL_LOST', 'A call that had just been written down is gone; run the same command again.')
    return { call: found, isNew: made !== undefined }
  })

const write = async (studio: Studio, order: Order, call: CallRow, change: Partial<CallRow>): Promise<CallRow> => {
  const changed = { ...change, updatedAt: new Date() }
  await studio.data.write(order.organizationId, (db) => [db.update(calls).set(changed).where(unanswered(call))])
  return { ...call, ...changed }
}

/** @returns what was paid for it, in millionths of a dollar */
const settle = (studio: Studio, order: Order, call: CallRow, result: unknown, charged?: number): Promise<number> =>
  studio.data.inOrganization(order.organizationId, async (tenant) => {
    const cost = await settleOwed(tenant, call, charged)
    await tenant.db
      .update(calls)
      .set({ state: 'succeeded', result, cost, failure: null, updatedAt: new Date() })
      .where(eq(calls.id, call.id))
    return cost
  })

/** Money that was set aside for a call which failed is free again, or spent where the vendor charged for the failure. */
const giveUp = (studio: Studio, order: Order, call: CallRow, failure: Failure, charged = 0): Promise<void> =>
  studio.data.inOrganization(order.organizationId, async (tenant) => {
    const paid = charged > 0 ? { cost: await settleAttempt(tenant, call, charged) } : {}
    await releaseAttempt(tenant, call)
    await tenant.db
      .update(calls)
      .set({ state: 'failed', ...paid, failure: { ...failure }, stepId: null, updatedAt: new Date() })
      .where(unanswered(call))
  })

/** A call that is not made for now holds no money back from others; when it is, its price is set aside again. */
const setFree = (studio: Studio, order: Order, call: CallRow): Promise<void> =>
  studio.data.inOrganization(order.organizationId, async (tenant) => {
    if (call.state === 'reserved' || call.state === 'failed') await releaseAttempt(tenant, call)
    await tenant.db.update(calls).set({ stepId: null }).where(eq(calls.id, call.id))
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

/** Whether the vendor finds what may have been handed over by the name it was bought under: then handing it over again buys nothing. */
const isFound = async (studio: Studio, { organizationId, provider }: Order, { id, state }: CallRow): Promise<boolean> => {
  if (state !== 'submitting' || provider.repeats === undefined) return false
  const since = await studio.data.inOrganization(organizationId, (tenant) => setAsideSince(tenant, id))
  return since !== undefined && Date.now() - since.getTime() < provider.repeats
}

/** A dear call that was cut down while it was handed over may have been accepted: buying it again is a person's decision. */
const refuseUnknown = async (studio: Studio, order: Order, call: CallRow): Promise<void> => {
  if ((call.state !== 'submitting' && call.state !== 'unknown') || (await isFound(studio, order, call))) return
  if (isSmall(studio, call)) return void (await countLost(studio, order.organizationId, call))
  await write(studio, order, call, { state: 'unknown' })
  throw fail(
    'CALL_UNKNOWN',
    `A call to ${order.provider.id} for $${(call.estimate / 1e6).toFixed(2)} was cut down while it was handed over; look there whether it was accepted before it is made again.`,
  )
}

const isStillRun = ({ stepId, worker }: Order): SQL | undefined =>
  worker ? sql`exists (select from steps where id = ${stepId} and state = 'running' and worker = ${worker})` : undefined

/**
 * Writes down that a call is handed over, from here on, its price set aside.
 * @returns which attempt it is @throws STEP_LOST where its step is no longer to be done by this worker, or another has its answer
 */
const handOver = async ({ data }: Studio, order: Order, call: CallRow, isNew: boolean): Promise<number> => {
  const handedOver = { state: 'submitting' as const, attempts: sql`${calls.attempts} + 1` as never, updatedAt: new Date() }
  const change = (db: Unit) =>
    db
      .update(calls)
      .set(handedOver)
      .where(and(unanswered(call), isStillRun(order)))
  const check = (written: number | null | undefined): void => {
    if (written) return
    order.signal.throwIfAborted()
    throw fail('STEP_LOST', 'The step that wanted this was cancelled, or is another worker’s; nothing was handed over.')
  }
  if (isNew) {
    check((await data.write(order.organizationId, (db) => [change(db)]))[0])
    return 1
  }
  return data.inOrganization(order.organizationId, async (tenant) => {
    const attempt = await setAside(tenant, call)
    check((await change(tenant.db)).rowCount) // inside: what was set aside for nothing is not
    return attempt
  })
}

/** Hands a call over; the price of one that `isNew` has just been set aside. */
const submit = async (
  studio: Studio,
  order: Order,
  call: CallRow,
  context: CallContext,
  { isNew = false, heed = true } = {},
): Promise<CallRow> => {
  const found = await remembered(context.scratch)
  if (found !== undefined) return write(studio, order, call, { state: 'submitted', operation: found })
  if (heed)
    await heedBreaker(studio, order.provider).catch(async (closed: unknown) => {
      await setFree(studio, order, call)
      throw closed
    })
  await refuseUnknown(studio, order, call)
  const attempt = await handOver(studio, order, call, isNew)
  const told = { vendor: order.provider.id, organizationId: order.organizationId, callId: call.id, attempt }
  const webhook = webhookAddress(studio, told)
  const bought = { ...context, purchase: `${call.id}.${attempt}`, ...(webhook === undefined ? {} : { webhook }) }
  const start = async (): Promise<Json> => {
    order.signal.throwIfAborted() // by whoever stopped while it was written down
    return order.provider.start(order.request, bought, order.onProgress)
  }
  const operation = await start().catch(async (error: unknown) => {
    // Nothing was accepted: a stopped call may be made again at once, a refused one says why.
    if (isFault(error) && !order.signal.aborted) {
      const { code, message } = error
      await giveUp(studio, order, call, { kind: error.kind === 'input' ? 'rejected' : 'retryable', code, message })
    } else await write(studio, order, call, { state: 'reserved', stepId: null })
    throw error
  })
  // Either of them is enough for whoever comes after a crash; both are waited for, whichever fails.
  const noted = remember(context.scratch, operation).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  const submitted = await write(studio, order, call, { state: 'submitted', operation }).finally(() => noted)
  const lost = await noted
  if (lost) throw lost.error
  return submitted
}

/** Milliseconds between two looks at a job, at most; those that the vendor may tell of are looked at more seldom. */
const SELDOM = { asked: 5_000, told: 15_000 } as const

const answerOf = async (
  order: Order,
  call: CallRow,
  context: CallContext,
  wake: Wake,
  seldom: number,
): Promise<Exclude<Check<unknown>, { state: 'running' }>> => {
  for (let wait = 50; ; wait = Math.min(wait * 1.5, seldom)) {
    const check = await order.provider.check(call.operation as Json, context)
    if (check.state !== 'running') return check
    if (check.progress !== undefined) order.onProgress?.(check.progress)
    order.signal.throwIfAborted()
    await wake.wait(wait, order.signal)
  }
}

/** A place with the vendor for this call. What it has already counts anyhow; a step is put off, and somebody who waits for an answer waits. */
const placeFor = (studio: Studio, order: Order, { id, state, createdAt }: CallRow): Promise<Place> => {
  const caller = { callId: id, since: createdAt, anyhow: state === 'submitted' }
  return order.stepId.startsWith(REQUEST)
    ? waitForPlace(studio, order.provider, caller, order.signal)
    : takePlace(studio, order.provider, caller)
}

type Ended = { readonly call: CallRow; readonly check: Exclude<Check<unknown>, { state: 'running' }>; readonly failing: boolean }

/** Hands a call over unless it was, and waits for its end, in a place of its own with the vendor. */
const endOf = async (studio: Studio, order: Order, { call: held, isNew }: Reserved, context: CallContext): Promise<Ended> => {
  await order.lane?.enter(order.signal)
  const place = await placeFor(studio, order, held).catch(async (busy: unknown) => {
    order.lane?.leave()
    await setFree(studio, order, held)
    throw busy
  })
  const told = { vendor: order.provider.id, organizationId: order.organizationId, callId: held.id, attempt: 1 }
  const mayBeTold = webhookAddress(studio, told) !== undefined
  const wake = wakeOf(studio, held.id, mayBeTold)
  const seldom = mayBeTold ? SELDOM.told : SELDOM.asked
  try {
    let call = held.state === 'submitted' ? held : await submit(studio, order, held, context, { isNew, heed: place.failing })
    let check = await answerOf(order, call, context, wake, seldom)
    if (check.state === 'failed' && check.failure.code === 'SCRATCH_GONE') {
      await rm(join(context.scratch, NOTE), { force: true })
      call = await submit(studio, order, call, context)
      check = await answerOf(order, call, context, wake, seldom)
    }
    return { call, check, failing: place.failing }
  } finally {
    wake.end()
    await place.leave()
    order.lane?.leave() // after the place: whoever enters next finds it free
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
  const key = callKey(order.organizationId, order.provider, order.request, order.variation, order.again)
  const reserved = await reserve(studio, order, key)
  const { id } = reserved.call
  const scratch = join(studio.scratch, 'calls', id)
  let call = reserved.isNew ? reserved.call : await holdCall(studio, order, id)
  if (call.state === 'succeeded') {
    await rm(scratch, { recursive: true, force: true }) // left by a process that died when it had settled
    return { callId: id, key, cost: call.cost ?? 0, result: call.result as Kept<Result> }
  }
  await mkdir(scratch, { recursive: true })
  const context: CallContext = {
    scratch,
    signal: order.signal,
    open: openAsset(studio, order.organizationId),
    onWords: order.onWords,
  }
  const ended = await endOf(studio, order, { call, isNew: reserved.isNew }, context)
  const { check } = ended
  call = ended.call
  if (check.state === 'failed') {
    if (check.failure.kind === 'unknown') {
      await rm(scratch, { recursive: true, force: true })
      throw await loseSight(studio, order.organizationId, call, check.failure)
    }
    await giveUp(studio, order, call, check.failure, check.cost)
    await rm(scratch, { recursive: true, force: true })
    const quiet = quietAsked(check.failure)
    if (quiet !== undefined) await keepQuiet(studio, order.provider, quiet)
    if (check.failure.code === 'VENDOR_BUSY' && check.failure.retryAfter !== undefined && !order.stepId.startsWith(REQUEST))
      throw waitingFault(order.provider.id, check.failure.retryAfter)
    throw (await noteFailure(studio, order.provider, check.failure)) ?? fault(check.failure)
  }
  const result = await keepMade(studio, order.organizationId, check.result)
  const cost = await settle(studio, order, call, result, check.cost)
  await Promise.all([ended.failing && noteSuccess(studio, order.provider), rm(scratch, { recursive: true, force: true })])
  return {
    callId: call.id,
    key,
    cost,
    result: result as Kept<Result>,
  }
}
