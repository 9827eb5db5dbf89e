import { projects } from '@reelwright/data/tables/projects'
import { scenes } from '@reelwright/data/tables/scenes'
import { steps } from '@reelwright/data/tables/steps'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import type { Registry } from '@reelwright/providers/registry'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { takesWanted } from './standing.js'

/** Kinds of steps about one scene, of which a film needs all before it needs anything else. */
export const OF_SCENES: readonly string[] = ['narrate', 'draw-frame']

/**
 * How scenes stand after steps of theirs that did not fail, while the film waits for others of these kinds: nothing else can
 * follow, so the film need not be read whole, which for each of its steps would cost the square of their number. The film is
 * locked. @returns false where it has to be decided upon whole
 */
export const advanceScenes = async (
  { db, organizationId }: Tenant,
  registry: Registry,
  projectId: string,
  sceneIds: readonly string[],
): Promise<boolean> => {
  const ids = [...new Set(sceneIds)]
  const ofFilm = eq(steps.projectId, projectId)
  const [[project], rows, chosen, their, [open]] = await Promise.all([
    db.select().from(projects).where(eq(projects.id, projectId)),
    db
      .select()
      .from(scenes)
      .where(and(eq(scenes.projectId, projectId), inArray(scenes.id, ids))),
    db
      .select({ key: takes.key, take: takes.take })
      .from(takes)
      .where(and(eq(takes.projectId, projectId), inArray(takes.sceneId, ids), eq(takes.selected, true))),
    db
      .select()
      .from(steps)
      .where(and(ofFilm, inArray(steps.subject, ids))),
    db
      .select({ one: sql`1` })
      .from(steps)
      .where(and(ofFilm, inArray(steps.kind, [...OF_SCENES]), inArray(steps.state, ['ready', 'running'])))
      .limit(1),
  ])
  if (
    !open ||
    !project ||
    project.status !== 'GENERATING_SCENES' ||
    project.pausedReason !== null ||
    project.cancelledAt ||
    project.deletedAt
  )
    return false
  if (project.brief.narration.length > 0) return false // all scenes are aligned at once
  const none = { storyboard: undefined, outputs: [], renderJobs: [], exports: [] }
  const { statuses } = takesWanted({ organizationId, project, scenes: rows, takes: chosen, steps: their, ...none }, registry)
  const changed = rows.filter(({ id, status }) => (statuses.get(id) ?? status) !== status)
  await Promise.all(
    changed.map(({ id }) =>
      db
        .update(scenes)
        .set({ status: statuses.get(id), updatedAt: new Date() })
        .where(eq(scenes.id, id)),
    ),
  )
  return true
}
