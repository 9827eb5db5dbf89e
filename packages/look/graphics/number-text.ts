/** Signs of grouping and of the decimal point; others write like English. A thin space does not break. */
const WRITING: Readonly<Record<string, readonly [group: string, point: string]>> = {
  de: ['.', ','],
  es: ['.', ','],
  fr: ['\u202f', ','],
  it: ['.', ','],
  nl: ['.', ','],
  pt: ['.', ','],
  pl: ['\u00a0', ','],
  ru: ['\u00a0', ','],
  uk: ['\u00a0', ','],
  sv: ['\u00a0', ','],
}

/** From here on a number is written in powers of ten. */
export const UNREADABLE = 1e21

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What has too many digits to be read, in powers of ten. */
const powerText = (value: number, language: string): string => {
  const [mantissa = '0', exponent = '0'] = value.toExponential(2).split('e+')
  return `${numberText(Number(mantissa), 2, language)} × 10${[...exponent].map((digit) => RAISED[Number(digit)]).join('')}`
}

/** A number as people of a language write it, always with as many decimals; figures of four digits stay together, as years do. */
export const numberText = (value: number, decimals: number, language = 'en'): string => {
  if (Math.abs(value) >= UNREADABLE) return powerText(value, language)
  const [group, point] = WRITING[language.toLowerCase().split('-')[0] ?? ''] ?? [',', '.']
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  const shown = rest === undefined ? grouped : `${grouped}${point}${rest}`
  return value < 0 && /[1-9]/.test(shown) ? `\u2212${shown}` : shown
}
