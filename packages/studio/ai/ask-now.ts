import { randomUUID } from 'node:crypto'
import { calls } from '@reelwright/data/tables/calls'
import { projects } from '@reelwright/data/tables/projects'
import type { Brief } from '@reelwright/film/any-brief'
import { refuse } from '@reelwright/film/fault'
import type { Provider } from '@reelwright/providers/ports/call'
import type { Profile } from '@reelwright/providers/registry'
import { and, eq, isNull } from 'drizzle-orm'
import { profileFor } from '../formats/profile-for.js'
import { makeCall } from '../ledger/call.js'
import { REQUEST, REQUEST_LEASE } from '../ledger/hold-call.js'
import type { Kept } from '../ledger/keep-made.js'
import type { Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'

/** Milliseconds a person waits for an answer at most. */
const LONGEST = 120_000

/** Whose film pays for the answer: the ledger knows no money without a film. */
export type Payer = { readonly organizationId: string; readonly projectId: string }

export type Answered<Result> = {
  readonly call: { readonly id: string; readonly provider: string; readonly model: string; readonly cost: number }
  readonly result: Kept<Result>
}

const briefOf = ({ data }: Studio, { organizationId, projectId }: Payer): Promise<Brief> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const [found] = await db
      .select({ brief: projects.brief })
      .from(projects)
      .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)))
    if (!found) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here; mend the id.', { field: 'projectId', given: projectId })
    return found.brief
  })

/**
 * Asks a provider of the film's profile while a person waits, outside any step: written in the ledger like every call,
 * found when the same was asked before. @throws PROJECT_NOT_FOUND, PROFILE_KEYLESS and the provider's failure
 */
export const askNow = async <Request, Result>(
  studio: Studio,
  payer: Payer,
  choose: (profile: Profile) => Provider<Request, Result>,
  request: Request,
): Promise<Answered<Result>> => {
  const provider = choose(profileFor(await providersOf(studio, payer.organizationId), await briefOf(studio, payer)))
  const stepId = `${REQUEST}${randomUUID()}`
  const touch = (): void =>
    void studio.data
      .inOrganization(payer.organizationId, ({ db }) => db.update(calls).set({ updatedAt: new Date() }).where(eq(calls.stepId, stepId)))
      .catch(() => {})
  const heartbeat = setInterval(touch, REQUEST_LEASE / 4)
  try {
    const order = { ...payer, sceneId: null, stepId, provider, request, signal: AbortSignal.timeout(LONGEST) }
    const { callId, cost, result } = await makeCall(studio, order)
    return { call: { id: callId, provider: provider.id, model: provider.model, cost }, result }
  } finally {
    clearInterval(heartbeat)
  }
}
