import { type OutputRow, outputs } from '@reelwright/data/tables/outputs'
import type { Tenant } from '@reelwright/data/tenant'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { fileNamed } from '../formats/masters.js'

/** A master and what is shown with it. */
export type WatchedFiles = {
  readonly master: OutputRow
  readonly poster: OutputRow | undefined
  readonly captions: OutputRow | undefined
}

/** The newest of a film's masters of this name that has not failed its check, with what was made of it; undefined when there is none. */
export const watchedFiles = async ({ db }: Tenant, projectId: string, name: string): Promise<WatchedFiles | undefined> => {
  const named = (base: string): string => fileNamed(base, name)
  const names = ['master.mp4', 'quality.json', 'poster.jpg', 'captions.vtt'].map(named)
  const rows = await db
    .select()
    .from(outputs)
    .where(and(eq(outputs.projectId, projectId), inArray(outputs.name, names), isNull(outputs.removedAt)))
    .orderBy(desc(outputs.createdAt))
  const of = (base: string, key: string): OutputRow | undefined => rows.find((row) => row.name === named(base) && row.key === key)
  const master = rows.find((row) => row.name === named('master.mp4') && of('quality.json', row.key)?.facts.passed === true)
  return master && { master, poster: of('poster.jpg', master.key), captions: of('captions.vtt', master.key) }
}
