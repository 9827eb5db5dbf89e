const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

const belowThousand = (n: number): readonly string[] => {
  if (n >= 100) return [ONES[Math.floor(n / 100)]!, 'hundred', ...(n % 100 ? belowThousand(n % 100) : [])]
  if (n < 20) return [ONES[n]!]
  return n % 10 ? [TENS[Math.floor(n / 10)]!, ONES[n % 10]!] : [TENS[n / 10]!]
}

/** English words of single digits, in order. */
export const digitWords = (digits: string): readonly string[] => [...digits].map((digit) => ONES[Number(digit)]!)

/** English words of a whole number written in digits; more than eighteen of them are read one by one. */
export const cardinalWords = (digits: string): readonly string[] => {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (plain.length > 18) return digitWords(plain)
  if (plain === '0') return ['zero']
  const groups: string[][] = []
  for (let end = plain.length, group = 0; end > 0; end -= 3, group++) {
    const value = Number(plain.slice(Math.max(0, end - 3), end))
    if (value > 0) groups.unshift([...belowThousand(value), ...(group > 0 ? [GROUPS[group]!] : [])])
  }
  return groups.flat()
}

/** "twenty first" for 21. */
export const ordinalWords = (digits: string): readonly string[] => {
  const words = [...cardinalWords(digits)]
  const last = words.pop()!
  return [...words, ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)]
}

/** A year as it is said: nineteen oh five, two thousand eight, twenty nineteen. */
export const yearWords = (digits: string): readonly string[] => {
  const high = Number(digits.slice(0, 2))
  const low = Number(digits.slice(2))
  if (low === 0 && high % 10 === 0) return cardinalWords(digits)
  if (high === 20 && low < 10) return ['two', 'thousand', ...cardinalWords(String(low))]
  if (low === 0) return [...belowThousand(high), 'hundred']
  return [...belowThousand(high), ...(low < 10 ? ['oh', ONES[low]!] : belowThousand(low))]
}

/** "nineteen nineties" for 1990, "twenties" for 20. */
export const decadeWords = (digits: string): readonly string[] => {
  const words = [...(digits.length === 4 ? yearWords(digits) : cardinalWords(digits))]
  const last = words.pop()!
  return [...words, last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`]
}
