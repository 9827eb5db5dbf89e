type Known<Value> = { readonly value: Promise<Value>; readonly at: number }

/** Milliseconds within which nothing is fetched afresh: a flood of forgeries must not become a flood of questions. */
const SETTLED = 60_000

/**
 * What a fetch gave, for so many milliseconds and for each of its arguments. `fresh` fetches it again, once a minute at most.
 * A fetch that failed is not remembered.
 */
export const remembered = <Args extends readonly string[], Value>(
  lasts: number,
  fetch: (...args: Args) => Promise<Value>,
  now: () => number = Date.now,
): ((fresh: boolean, ...args: Args) => Promise<Value>) => {
  const known = new Map<string, Known<Value>>()
  return (fresh, ...args) => {
    const name = args.join('\n')
    const last = known.get(name)
    if (last && now() - last.at < (fresh ? SETTLED : lasts)) return last.value
    const value = fetch(...args)
    known.set(name, { value, at: now() })
    value.catch(() => known.delete(name))
    return value
  }
}
