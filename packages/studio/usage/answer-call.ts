import type { CallAnswer, Call as CallView } from '@reelwright/contract/usage'
import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, sql } from 'drizzle-orm'
import { setAside, settleAttempt } from '../ledger/attempts.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { changeFilm } from '../projects/change-film.js'
import { viewCall } from './list-calls.js'

const find = async ({ db }: Tenant, callId: string): Promise<CallRow> => {
  const [call] = await db.select().from(calls).where(eq(calls.id, callId)).for('update')
  if (!call) throw refuse('CALL_NOT_FOUND', 'There is no such call here.', { field: 'id', given: callId })
  return call
}

/** The step that stopped because of it goes on. */
const reopen = ({ db }: Tenant, { projectId }: CallRow): Promise<unknown> =>
  db
    .update(steps)
    .set({ state: 'ready', attempts: 0, notBefore: null })
    .where(and(eq(steps.projectId, projectId), eq(steps.state, 'failed'), sql`${steps.failure}->>'code' = 'CALL_UNKNOWN'`))

const write = async ({ db }: Tenant, { id }: CallRow, change: Partial<CallRow>): Promise<CallRow> => {
  const [row] = await db
    .update(calls)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(calls.id, id))
    .returning()
  return row as CallRow
}

/** Accepted, paid for, and its answer never came: the money is spent. */
const lose = async (tenant: Tenant, call: CallRow): Promise<CallRow> => {
  const cost = await settleAttempt(tenant, call)
  const message = 'A person said that it was accepted and that its answer is lost.'
  return write(tenant, call, { state: 'failed', cost, failure: { kind: 'broken', code: 'CALL_LOST', message } })
}

/** To be made once more: where the first was charged, both are paid for. */
const buyAgain = async (tenant: Tenant, call: CallRow, paid: boolean): Promise<CallRow> => {
  const cost = paid ? await settleAttempt(tenant, call) : call.cost
  await setAside(tenant, call)
  return write(tenant, call, { state: 'reserved', stepId: null, cost })
}

/**
 * What a person found out about a call of unknown fate: `look-again` asks the provider, where it gave a name to ask by;
 * `lost` writes its price off; `buy-again` makes it once more, and with `paid` counts the first as well.
 * @throws CALL_NOT_FOUND, CALL_STATE_CONFLICT when its fate is known, CALL_NAMELESS_CONFLICT when there is nothing to look by
 */
export const answerCall = async (
  open: OpenStudio,
  organizationId: string,
  actor: Actor,
  callId: string,
  { answer, paid }: CallAnswer,
): Promise<CallView> => {
  const { projectId } = await open.studio.data.inOrganization(organizationId, (tenant) => find(tenant, callId))
  let answered: CallRow | undefined
  await changeFilm(
    open,
    organizationId,
    projectId,
    async (tenant) => {
      const call = await find(tenant, callId)
      if (call.state !== 'unknown')
        throw refuse('CALL_STATE_CONFLICT', `The fate of this call is known: it is ${call.state}. There is nothing to answer.`, {
          field: 'id',
          given: call.state,
        })
      if (answer === 'look-again' && call.operation === null)
        throw refuse(
          'CALL_NAMELESS_CONFLICT',
          `${call.provider} never said by which name to ask for this call; look at your account there, and answer lost or buy-again.`,
          { field: 'answer', given: answer },
        )
      if (answer === 'lost') answered = await lose(tenant, call)
      else {
        answered =
          answer === 'buy-again' ? await buyAgain(tenant, call, paid) : await write(tenant, call, { state: 'submitted', stepId: null })
        await reopen(tenant, call)
      }
      await recordAudit(tenant, actor, { action: 'call.answered', subject: { kind: 'call', id: callId }, detail: { answer, paid } })
    },
    { trash: true },
  )
  return viewCall(answered as CallRow)
}
