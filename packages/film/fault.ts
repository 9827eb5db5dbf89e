/** Whose turn it is: `input` is for the person to mend (exit 2, HTTP 4xx), `failure` is ours or the machine's (exit 1, HTTP 5xx). */
export type FaultKind = 'input' | 'failure'

export type FaultDetails = {
  /** The field of the request, or the file, that is meant. */
  readonly field?: string
  /** The limit that was passed and what was given, as a person would write them. */
  readonly limit?: string
  readonly given?: string
  /** What a program needs to mend it, beside the sentence; told to whoever asked, so nothing of our insides. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** An error with a stable code (UPPER_SNAKE) and one sentence that tells a person what to do. */
export class Fault extends Error {
  readonly code: string
  readonly kind: FaultKind
  readonly field?: string
  readonly limit?: string
  readonly given?: string
  readonly facts?: Readonly<Record<string, unknown>>

  constructor(kind: FaultKind, code: string, sentence: string, details: FaultDetails = {}) {
    super(sentence, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'Fault'
    this.code = code
    this.kind = kind
    this.field = details.field
    this.limit = details.limit
    this.given = details.given
    this.facts = details.facts
  }
}

export const refuse = (code: string, sentence: string, details?: FaultDetails): Fault => new Fault('input', code, sentence, details)

export const fail = (code: string, sentence: string, details?: FaultDetails): Fault => new Fault('failure', code, sentence, details)

export const isFault = (error: unknown): error is Fault =>
  error instanceof Error && error.name === 'Fault' && 'code' in error && 'kind' in error
