import type { z } from 'zod'

/** One thing wrong with a request, in no vendor's words yet. */
export type Flaw = {
  readonly path: readonly (string | number)[]
  readonly kind: 'missing' | 'unknown' | 'type' | 'value'
  readonly message: string
  /** As zod names it, with what it expected. */
  readonly code: string
  readonly values?: readonly unknown[]
  readonly least?: number
  readonly most?: number
  readonly input: unknown
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key]), value)

const flawsOf = (issue: z.core.$ZodIssue, value: unknown): Flaw[] => {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const input = valueAt(value, issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      kind: 'unknown',
      code: 'extra_forbidden',
      message: 'Extra inputs are not permitted',
      input: (input as Record<string, unknown> | undefined)?.[key],
    }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that came furthest has the most to say.
    const furthest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!
    if (furthest.length > 0)
      return furthest.flatMap((inner) => flawsOf({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, value))
  }
  if (input === undefined && path.length > 0) return [{ path, kind: 'missing', code: 'missing', message: 'Field required', input }]
  const limits = issue as { minimum?: number; maximum?: number; values?: unknown[] }
  return [
    {
      path,
      kind: issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'type' : 'value',
      code: issue.code,
      message: issue.message,
      values: limits.values,
      least: limits.minimum === undefined ? undefined : Number(limits.minimum),
      most: limits.maximum === undefined ? undefined : Number(limits.maximum),
      input,
    },
  ]
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => issues.reduce((most, issue) => Math.max(most, issue.path.length), 0)

/** The value as the schema has it, or what is wrong with it. */
export const strictly = <S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.infer<S>; readonly flaws?: undefined } | { readonly flaws: readonly Flaw[]; readonly value?: undefined } => {
  const read = schema.safeParse(value)
  return read.success ? { value: read.data } : { flaws: read.error.issues.flatMap((issue) => flawsOf(issue, value)) }
}
