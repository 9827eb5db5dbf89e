import type { Failure, FailureKind } from '../ports/call.js'

/** A request that a vendor did not answer as hoped, sorted; `cost` in millionths of a dollar where it was charged all the same. */
export class VendorFailure extends Error {
  readonly failure: Failure
  readonly cost?: number

  constructor(failure: Failure, cost?: number) {
    super(failure.message)
    this.name = 'VendorFailure'
    this.failure = failure
    this.cost = cost
  }
}

export const vendorFailure = (
  kind: FailureKind,
  code: string,
  message: string,
  more: { readonly retryAfter?: number; readonly cost?: number } = {},
): VendorFailure =>
  new VendorFailure({ kind, code, message, ...(more.retryAfter === undefined ? {} : { retryAfter: more.retryAfter }) }, more.cost)

export const isVendorFailure = (error: unknown): error is VendorFailure =>
  error instanceof Error && error.name === 'VendorFailure' && 'failure' in error
