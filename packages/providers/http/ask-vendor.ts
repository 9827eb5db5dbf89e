import type { Headers } from './retry-after.js'
import { send } from './send.js'
import { type Refusal, refusalOf } from './sort-answer.js'
import { vendorFailure } from './vendor-failure.js'
import { spends, type VendorRequest } from './vendor-request.js'

export type WholeAnswer = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }

/** The most bytes of a refusal that are read: it is a sentence, not a book. */
const REFUSAL_BYTES = 256 * 1024

export const gathered = async (body: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What a vendor's own error body adds to its status. */
export type ReadRefusal = (body: unknown, status: number) => Partial<Pick<Refusal, 'said' | 'kind' | 'code'>>

/** What a text says as JSON; undefined where it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A refusal whose body may be JSON, HTML of a gateway, or cut short: its status alone is enough to sort it by. */
export const readRefusal = async (
  { vendor, secrets }: VendorRequest,
  answer: { readonly status: number; readonly headers: Headers; readonly body: AsyncIterable<Uint8Array> },
  read: ReadRefusal,
) => {
  const pieces: Uint8Array[] = []
  let taken = 0
  try {
    for await (const piece of answer.body) {
      pieces.push(piece)
      taken += piece.length
      if (taken > REFUSAL_BYTES) break
    }
  } catch {
    // The status was heard, and that is what counts.
  }
  const body = jsonOf(Buffer.concat(pieces).toString('utf8'))
  const told = body === undefined ? {} : read(body, answer.status)
  return refusalOf({ vendor, status: answer.status, headers: answer.headers, ...(secrets ? { secrets } : {}), ...told })
}

/** Asks once and begins to read the answer. @throws VendorFailure for every status but 2xx */
export const openAnswer = async (request: VendorRequest, read: ReadRefusal) => {
  const answer = await send(request)
  if (answer.status < 200 || answer.status > 299) throw await readRefusal(request, answer, read)
  return answer
}

/** Asks once and reads the whole answer. @throws VendorFailure for every status but 2xx */
export const askVendor = async (request: VendorRequest, read: ReadRefusal): Promise<WholeAnswer> => {
  const { status, headers, body } = await openAnswer(request, read)
  return { status, headers, bytes: await gathered(body) }
}

/** Asks once for JSON. @throws VendorFailure, also for an answer that is none: what was paid for cannot be read */
export const askJson = async (
  request: VendorRequest,
  read: ReadRefusal,
): Promise<{ readonly headers: Headers; readonly json: unknown }> => {
  const { headers, bytes } = await askVendor(request, read)
  const json = jsonOf(Buffer.from(bytes).toString('utf8'))
  if (json === undefined) throw unreadable(request)
  return { headers, json }
}

/** An answer of 2xx that does not say what the vendor's pages promise: where the request spends, it was charged all the same. */
export const unreadable = (request: VendorRequest) =>
  spends(request)
    ? vendorFailure(
        'unknown',
        'VENDOR_UNREADABLE',
        `${request.vendor} took the request and answered with something that cannot be read, so it was probably charged; look there before it is asked again.`,
      )
    : vendorFailure('retryable', 'VENDOR_UNREADABLE', `${request.vendor} answered with something that cannot be read; it is asked again.`)
