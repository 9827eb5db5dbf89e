import type { z } from 'zod'
import { type Answer, answered } from './answer.js'
import { type Flaw, strictly } from './strictly.js'
import type { Call } from './vendor.js'

/** The JSON body as the schema has it. `refuse` says what is wrong in the vendor's way; no JSON at all is one flaw without a path. */
export const bodyOf = <S extends z.ZodType>(call: Call, schema: S, refuse: (flaws: readonly Flaw[]) => Answer): z.infer<S> => {
  const type = String(call.headers['content-type'] ?? '')
  let value: unknown
  try {
    if (!type.includes('json')) throw new Error('no JSON')
    value = JSON.parse(call.raw.toString('utf8'))
  } catch {
    throw answered(refuse([{ path: [], kind: 'type', code: 'json_invalid', message: 'JSON decode error', input: undefined }]))
  }
  const read = strictly(schema, value)
  if (read.flaws) throw answered(refuse(read.flaws))
  return read.value as z.infer<S>
}

/** The query as the schema has it; every member is text, and one given twice is a list. */
export const queryOf = <S extends z.ZodType>(call: Call, schema: S, refuse: (flaws: readonly Flaw[]) => Answer): z.infer<S> => {
  const value: Record<string, string | string[]> = {}
  for (const name of new Set(call.query.keys())) {
    const all = call.query.getAll(name)
    value[name] = all.length > 1 ? all : all[0]!
  }
  const read = strictly(schema, value)
  if (read.flaws) throw answered(refuse(read.flaws))
  return read.value as z.infer<S>
}
