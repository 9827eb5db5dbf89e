import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { z } from 'zod'
import { headersNamed, isTimely, type MessageHeaders, taken, type VendorMessage } from '../http/vendor-message.js'
import type { Addresses } from '../ports/vendor.js'

/** Where fal.ai's keys are read, to be kept for a day at most. */
export const falKeysAt = ({ falRest = 'https://rest.fal.ai' }: Addresses): string => `${falRest.replace(/\/+$/, '')}/.well-known/jwks.json`

const Jwks = z.object({ keys: z.array(z.custom<JsonWebKey>((key) => typeof key === 'object' && key !== null)) }).catch({ keys: [] })

const HEADERS = ['request-id', 'user-id', 'timestamp', 'signature'].map((name) => `x-fal-webhook-${name}`)

const holds = (key: JsonWebKey, signed: Uint8Array, signature: Uint8Array): boolean => {
  if (key.kty !== 'OKP' || key.crv !== 'Ed25519') return false
  try {
    return verify(null, signed, createPublicKey({ key, format: 'jwk' }), signature)
  } catch {
    // A key that cannot be read signs nothing.
    return false
  }
}

/**
 * A webhook of fal.ai: Ed25519, by any of its keys, over its request, user, time and the hash of its raw body
 * (docs.fal.ai, webhooks). `jwks` as it was read, `now` in milliseconds since 1970.
 */
export const verifyFalWebhook = (raw: Uint8Array, headers: MessageHeaders, jwks: unknown, now: number): VendorMessage => {
  const found = headersNamed(headers, HEADERS)
  if (!found) return { refused: 'HEADERS_MISSING' }
  const [request, user, time, signature] = found as readonly [string, string, string, string]
  if (!isTimely(time, now)) return { refused: 'OUT_OF_TIME' }
  const { keys } = Jwks.parse(jwks)
  const signed = Buffer.from([request, user, time, createHash('sha256').update(raw).digest('hex')].join('\n'))
  const good = /^[0-9a-f]{128}$/i.test(signature) && keys.some((key) => holds(key, signed, Buffer.from(signature, 'hex')))
  return good ? taken(raw, signed) : { refused: 'SIGNATURE_WRONG' }
}
