import { type ExportRow, exportWishes } from '@reelwright/data/tables/exports'
import { type OutputRow, outputs } from '@reelwright/data/tables/outputs'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq } from 'drizzle-orm'

/** @throws EXPORT_NOT_FOUND */
export const findExport = async ({ db }: Tenant, id: string): Promise<ExportRow> => {
  const [row] = await db.select().from(exportWishes).where(eq(exportWishes.id, id))
  if (!row) throw refuse('EXPORT_NOT_FOUND', 'There is no such export here.', { field: 'id', given: id })
  return row
}

/** The package an export was given, removed or not. */
export const packageOf = async ({ db }: Tenant, { projectId, made }: ExportRow): Promise<OutputRow | undefined> => {
  if (made === null) return undefined
  const its = and(eq(outputs.projectId, projectId), eq(outputs.name, 'package.zip'), eq(outputs.key, made))
  return (await db.select().from(outputs).where(its))[0]
}
