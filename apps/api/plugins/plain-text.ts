import { refuse } from '@reelwright/film/fault'
import type { Server } from '../doors.js'

/** Half of a surrogate pair. */
const BROKEN = /\p{Cs}/u

/** Where in a value text stands that no database keeps: NUL, or half of a surrogate pair. Undefined where none does. */
export const unstorable = (value: unknown, path: readonly string[] = []): readonly string[] | undefined => {
  if (typeof value === 'string') return value.includes('\0') || BROKEN.test(value) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    const found = unstorable(name) ? [...path, 'a name'] : unstorable(inner, [...path, name])
    if (found) return found
  }
  return undefined
}

/** Refuses texts that could not be stored, wherever in a request they stand. @throws TEXT_NOT_TEXT */
export const plainText = (server: Server): void => {
  server.addHook('preValidation', async ({ body, query, params }) => {
    for (const [where, value] of Object.entries({ body: Buffer.isBuffer(body) ? undefined : body, query, params })) {
      const at = unstorable(value)
      if (at)
        throw refuse('TEXT_NOT_TEXT', `The ${where} has a text that is none: take out its NUL or broken characters.`, {
          field: at.join('.') || where,
        })
    }
  })
}
