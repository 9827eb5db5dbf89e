import { FAL_JWKS_URL, type Jwks, verifyFalWebhook } from '@reelwright/providers/fal/verify-fal-webhook'
import { verifyHeyGenWebhook } from '@reelwright/providers/heygen/verify-heygen-webhook'
import { askJson } from '@reelwright/providers/http/ask-vendor'
import type { MessageHeaders, VendorMessage } from '@reelwright/providers/http/vendor-message'
import { REPLICATE_SECRET_PATH, verifyReplicateWebhook } from '@reelwright/providers/replicate/verify-replicate-webhook'
import { verifySynthesiaWebhook } from '@reelwright/providers/synthesia/verify-synthesia-webhook'
import type { Studio } from '../studio.js'
import { findVendorKeys } from '../vendor-keys/find-vendor-keys.js'
import { remembered } from './remembered.js'

type Scheme = (studio: Studio, organizationId: string, raw: Uint8Array, headers: MessageHeaders, now: number) => Promise<VendorMessage>

const DAY = 86_400_000
const DEADLINES = { headers: 10_000, idle: 10_000, whole: 10_000 }
const READ = () => ({})

const jwksOf = remembered(DAY, async (url: string) => {
  const { json } = await askJson({ vendor: 'fal.ai', method: 'GET', url, deadlines: DEADLINES }, READ)
  return { keys: Array.isArray((json as Jwks | null)?.keys) ? (json as Jwks).keys : [] }
})

const secretOf = remembered(DAY, async (url: string, key: string) => {
  const headers = { authorization: `Bearer ${key}` }
  const { json } = await askJson({ vendor: 'Replicate', method: 'GET', url, headers, secrets: [key], deadlines: DEADLINES }, READ)
  return String((json as { key?: unknown } | null)?.key ?? '')
})

/** Keys change: what does not fit those we remember is tried once more with those the vendor has now. */
const withKeys = async <Keys>(read: (fresh: boolean) => Promise<Keys>, verify: (keys: Keys) => VendorMessage): Promise<VendorMessage> => {
  const verified = verify(await read(false))
  return 'refused' in verified && verified.refused === 'SIGNATURE_WRONG' ? verify(await read(true)) : verified
}

type Verify = (raw: Uint8Array, headers: MessageHeaders, secret: string, now: number) => VendorMessage

/** Signed with a secret of the studio's account; where nobody told it the studio, the address alone says that it is theirs. */
const ACCOUNTS: Readonly<Record<string, Verify>> = { heygen: verifyHeyGenWebhook, synthesia: verifySynthesiaWebhook }

/** What a vendor sent to the address of the studio's account, if it is the vendor's; undefined where it has none, or no secret is known. */
export const verifyAccountMessage = (
  { vendors }: Studio,
  vendor: string,
  raw: Uint8Array,
  headers: MessageHeaders,
  now = Date.now(),
): VendorMessage | undefined => {
  const secret = vendors?.webhookSecrets?.[vendor]
  return secret ? ACCOUNTS[vendor]?.(raw, headers, secret, now) : undefined
}

/** Vendors that sign what they send; of the others the address alone says that it is theirs. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  fal: (studio, _, raw, headers, now) => {
    const { falRest } = studio.vendors?.urls ?? {}
    const url = falRest ? `${falRest.replace(/\/+$/, '')}/.well-known/jwks.json` : FAL_JWKS_URL
    return withKeys(
      (fresh) => jwksOf(fresh, url),
      (jwks) => verifyFalWebhook(raw, headers, jwks, now),
    )
  },
  replicate: async (studio, organizationId, raw, headers, now) => {
    const { replicate: key = '' } = await findVendorKeys(studio, organizationId)
    const base = studio.vendors?.urls.replicate ?? 'https://api.replicate.com/v1'
    return withKeys(
      (fresh) => secretOf(fresh, `${base.replace(/\/+$/, '')}/${REPLICATE_SECRET_PATH}`, key),
      (secret) => verifyReplicateWebhook(raw, headers, secret, now),
    )
  },
}

/** What a vendor sent, if it is the vendor's; undefined for those that sign nothing, whose messages are not believed but asked about. */
export const verifyMessage = (
  studio: Studio,
  vendor: string,
  organizationId: string,
  raw: Uint8Array,
  headers: MessageHeaders,
  now = Date.now(),
): Promise<VendorMessage> | undefined => {
  const ofAccount = verifyAccountMessage(studio, vendor, raw, headers, now)
  return ofAccount ? Promise.resolve(ofAccount) : SCHEMES[vendor]?.(studio, organizationId, raw, headers, now)
}
