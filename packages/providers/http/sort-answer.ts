import type { FailureKind } from '../ports/call.js'
import type { Headers } from './retry-after.js'
import { retryAfter } from './retry-after.js'
import { type VendorFailure, vendorFailure } from './vendor-failure.js'
import { withoutSecrets } from './without-secrets.js'

/** How an answer's status is sorted when its body says nothing more exact. */
export const kindOfStatus = (status: number): FailureKind => {
  if (status === 402) return 'quota'
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500) return 'retryable'
  if (status === 400 || status === 413 || status === 415 || status === 422 || status === 451) return 'rejected'
  return 'broken'
}

const CODES: Readonly<Record<number, string>> = {
  401: 'VENDOR_KEY_REFUSED',
  402: 'VENDOR_CREDIT_GONE',
  403: 'VENDOR_FORBIDDEN',
  404: 'VENDOR_UNKNOWN_MODEL',
  429: 'VENDOR_BUSY',
}

const codeOf = (kind: FailureKind, status: number): string =>
  kind === 'quota'
    ? 'VENDOR_CREDIT_GONE'
    : (CODES[status] ?? (kind === 'rejected' ? 'VENDOR_REJECTED' : kind === 'retryable' ? 'VENDOR_DOWN' : 'VENDOR_BROKEN'))

const advice = (kind: FailureKind, status: number): string => {
  if (kind === 'quota') return 'top up the account there, or choose another provider'
  if (kind === 'retryable') return status === 429 ? 'it is asked again later' : 'it is asked again'
  if (kind === 'rejected') return 'change what is asked for'
  if (status === 401 || status === 403) return 'check its key and what the key may do'
  if (status === 404) return 'check the name of the model and the address of the server'
  return 'check its settings'
}

export type Refusal = {
  readonly vendor: string
  readonly status: number
  readonly headers: Headers
  /** What the vendor says in its body. */
  readonly said?: string
  /** Where the body is more exact than the status. */
  readonly kind?: FailureKind
  readonly code?: string
  readonly secrets?: readonly string[]
}

/** An answer other than 2xx as a failure, in one sentence that tells a person what to do. */
export const refusalOf = ({ vendor, status, headers, said = '', kind = kindOfStatus(status), code, secrets }: Refusal): VendorFailure => {
  const words = withoutSecrets(said, secrets)
  const sentence = `${vendor} answered with ${status}${words ? ` (“${words}”)` : ''}; ${advice(kind, status)}.`
  return vendorFailure(kind, code ?? codeOf(kind, status), sentence, kind === 'retryable' ? { retryAfter: retryAfter(headers) } : {})
}
