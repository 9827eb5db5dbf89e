import { askJson } from '@reelwright/providers/http/ask-vendor'
import type { MessageHeaders, VendorMessage } from '@reelwright/providers/http/vendor-message'
import { findVendor } from '@reelwright/providers/vendors'
import type { Studio } from '../studio.js'
import { findVendorKeys } from '../vendor-keys/find-vendor-keys.js'
import { remembered } from './remembered.js'

const DAY = 86_400_000
const DEADLINES = { headers: 10_000, idle: 10_000, whole: 10_000 }

/** What a vendor answers at the address of its keys; `key` is the account's, or empty where anybody may ask. */
const keysOf = remembered(DAY, async (id: string, url: string, key: string): Promise<unknown> => {
  const { name: vendor = id, signs } = findVendor(id) ?? {}
  const headers = signs && 'headers' in signs ? signs.headers?.(key) : undefined
  const { json } = await askJson(
    { vendor, method: 'GET', url, deadlines: DEADLINES, ...(headers && { headers, secrets: [key] }) },
    () => ({}),
  )
  return json
})

/**
 * What a vendor sent to the address of the studio's account, signed with the account's secret, if it is the vendor's;
 * undefined where it has none, or no secret is known.
 */
export const verifyAccountMessage = (
  { vendors }: Studio,
  vendor: string,
  raw: Uint8Array,
  headers: MessageHeaders,
  now = Date.now(),
): VendorMessage | undefined => {
  const signs = findVendor(vendor)?.signs
  const secret = vendors?.webhookSecrets?.[vendor]
  return secret && signs && 'setting' in signs ? signs.verify(raw, headers, secret, now) : undefined
}

/** What a vendor sent, if it is the vendor's; undefined for those that sign nothing, whose messages are not believed but asked about. */
export const verifyMessage = async (
  studio: Studio,
  vendor: string,
  organizationId: string,
  raw: Uint8Array,
  headers: MessageHeaders,
  now = Date.now(),
): Promise<VendorMessage | undefined> => {
  const signs = findVendor(vendor)?.signs
  if (!signs || !('keysAt' in signs)) return verifyAccountMessage(studio, vendor, raw, headers, now)
  const url = signs.keysAt(studio.vendors?.urls ?? {})
  const key = signs.headers ? ((await findVendorKeys(studio, organizationId))[vendor] ?? '') : ''
  const verified = async (fresh: boolean) => signs.verify(raw, headers, await keysOf(fresh, vendor, url, key), now)
  const message = await verified(false)
  // Keys change: what does not fit those we remember is tried once more with those the vendor has now.
  return 'refused' in message && message.refused === 'SIGNATURE_WRONG' ? verified(true) : message
}
