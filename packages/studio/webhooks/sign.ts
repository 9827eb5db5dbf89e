import { createHmac } from 'node:crypto'

/** The header that proves a message is ours and new. */
export const SIGNATURE_HEADER = 'reelwright-signature'

/**
 * `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 under the webhook's secret of the seconds, a full stop and the raw body.
 * A receiver compares in constant time and refuses what is older than a few minutes.
 */
export const signatureOf = (secret: string, body: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
