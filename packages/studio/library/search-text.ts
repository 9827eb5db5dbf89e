/** Words as they are searched: without case and accents. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const searchText = (parts: readonly (string | null | undefined)[]): string => plainWords(parts.filter(Boolean).join(' '))
