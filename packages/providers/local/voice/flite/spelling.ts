export type Segment = { readonly name: string; readonly start: number; readonly end: number }

/** `-psdur` output (`name:end` in seconds) as segments in order; pauses are named `pau`. */
export const segmentsOf = (output: string): readonly Segment[] => {
  let start = 0
  return output
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const colon = part.lastIndexOf(':')
      const end = Number(part.slice(colon + 1))
      if (colon < 1 || !Number.isFinite(end)) return []
      const segment = { name: part.slice(0, colon), start, end }
      start = end
      return [segment]
    })
}

const VOWELS = new Set('aa ae ah ao aw ax axr ay eh er ey ih iy ow oy uh uw'.split(' '))
const GAP = 0.8

const unlike = (a: string, b: string): number => (a === b ? 0 : VOWELS.has(a) !== VOWELS.has(b) ? 1.5 : VOWELS.has(a) ? 0.4 : 0.7)

/**
 * Which word each spoken phone belongs to, from the phones each word has when spelled alone. Words change in
 * company ("the" before a vowel, elided "and"), so the two are matched at the least cost of change.
 */
export const wordsOfPhones = (spoken: readonly string[], spelled: readonly (readonly string[])[]): readonly number[] => {
  const wanted = spelled.flatMap((phones, word) => phones.map((name) => ({ name, word })))
  const width = wanted.length + 1
  const cost = new Float64Array((spoken.length + 1) * width)
  for (let j = 1; j < width; j++) cost[j] = j * GAP
  for (let i = 1; i <= spoken.length; i++) {
    cost[i * width] = i * GAP
    for (let j = 1; j < width; j++) {
      const match = cost[(i - 1) * width + j - 1]! + unlike(spoken[i - 1]!, wanted[j - 1]!.name)
      cost[i * width + j] = Math.min(match, cost[(i - 1) * width + j]! + GAP, cost[i * width + j - 1]! + GAP)
    }
  }
  const owner = new Array<number>(spoken.length).fill(0)
  let j = wanted.length
  for (let i = spoken.length; i > 0; ) {
    const here = cost[i * width + j]!
    if (j > 0 && here === cost[(i - 1) * width + j - 1]! + unlike(spoken[i - 1]!, wanted[j - 1]!.name)) owner[--i] = wanted[--j]!.word
    else if (j > 0 && here === cost[i * width + j - 1]! + GAP) j--
    else owner[--i] = wanted[Math.max(0, j - 1)]?.word ?? 0
  }
  return owner
}
