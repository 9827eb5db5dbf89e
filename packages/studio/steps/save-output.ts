import { newId } from '@reelwright/data/id'
import { outputs } from '@reelwright/data/tables/outputs'
import type { Made } from '@reelwright/providers/ports/call'
import { keepFile } from '../ledger/keep-made.js'
import type { StepRun } from './step.js'

/** Keeps a finished file of the film under its name; the same name for the same key is kept once. */
export const saveOutput = async (
  { studio, step }: StepRun,
  name: string,
  made: Made,
  facts: Record<string, unknown> = {},
): Promise<void> => {
  const { organizationId, projectId, key } = step
  const asset = await keepFile(studio, organizationId, { ...made, name })
  await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .insert(outputs)
      .values({
        id: newId('out'),
        organizationId,
        projectId,
        name,
        key,
        asset,
        facts,
      })
      .onConflictDoUpdate({
        target: [outputs.projectId, outputs.name, outputs.key],
        set: { asset, facts, removedAt: null, createdAt: new Date() },
      }),
  )
}
