/** Letters and numbers of a text in small letters: what a copied passage has to keep. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words a passage needs to prove anything. */
const LEAST = 3

/** Whether a passage that a model says it copied stands in the text; signs, cases and white space do not count. */
export const standsIn = (passage: string, text: string): boolean => {
  const words = bare(passage)
  return words.split(' ').length >= LEAST && ` ${bare(text)} `.includes(` ${words} `)
}
