/** What a reader sees as one character, with the marks, selectors and joiners that belong to it. */
export type Cluster = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly emoji: boolean
}

/** Emoji that are pictures unless said otherwise, or are asked to be pictures, with their modifiers and joined parts; flags and keycaps. */
const PICTURE = String.raw`(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F)?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`
const JOINED = String.raw`(?:\p{Extended_Pictographic}|\p{Emoji_Presentation})(?:\p{Emoji_Modifier}|\uFE0F)?`
const EMOJI = String.raw`\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|${JOINED}(?:\u200D${JOINED})+|${PICTURE}|\p{Extended_Pictographic}\p{Emoji_Modifier}`
const MARKS = String.raw`[\p{M}\u200C\u200D\uFE0E\uFE0F]*`
const CLUSTER = new RegExp(`(?<emoji>${EMOJI})|\\r\\n|\\p{M}+|[\\s\\S]${MARKS}`, 'gu')

export const clustersOf = (text: string): readonly Cluster[] =>
  Array.from(text.matchAll(CLUSTER), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    emoji: match.groups?.emoji !== undefined,
  }))

/** Spaces, controls, joiners and selectors: nothing to draw, so no font needs them. */
export const isInvisible = (code: number): boolean =>
  /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(code))
