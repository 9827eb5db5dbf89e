import { type SceneRow, scenes, sections } from '@reelwright/data/tables/scenes'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import type { Scene, Section } from '@reelwright/film/storyboard'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { canonical } from '../canonical.js'

/** A film's storyboard as it is edited: also sections that have no scene yet. */
export type Board = { readonly sections: readonly Section[]; readonly rows: readonly SceneRow[] }

/** @throws SCENES_NOT_READY */
export const readBoard = async ({ db }: Tenant, projectId: string): Promise<Board> => {
  const sectionRows = await db.select().from(sections).where(eq(sections.projectId, projectId)).orderBy(asc(sections.order))
  const rows = await db.select().from(scenes).where(eq(scenes.projectId, projectId)).orderBy(asc(scenes.order))
  if (rows.length === 0)
    throw refuse('SCENES_NOT_READY', 'The film has no scenes yet; generate them first and wait until the project is SCENES_READY.')
  return {
    rows,
    sections: sectionRows.map(({ id, name, order }) => ({
      id,
      name,
      order,
      scenes: rows.filter(({ sectionId }) => sectionId === id).map(({ scene, order: place }) => ({ ...scene, order: place })),
    })),
  }
}

type Placed = { readonly sectionId: string; readonly scene: Scene }

const placed = (all: readonly Section[]): readonly Placed[] =>
  all.flatMap(({ id, scenes: own }) => own.map((scene) => ({ sectionId: id, scene })))

/** Writes a storyboard's rows; only what differs is touched. `slots` are of scenes that come back. */
export const writeBoard = async (
  { db, organizationId }: Tenant,
  projectId: string,
  before: Board,
  after: readonly Section[],
  slots: Readonly<Record<string, SceneRow['slots']>> = {},
): Promise<void> => {
  for (const { id, name, order } of after)
    await db
      .insert(sections)
      .values({ id, organizationId, projectId, name, order })
      .onConflictDoUpdate({ target: sections.id, set: { name, order } })
  for (const { sectionId, scene } of placed(after)) {
    const row = before.rows.find(({ id }) => id === scene.id)
    const values = { sectionId, order: scene.order, scene }
    if (!row) await db.insert(scenes).values({ id: scene.id, organizationId, projectId, ...values, slots: slots[scene.id] ?? {} })
    else if (canonical(row.scene) !== canonical(scene) || row.sectionId !== sectionId || row.order !== scene.order)
      await db
        .update(scenes)
        .set({ ...values, revision: sql`${scenes.revision} + 1` as never, updatedAt: new Date() })
        .where(eq(scenes.id, scene.id))
  }
  const kept = new Set([...after.map(({ id }) => id), ...placed(after).map(({ scene }) => scene.id)])
  const lost = (ids: readonly string[]): string[] => ids.filter((id) => !kept.has(id))
  await db.delete(scenes).where(inArray(scenes.id, lost(before.rows.map(({ id }) => id))))
  await db.delete(sections).where(inArray(sections.id, lost(before.sections.map(({ id }) => id))))
}
