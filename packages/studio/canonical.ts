import { createHash } from 'node:crypto'

/** JSON with sorted keys and without undefined values: equal meanings, equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** SHA-256 of a value's canonical JSON, hex. */
export const keyOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
