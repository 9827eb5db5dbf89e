import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { headersNamed, isTimely, type MessageHeaders, taken, type VendorMessage } from '../http/vendor-message.js'
import type { Addresses } from '../ports/vendor.js'
import { REPLICATE_URL } from './settings.js'

/** Where the secret of an account's webhooks is read, with its key. */
export const replicateSecretAt = ({ replicate = REPLICATE_URL }: Addresses): string =>
  `${replicate.replace(/\/+$/, '')}/webhooks/default/secret`

const Secret = z.object({ key: z.string() }).catch({ key: '' })

/** One of the signatures of a header, `v1,<base64> v1,<base64>`: there are several while a secret is changed. */
const signaturesIn = (header: string): readonly Buffer[] =>
  header.split(' ').flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))

/**
 * A webhook of Replicate: HMAC-SHA256 over its id, time and raw body under the account's `whsec_…` secret
 * (replicate.com/docs, webhooks). `secret` as it was read, `now` in milliseconds since 1970.
 */
export const verifyReplicateWebhook = (raw: Uint8Array, headers: MessageHeaders, secret: unknown, now: number): VendorMessage => {
  const found = headersNamed(headers, ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
  if (!found) return { refused: 'HEADERS_MISSING' }
  const [id, time, signature] = found as readonly [string, string, string]
  if (!isTimely(time, now)) return { refused: 'OUT_OF_TIME' }
  const key = Buffer.from(Secret.parse(secret).key.replace(/^whsec_/, ''), 'base64')
  // An empty key would let anybody sign.
  if (key.length === 0) return { refused: 'SIGNATURE_WRONG' }
  const signed = Buffer.concat([Buffer.from(`${id}.${time}.`), raw])
  const ours = createHmac('sha256', key).update(signed).digest()
  const good = signaturesIn(signature).some((theirs) => theirs.length === ours.length && timingSafeEqual(theirs, ours))
  return good ? taken(raw, signed) : { refused: 'SIGNATURE_WRONG' }
}
