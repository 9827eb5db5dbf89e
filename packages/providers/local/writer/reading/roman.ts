const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a Roman numeral; smaller signs before larger ones are taken off. */
export const romanValue = (numeral: string): number => {
  const values = [...numeral.toUpperCase()].map((sign) => VALUES[sign] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
