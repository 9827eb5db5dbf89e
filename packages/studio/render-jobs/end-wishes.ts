import { exportWishes } from '@reelwright/data/tables/exports'
import { renderJobs } from '@reelwright/data/tables/render-jobs'
import type { Tenant } from '@reelwright/data/tenant'
import { eq } from 'drizzle-orm'
import type { FilmState } from '../formats/film-state.js'
import type { Ends } from './end-of-wishes.js'

/** Writes down how wishes ended; the film without them. */
export const endWishes = async ({ db }: Tenant, film: FilmState, ends: Ends): Promise<FilmState> => {
  const endedAt = new Date()
  for (const { id, ...end } of ends.renderJobs)
    await db
      .update(renderJobs)
      .set({ ...end, endedAt })
      .where(eq(renderJobs.id, id))
  for (const { id, ...end } of ends.exports)
    await db
      .update(exportWishes)
      .set({ ...end, endedAt })
      .where(eq(exportWishes.id, id))
  const open = <Row extends { readonly id: string }>(rows: readonly Row[], ended: readonly { readonly id: string }[]): readonly Row[] =>
    rows.filter(({ id }) => !ended.some((end) => end.id === id))
  return { ...film, renderJobs: open(film.renderJobs, ends.renderJobs), exports: open(film.exports, ends.exports) }
}
