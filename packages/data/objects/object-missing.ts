import { type Fault, fail } from '@reelwright/film/fault'

export const objectMissing = (hash: string, where: string, cause: unknown): Fault =>
  fail('OBJECT_MISSING', `A stored file (${hash.slice(0, 12)}…) is gone from ${where}; restore it from a backup or make its take again.`, {
    cause,
  })
