import type { Failure } from '../ports/call.js'
import { isVendorFailure, type VendorFailure, vendorFailure } from './vendor-failure.js'

/** A job that the vendor no longer knows: it was taken, and perhaps paid for. */
export const jobGone = (vendor: string): VendorFailure =>
  vendorFailure(
    'unknown',
    'VENDOR_JOB_GONE',
    `${vendor} took the work and no longer knows it; look in the account there whether it was charged before it is bought again.`,
  )

/** For the address of a job, where the status that elsewhere means an unknown model says that the job is gone. */
export const goneWhereUnknown =
  (vendor: string) =>
  (error: unknown): never => {
    throw isVendorFailure(error) && error.failure.code === 'VENDOR_UNKNOWN_MODEL' ? jobGone(vendor) : error
  }

export const jobCancelled = (vendor: string): Failure => ({
  kind: 'retryable',
  code: 'VENDOR_JOB_CANCELLED',
  message: `The work was given up at ${vendor}; it is asked again.`,
})

/** A job that ended in nothing. `said`: the vendor's words, without secrets. */
export const jobFailed = (vendor: string, said: string, why: 'content' | 'input' | 'chance'): Failure => {
  const message = `${vendor} could not make it${said ? ` (“${said}”)` : ''}; ${why === 'chance' ? 'it is asked again' : 'change what is asked for'}.`
  if (why === 'chance') return { kind: 'retryable', code: 'VENDOR_JOB_FAILED', message }
  return { kind: 'rejected', code: why === 'content' ? 'VENDOR_CONTENT_POLICY' : 'VENDOR_REJECTED', message }
}
