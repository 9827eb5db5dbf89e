import type { CallsQuery, Call as CallView } from '@reelwright/contract/usage'
import { newestFirst, pageFrom } from '@reelwright/data/newest-first'
import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { and, eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import type { Page } from '../projects/list-projects.js'
import { dollars } from './dollars.js'

/** What a person has to be told to decide about a call of unknown fate, and what they may decide. */
const questionOf = (row: CallRow): CallView['question'] => {
  if (row.state !== 'unknown') return null
  const named = row.operation !== null
  const handed = `It was handed over to ${row.provider} at ${row.updatedAt.toISOString()} for ${row.model} and about $${dollars(row.estimate)}`
  const where = named
    ? 'it was accepted, and can be asked for there'
    : 'whether it was accepted is not known, and without a number of its job it cannot be asked for'
  const last = row.failure ? ` ${row.failure.message}` : ''
  const look = named
    ? ''
    : ` Look at what the account at ${row.provider} was charged for at that time: if it is there and you can do without it, count this one as lost; otherwise buy again, and say so if the first one was charged, too.`
  return { known: `${handed}; ${where}.${last}${look}`, answers: named ? ['look-again', 'lost', 'buy-again'] : ['lost', 'buy-again'] }
}

/** A call as the API shows it: what was asked and answered stays inside. */
export const viewCall = (row: CallRow): CallView => ({
  id: row.id,
  projectId: row.projectId,
  sceneId: row.sceneId,
  capability: row.capability,
  provider: row.provider,
  model: row.model,
  variation: row.variation,
  state: row.state,
  attempts: row.attempts,
  estimate: dollars(row.estimate),
  cost: row.cost === null ? null : dollars(row.cost),
  failure: row.failure ? { code: row.failure.code, message: row.failure.message } : null,
  question: questionOf(row),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** Requests to providers, the newest first; `state: unknown` are those that wait for a person. */
export const listCalls = async ({ studio }: OpenStudio, organizationId: string, asked: CallsQuery): Promise<Page<CallView>> => {
  const { place, order, after } = newestFirst(calls.createdAt, calls.id)
  const found = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ row: calls, place })
      .from(calls)
      .where(
        and(
          eq(calls.organizationId, organizationId),
          asked.state && eq(calls.state, asked.state),
          asked.projectId === undefined ? undefined : eq(calls.projectId, asked.projectId),
          after(asked.cursor),
        ),
      )
      .orderBy(...order)
      .limit(asked.limit + 1),
  )
  const { rows, nextCursor } = pageFrom(found, asked.limit)
  return { items: rows.map(({ row }) => viewCall(row)), nextCursor }
}
