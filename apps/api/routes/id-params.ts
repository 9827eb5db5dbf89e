import { z } from 'zod'

/** The id of a resource in an address. */
export const Id = z.string().regex(/^[\w-]{1,200}$/, 'is no id')
export const IdParams = z.object({ id: Id })
