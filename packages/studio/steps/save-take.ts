import { newId } from '@reelwright/data/id'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import type { Take } from '@reelwright/film/take'
import { and, eq, isNull } from 'drizzle-orm'
import type { StepRun } from './step.js'

type NewTake = Pick<Take, 'sceneId' | 'slot' | 'asset' | 'key' | 'provenance' | 'words' | 'beats' | 'bars' | 'flaw' | 'sound' | 'said'> & {
  readonly colours?: readonly (readonly number[])[]
}

type Slotted = Pick<Take, 'sceneId' | 'slot'>

export const inSlot = (projectId: string, { sceneId, slot }: Slotted) =>
  and(eq(takes.projectId, projectId), sceneId === null ? isNull(takes.sceneId) : eq(takes.sceneId, sceneId), eq(takes.slot, slot))

/** Selects the slot's take of a key, if it has one: what was made before is not asked for again. */
export const selectMade = async ({ db }: Tenant, projectId: string, slotted: Slotted, key: string): Promise<boolean> => {
  const slot = inSlot(projectId, slotted)
  const [known] = await db
    .select({ id: takes.id })
    .from(takes)
    .where(and(slot, eq(takes.key, key)))
  if (!known) return false
  await db
    .update(takes)
    .set({ selected: false })
    .where(and(slot, eq(takes.selected, true)))
  await db.update(takes).set({ selected: true }).where(eq(takes.id, known.id))
  return true
}

/** Adds a take to its slot and selects it; one already made for the same key is selected again instead. Earlier takes stay. */
export const saveTake = async ({ studio, step }: StepRun, take: NewTake): Promise<void> => {
  const { organizationId, projectId } = step
  await studio.data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    if (await selectMade(tenant, projectId, take, take.key)) return
    const id = newId('take')
    const others = db
      .update(takes)
      .set({ selected: false })
      .where(and(inSlot(projectId, take), eq(takes.selected, true)))
    const added = db.insert(takes).values({
      id,
      organizationId,
      projectId,
      sceneId: take.sceneId,
      slot: take.slot,
      key: take.key,
      take: { ...take, id } as Take,
      selected: true,
    })
    await Promise.all([others, added]) // one round trip, in this order
  })
}
