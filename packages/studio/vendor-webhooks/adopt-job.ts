import { type CallRow, calls, ledger } from '@reelwright/data/tables/calls'
import { projects } from '@reelwright/data/tables/projects'
import { scenes } from '@reelwright/data/tables/scenes'
import { steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import type { Provider } from '@reelwright/providers/ports/call'
import type { Profile, Registry } from '@reelwright/providers/registry'
import { and, eq, gt, max, sql } from 'drizzle-orm'
import { profileFor } from '../formats/profile-for.js'
import type { OpenStudio } from '../open-studio.js'
import { changeFilm } from '../projects/change-film.js'
import type { Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'

type Maker = Provider<unknown, unknown>

const isMaker = (value: unknown): value is Maker => typeof (value as Maker | null)?.start === 'function'

/** Who makes what of the film, and of the scene, that a call was for. */
const profileOfCall = (studio: Studio, { organizationId, projectId, sceneId }: CallRow, registry: Registry): Promise<Profile | undefined> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const [project] = await db.select({ brief: projects.brief }).from(projects).where(eq(projects.id, projectId))
    const [row] = sceneId === null ? [] : await db.select({ scene: scenes.scene }).from(scenes).where(eq(scenes.id, sceneId))
    return project && registry[project.brief.profile] && profileFor(registry, project.brief, row?.scene)
  })

/** Who was asked by a call: of those who make the film now, or of all who make anything in any profile. */
const makerOf = (profiles: readonly (Profile | undefined)[], { provider, model, capability }: CallRow): Maker | undefined =>
  profiles
    .flatMap((profile): readonly unknown[] => [...Object.values(profile ?? {}), ...Object.values(profile?.avatars ?? {})])
    .filter(isMaker)
    .find((maker) => maker.id === provider && maker.model === model && maker.capability === capability)

/** A call whose answer is still being waited for by whoever handed it over: that one needs no help. */
const isBeingHandedOver = async ({ db }: Tenant, { stepId }: CallRow): Promise<boolean> => {
  const alive = and(eq(steps.id, stepId ?? ''), eq(steps.state, 'running'), gt(steps.leaseUntil, sql`now()`))
  return (await db.$count(steps, alive)) > 0
}

const isLost = async (tenant: Tenant, call: CallRow, attempt: number): Promise<boolean> => {
  if (call.operation !== null || (call.state !== 'unknown' && call.state !== 'submitting')) return false
  const [newest] = await tenant.db
    .select({ attempt: max(ledger.attempt) })
    .from(ledger)
    .where(eq(ledger.callId, call.id))
  if (newest?.attempt !== attempt) return false
  return call.state === 'unknown' || !(await isBeingHandedOver(tenant, call))
}

/**
 * Gives a call of unknown fate the name of its job, as its vendor's message tells it: nobody needs to be asked, and nothing
 * is bought twice. The film goes on where it stopped for it.
 */
export const adoptJob = async (open: OpenStudio, call: CallRow, attempt: number, message: unknown): Promise<void> => {
  const { organizationId, projectId } = call
  if (!(await open.studio.data.inOrganization(organizationId, (tenant) => isLost(tenant, call, attempt)))) return
  const registry = await providersOf(open.studio, organizationId)
  const maker = makerOf([await profileOfCall(open.studio, call, registry), ...Object.values(registry)], call)
  const operation = maker?.adopt?.(call.request, message)
  if (operation === undefined) return
  await changeFilm(
    open,
    organizationId,
    projectId,
    async (tenant) => {
      const [locked] = await tenant.db.select().from(calls).where(eq(calls.id, call.id)).for('update')
      if (!locked || !(await isLost(tenant, locked, attempt))) return
      await tenant.db
        .update(calls)
        .set({ state: 'submitted', operation, stepId: null, failure: null, updatedAt: new Date() })
        .where(eq(calls.id, call.id))
      const stopped = and(eq(steps.projectId, projectId), eq(steps.state, 'failed'), sql`${steps.failure}->>'code' = 'CALL_UNKNOWN'`)
      await tenant.db.update(steps).set({ state: 'ready', attempts: 0, notBefore: null }).where(stopped)
    },
    { trash: true },
  )
}
