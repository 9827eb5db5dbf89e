import type { MessageHeaders, VendorMessage } from '../http/vendor-message.js'
import { type HexScheme, verifyHexSignature } from '../http/verify-hex-signature.js'

/** Over the raw body alone: its time is not signed, so that the same body is known again whenever it comes (PROVIDERS.md §6.1). */
const SCHEME: HexScheme = { signature: 'heygen-signature', time: 'heygen-timestamp', signed: (_, raw) => raw }

/** A webhook of HeyGen, signed with the `whsec_…` secret of the registered address. */
export const verifyHeyGenWebhook = (raw: Uint8Array, headers: MessageHeaders, secret: string, now: number): VendorMessage =>
  verifyHexSignature(SCHEME, raw, headers, secret, now)
