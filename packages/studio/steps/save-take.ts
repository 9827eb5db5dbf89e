import { newId } from '@reelwright/data/id'
import { takes } from '@reelwright/data/tables/takes'
import type { Take } from '@reelwright/film/take'
import { and, eq, isNull } from 'drizzle-orm'
import { tell } from '../events.js'
import type { StepRun } from './step.js'

type NewTake = Pick<Take, 'sceneId' | 'slot' | 'asset' | 'key' | 'provenance' | 'words' | 'beats' | 'bars'> & {
  readonly colours?: readonly (readonly number[])[]
}

/** Adds a take to its slot and selects it; one already made for the same key is selected again instead. Earlier takes stay. */
export const saveTake = async ({ studio, step }: StepRun, take: NewTake): Promise<void> => {
  const { organizationId, projectId } = step
  await studio.data.inOrganization(organizationId, async ({ db }) => {
    const slot = and(
      eq(takes.projectId, projectId),
      take.sceneId === null ? isNull(takes.sceneId) : eq(takes.sceneId, take.sceneId),
      eq(takes.slot, take.slot),
    )
    await db
      .update(takes)
      .set({ selected: false })
      .where(and(slot, eq(takes.selected, true)))
    const [known] = await db
      .update(takes)
      .set({ selected: true })
      .where(and(slot, eq(takes.key, take.key)))
      .returning({ id: takes.id })
    if (known) return
    const id = newId('take')
    await db.insert(takes).values({
      id,
      organizationId,
      projectId,
      sceneId: take.sceneId,
      slot: take.slot,
      key: take.key,
      take: { ...take, id } as Take,
      selected: true,
    })
  })
  await tell(studio.data.pool, {
    event: 'take',
    organizationId,
    projectId,
    data: { sceneId: take.sceneId, slot: take.slot },
  })
}
