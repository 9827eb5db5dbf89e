/** A written number as a pattern: with marks between its thousands or without, with a fraction or without. */
export const NUMBER = "(?:\\d{1,3}(?:[., '’\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)(?!\\d)"

/** A written number: `2,495,000`, `1.250.000`, `1 250 000`, `0,14`, `2.5`, `2½`; undefined when it is none. */
export const readNumber = (text: string): number | undefined => {
  const half = { '½': 0.5, '¼': 0.25, '¾': 0.75 }[text.trim().slice(-1)] ?? 0
  const digits = text.replace(/[½¼¾]/g, '').replace(/[\s\u00a0\u202f'’]/g, '')
  if (!/\d/.test(digits)) return half || undefined
  // Groups of three after every mark are thousands; a last group of another size is the fraction.
  const thousands = /^\d{1,3}([.,]\d{3})+$/.test(digits)
  const plain = thousands
    ? digits.replace(/[.,]/g, '')
    : digits
        .replace(/[.,](?=.*[.,])/g, '')
        .replace(/[.,](?=\d{1,2}$|\d{4,}$)/, '.')
        .replace(/[.,](?=\d{3}$)/, digits.startsWith('0') ? '.' : '')
  const value = Number(plain)
  return Number.isFinite(value) ? value + half : undefined
}
