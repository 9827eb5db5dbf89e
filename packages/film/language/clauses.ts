import { isCjk } from './script-kind.js'

/** Cuts after each match of the boundary; the white space between the parts is dropped. */
const cutAfter = (text: string, boundary: RegExp): string[] => {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].length
    parts.push(text.slice(from, to))
    from = to
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}

/** Parts of a sentence between commas, semicolons, colons and dashes; never inside a number. */
export const splitClauses = (sentence: string): string[] => cutAfter(sentence, /[,;:،؛]["”’»)]*\s+|\s[–—-]\s+|[、，；：]/gu)

/** Words of a text; where words are not spaced apart, its characters. */
export const splitWords = (text: string): string[] =>
  isCjk(text)
    ? cutAfter(text, /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af](?![\u3001-\u301f\uff01-\uff1f\p{P}\p{M}])|\s+/gu)
    : text.split(/\s+/u).filter((word) => word !== '')
