export type Headers = Readonly<Record<string, string>>

/** A vendor that asks for more than an hour is asked again after an hour: it may have been a slip. */
const LONGEST = 3_600_000

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** `12ms`, `6m0s`, `1h2m` as OpenAI writes its resets. */
const spelled = (text: string): number | undefined => {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit!]!, 0)
}

/** Milliseconds from seconds, a date (HTTP or RFC 3339), or a spelled length. */
const lengthOf = (text: string, now: number): number | undefined => {
  const value = text.trim()
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000
  const date = /^\d{4}-|GMT$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isFinite(date) ? date - now : spelled(value)
}

/** Resets that stand for the limit which was met only when none of its requests or tokens remain. */
const RESETS = [
  ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
  ['anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-reset'],
  ['x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
  ['x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
] as const

/** Milliseconds a vendor asks to be left alone, by any header known for it; undefined when it says nothing. */
export const retryAfter = (headers: Headers, now: number = Date.now()): number | undefined => {
  const inMs = headers['retry-after-ms']
  const told =
    inMs !== undefined && /^\d+(?:\.\d+)?$/.test(inMs.trim())
      ? Number(inMs)
      : headers['retry-after'] !== undefined
        ? lengthOf(headers['retry-after'], now)
        : undefined
  const asked = told ?? (headers['ratelimit-reset'] === undefined ? undefined : lengthOf(headers['ratelimit-reset'], now))
  const resets = RESETS.flatMap(([left, reset]) =>
    headers[left] === '0' && headers[reset] !== undefined ? [lengthOf(headers[reset], now) ?? 0] : [],
  )
  const wait = asked ?? (resets.length > 0 ? Math.max(...resets) : undefined)
  return wait === undefined || !Number.isFinite(wait) ? undefined : Math.min(LONGEST, Math.max(0, Math.round(wait)))
}
