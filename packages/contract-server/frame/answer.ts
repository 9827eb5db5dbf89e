/** What a vendor says: exactly one of `json`, `text`, `bytes`, `file` and `stream`, or none for an empty body. */
export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
  readonly bytes?: Uint8Array
  /** A file on this machine. */
  readonly file?: string
  readonly stream?: Iterable<string>
}

/** Thrown by a route that has its answer early. */
export class Answered extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(`answered with ${answer.status}`)
    this.answer = answer
  }
}

export const answered = (answer: Answer): Answered => new Answered(answer)

export const ok = (json: unknown, headers?: Record<string, string>): Answer => ({ status: 200, json, headers })
