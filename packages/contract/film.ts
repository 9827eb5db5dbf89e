import { z } from 'zod'

/** A file of a film that can be fetched. */
export const FilmFile = z.object({
  name: z.string(),
  bytes: z.int(),
  type: z.string(),
  url: z.string(),
})

/** One kind of work of a film: how much of it is done, and what went wrong. */
export const FilmWork = z.object({
  kind: z.string(),
  label: z.string(),
  done: z.int(),
  total: z.int(),
  running: z.int(),
  progress: z.number(),
  failure: z.string().nullable(),
})

/** A film as the list of films shows it. */
export const FilmSummary = z.object({
  id: z.string(),
  title: z.string(),
  format: z.string(),
  status: z.string(),
  pausedReason: z.string().nullable(),
  createdAt: z.string(),
  work: z.array(FilmWork),
  files: z.array(FilmFile),
})
export type FilmSummary = z.infer<typeof FilmSummary>
