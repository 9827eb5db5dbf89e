import type { Problem } from '@reelwright/contract/problem'

/** A refusal of the studio as it can be thrown: its message tells a person what to do, `code` is stable. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'Refusal'
  }
  get code(): string {
    return this.problem.code
  }
  get status(): number {
    return this.problem.status
  }
}

/** The session is not there, or no longer. */
export const isSignedOut = (error: unknown): boolean => error instanceof Refusal && error.status === 401

export const isRefusal = (error: unknown, ...codes: readonly string[]): error is Refusal =>
  error instanceof Refusal && (codes.length === 0 || codes.includes(error.code))

/** What a person is told of anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong in this page; load it again.'

/** What is wrong with one field, if the refusal names it. */
export const fieldProblem = (error: unknown, field: string): string | undefined => {
  if (!(error instanceof Refusal)) return undefined
  const { fields, field: named, title } = error.problem
  return fields?.find(({ path }) => path === field)?.message ?? (named === field ? title : undefined)
}
