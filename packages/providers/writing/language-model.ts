import type { JsonSchema } from './wire-schema.js'

/** What a language model is asked. The parts go from what never changes to what changes with every call, so that a vendor can keep the first ones. */
export type Question = {
  /** Long and fixed: what to do, and how to answer. */
  readonly rules: string
  /** Long and the same in several calls of a film. */
  readonly material?: string
  readonly request: string
  readonly picture?: { readonly type: 'image/jpeg' | 'image/png' | 'image/webp'; readonly bytes: Uint8Array }
  /** What it answers with, and a name for it in letters. */
  readonly answer: { readonly name: string; readonly schema: JsonSchema }
  /** Tokens the answer will have, about; far more are not accepted. */
  readonly tokens: number
}

/** Everything it said; `cost` in millionths of a US dollar by its own count of tokens, left out where it counts none. */
export type Said = { readonly text: string; readonly cost?: number }

export type Listening = { readonly signal: AbortSignal; readonly onText?: (piece: string) => void }

export type LanguageModel = {
  /** The provider's id: `anthropic`. */
  readonly id: string
  /** As a person knows it. */
  readonly vendor: string
  readonly model: string
  /** Millionths of a US dollar for so many tokens in and out. @throws PRICE_UNKNOWN */
  readonly price: (input: number, output: number) => number
  /** Asks once. @throws VendorFailure; also for an answer that was cut short or declined, with what it cost */
  readonly ask: (question: Question, listening: Listening) => Promise<Said>
}

/** Characters of a token, on the average of the languages films are told in; fewer make an estimate err on the dear side. */
const CHARACTERS = 3.6

export const tokensIn = (text: string): number => Math.ceil(text.length / CHARACTERS)

/** Tokens of a picture as it is shown to a model: 1,568 pixels on the long side at most. */
export const PICTURE_TOKENS = 1600

/** Tokens of a question, about. */
export const questionTokens = ({ rules, material = '', request, picture, answer }: Question): number =>
  tokensIn(rules + material + request + JSON.stringify(answer.schema)) + (picture ? PICTURE_TOKENS : 0)

/** The most tokens an answer may have: room for one that runs on, and an end to one that never stops. */
export const mostTokens = ({ tokens }: Question): number => Math.min(64_000, 1024 + Math.ceil(tokens * 1.6))
