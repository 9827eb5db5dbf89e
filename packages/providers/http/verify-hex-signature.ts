import { createHmac, timingSafeEqual } from 'node:crypto'
import { headersNamed, isTimely, type MessageHeaders, taken, type VendorMessage } from './vendor-message.js'

/** How a vendor signs: HMAC-SHA256 in hex, in a header of its own beside the time in seconds. */
export type HexScheme = {
  readonly signature: string
  readonly time: string
  /** What is signed, of the time as the header has it and the raw body. */
  readonly signed: (time: string, raw: Uint8Array) => Uint8Array
}

/** A message signed with a secret that a person was shown once. `now` in milliseconds since 1970. */
export const verifyHexSignature = (
  { signature, time, signed: signedOf }: HexScheme,
  raw: Uint8Array,
  headers: MessageHeaders,
  secret: string,
  now: number,
): VendorMessage => {
  const found = headersNamed(headers, [signature, time])
  if (!found) return { refused: 'HEADERS_MISSING' }
  const [given, seconds] = found as readonly [string, string]
  if (!isTimely(seconds, now)) return { refused: 'OUT_OF_TIME' }
  const signed = signedOf(seconds, raw)
  const ours = createHmac('sha256', secret).update(signed).digest()
  const theirs = Buffer.from(/^[0-9a-f]{64}$/i.test(given) ? given : '', 'hex')
  // An empty secret would let anybody sign.
  const good = secret !== '' && theirs.length === ours.length && timingSafeEqual(theirs, ours)
  return good ? taken(raw, signed) : { refused: 'SIGNATURE_WRONG' }
}
