import type { Break } from './engine.js'
import type { Token } from './tokens.js'

/** A token with the pause that follows it. */
export type Paused = Token & { readonly after: Break }

const CLOSERS = '["\'”’»›)\\]}*_]*'
const FULL_STOP = new RegExp(`(?:[.!?…。！？]|[.!?]{2,})${CLOSERS}$`, 'u')
const STRONG = new RegExp(`[!?。！？]${CLOSERS}$`, 'u')
const CLAUSE = new RegExp(`(?:[,;:、，；：]|[–—―]|--)${CLOSERS}$`, 'u')
const LONE_DASH = /^(?:[–—―-]|--)$/u
const ABBREVIATION =
  /^["'“‘(«]*(?:Dr|Mr|Mrs|Ms|Prof|St|vs|No|Nr|Fig|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Jr|Sr|ca|approx|e\.g|i\.e|cf|bzw|z\.B|d\.h|u\.a|Sr|Sra|Dra|M|Mme|Mlle|Sig|Dott|p\.ej|etc|[A-Z](?:\.[A-Z])*)\.$/u
const NEVER_LAST =
  /^["'“‘(«]*(?:Dr|Mr|Mrs|Ms|Prof|St|vs|Fig|Gen|Col|Capt|Lt|Sgt|Rev|Hon|ca|approx|e\.g|i\.e|cf|bzw|z\.B|d\.h|Sra|Dra|M|Mme|Mlle|Sig|Dott|p\.ej|[A-Z])\.$/u
const STARTS_SMALL = /^["'“‘(«]*\p{Ll}/u

const breakAfter = (text: string, token: Token, next: Token | undefined): Break => {
  const between = next && text.slice(token.to, next.from)
  if (between && /\n\s*\n/.test(between)) return 'paragraph'
  if (!next) return 'sentence'
  if (LONE_DASH.test(token.text)) return 'clause'
  if (FULL_STOP.test(token.text)) {
    if (STRONG.test(token.text)) return STARTS_SMALL.test(next.text) ? 'clause' : 'sentence'
    if (NEVER_LAST.test(token.text)) return 'none'
    if (STARTS_SMALL.test(next.text)) return /…|\.\.\.$/u.test(token.text) ? 'clause' : 'none'
    if (/^\d{1,2}\.$/.test(token.text)) return 'none' // German ordinals: 12. März
    return ABBREVIATION.test(token.text) && !/^\p{Lu}/u.test(next.text) ? 'none' : 'sentence'
  }
  if (CLAUSE.test(token.text)) return 'clause'
  if (LONE_DASH.test(next.text)) return 'none'
  return 'none'
}

/** The tokens of a text in sentences, each token with the pause after it. A line of its own is a sentence. */
export const sentencesOf = (text: string, tokens: readonly Token[]): readonly (readonly Paused[])[] => {
  const sentences: Paused[][] = [[]]
  tokens.forEach((token, i) => {
    const after = breakAfter(text, token, tokens[i + 1])
    sentences.at(-1)!.push({ ...token, after })
    if ((after === 'sentence' || after === 'paragraph') && i < tokens.length - 1) sentences.push([])
  })
  return sentences.filter((sentence) => sentence.length > 0)
}

/** Whether a sentence is asked. */
export const asks = (sentence: readonly Token[]): boolean => new RegExp(`[?？]${CLOSERS}$`, 'u').test(sentence.at(-1)?.text ?? '')
