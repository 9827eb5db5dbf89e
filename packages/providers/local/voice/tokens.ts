/** A word of the text as it is written, with its UTF-16 offsets: `text.slice(from, to)`. */
export type Token = { readonly text: string; readonly from: number; readonly to: number }

const CLOSELY_SET = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u
const PIECES =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]{1,2}|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\s]+)/gu
const OPENING = /^[\p{Ps}\p{Pi}]+$/u
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

/** Writing without spaces in pieces of one or two characters; punctuation stays with what it opens or closes. */
const piecesOf = (token: Token): readonly Token[] => {
  const pieces: { text: string; from: number; to: number }[] = []
  let opening = 0
  for (const match of token.text.matchAll(PIECES)) {
    const from = token.from + match.index
    const piece = { text: match[0], from, to: from + match[0].length }
    const before = pieces.at(-1)
    if (OPENING.test(piece.text)) {
      opening ||= piece.from + 1
      continue
    }
    if (before && !opening && !LETTER_OR_NUMBER.test(piece.text)) before.to = piece.to
    else pieces.push({ ...piece, from: opening ? opening - 1 : piece.from })
    opening = 0
  }
  const last = pieces.at(-1)
  if (!last) return [token]
  last.to = token.to
  return pieces.map(({ from, to }) => ({ from, to, text: token.text.slice(from - token.from, to - token.from) }))
}

/** Every whitespace-separated token of the text once, in order, its punctuation with it; Chinese and Japanese in small pieces. */
export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const token = { text: match[0], from: match.index, to: match.index + match[0].length }
    return CLOSELY_SET.test(token.text) ? piecesOf(token) : [token]
  })
