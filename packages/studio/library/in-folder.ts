import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Studio } from '../studio.js'

/** Lends a scratch folder for the length of some work. */
export const inFolder = async <T>({ scratch }: Pick<Studio, 'scratch'>, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(scratch, 'library-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
