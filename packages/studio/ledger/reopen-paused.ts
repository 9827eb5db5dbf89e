import { type StepRow, steps } from '@reelwright/data/tables/steps'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import type { OpenStudio } from '../open-studio.js'
import { findStepKind } from '../steps/list.js'

/** `vendor`: those whose failure begins with its id. */
type Which = { readonly projectId?: string; readonly before?: Date; readonly vendor?: string }

/** Lets films go on that paused for one of these reasons: all of an organization's, one, or those that paused before a moment. @returns how many */
export const reopenPaused = async (
  { studio, bell }: OpenStudio,
  organizationId: string,
  codes: readonly string[],
  { projectId, before, vendor }: Which = {},
): Promise<number> => {
  const paused = and(
    eq(steps.state, 'failed'),
    inArray(sql`${steps.failure}->>'code'`, [...codes]),
    projectId === undefined ? undefined : eq(steps.projectId, projectId),
    before === undefined ? undefined : lt(steps.updatedAt, before),
    vendor === undefined ? undefined : eq(sql`split_part(${steps.failure}->>'message', ' ', 1)`, vendor),
  )
  const found = await studio.data.inOrganization(organizationId, ({ db }) =>
    db.selectDistinct({ projectId: steps.projectId }).from(steps).where(paused),
  )
  for (const film of found) {
    let reopened: readonly Pick<StepRow, 'id' | 'kind'>[] = []
    await advance(studio, bell, organizationId, film.projectId, async ({ db }) => {
      reopened = await db
        .update(steps)
        .set({ state: 'ready', attempts: 0, notBefore: null })
        .where(and(paused, eq(steps.projectId, film.projectId)))
        .returning({ id: steps.id, kind: steps.kind })
    })
    // `advance` rings for what it writes down; these stood there already.
    for (const { id, kind } of reopened) await bell.ring(findStepKind(kind).queue, { organizationId, stepId: id })
  }
  return found.length
}
