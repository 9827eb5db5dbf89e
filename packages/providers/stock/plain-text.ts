const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    decimal ? character(Number(decimal)) : hex ? character(Number.parseInt(hex, 16)) : (NAMED[name?.toLowerCase() ?? ''] ?? whole),
  )

const LONGEST = 2_000

/** What a library writes of an entry as plain text on one line: without markup, hidden parts, and characters that cannot be seen. */
export const plainText = (html: string, longest = LONGEST): string => {
  const bare = html
    .slice(0, 20 * LONGEST)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*display\s*:\s*none[^<>]*>[\s\S]*?(?:<\/\w+>|$)/gi, ' ')
    .replace(/<\/?(?:a|abbr|b|bdi|em|i|small|span|strong|sub|sup|u)\b[^<>]*>/gi, '')
    .replace(/<[^<>]*>/g, ' ')
  const line = decoded(bare)
    .replace(/[\s\p{Cc}\p{Cf}\p{Co}]+/gu, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
