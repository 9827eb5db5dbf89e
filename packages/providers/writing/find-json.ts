const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The end of the bracketed piece that begins at `from`, brackets within strings not counted; undefined where it is cut. */
const endOf = (text: string, from: number): number | undefined => {
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') depth++
    else if (letter === '}' || letter === ']') {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

const ATTEMPTS = 200

/**
 * The JSON object (or list) in what a model said: all of it, or the longest piece of it that is one, whatever prose or
 * code fences stand around. Undefined where there is none that is whole.
 */
export const findJson = (said: string): unknown => {
  const whole = parsed(said.trim())
  if (typeof whole === 'object' && whole !== null) return whole
  let best: { readonly length: number; readonly value: unknown } | undefined
  let tried = 0
  for (let at = said.search(/[{[]/); at >= 0 && at < said.length && tried < ATTEMPTS; tried++) {
    const end = endOf(said, at)
    const value = end === undefined ? undefined : parsed(said.slice(at, end))
    if (value !== undefined && end! - at > (best?.length ?? 0)) best = { length: end! - at, value }
    // A whole piece is passed over; what is none may hold one.
    const from = value === undefined ? at + 1 : end!
    const next = said.slice(from).search(/[{[]/)
    at = next < 0 ? -1 : from + next
  }
  return best?.value
}
