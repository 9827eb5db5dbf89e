import type { MessageHeaders, VendorMessage } from '../http/vendor-message.js'
import { type HexScheme, verifyHexSignature } from '../http/verify-hex-signature.js'

/** Over time and raw body (PROVIDERS.md §6.3). */
const SCHEME: HexScheme = {
  signature: 'synthesia-signature',
  time: 'synthesia-timestamp',
  signed: (time, raw) => Buffer.concat([Buffer.from(`${time}.`), raw]),
}

/** A webhook of Synthesia, signed with the secret of the registered address. */
export const verifySynthesiaWebhook = (raw: Uint8Array, headers: MessageHeaders, secret: string, now: number): VendorMessage =>
  verifyHexSignature(SCHEME, raw, headers, secret, now)
