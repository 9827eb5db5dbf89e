const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** The value of a Roman numeral up to 399 in its proper form, else undefined. */
export const romanValue = (text: string): number | undefined => {
  if (!/^(?=[IVXLC])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return undefined
  return [...text].reduce((sum, letter, i) => {
    const value = VALUES[letter]!
    return sum + (value < (VALUES[text[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
