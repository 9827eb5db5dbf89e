import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StepRun } from './step.js'

/**
 * Lends the step a folder for this run of it alone: the encoder of a run that was killed may go on writing for a
 * moment, and must not do so into the files of the next. What killed runs left is removed first.
 */
export const withScratch = async <T>({ studio, step }: StepRun, work: (folder: string) => Promise<T>): Promise<T> => {
  for (const name of await readdir(studio.scratch))
    if (name.startsWith(step.id)) await rm(join(studio.scratch, name), { recursive: true, force: true })
  const folder = join(studio.scratch, `${step.id}-${randomUUID().slice(0, 8)}`)
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
