import { askVendor } from './http/ask-vendor.js'
import { isVendorFailure } from './http/vendor-failure.js'
import type { Vendor } from './ports/vendor.js'

export type Tried = { readonly passed: boolean; readonly message: string }

/** Milliseconds a person waits for a vendor's answer. */
const PATIENCE = 15_000

/** Asks a vendor whether a key is good, with a request that costs nothing; `urls`: addresses in place of the vendors' own. */
export const tryKey = async (
  { id, name, trial }: Vendor,
  key: string,
  urls: Readonly<Record<string, string | undefined>> = {},
): Promise<Tried> => {
  const { url, path, headers, address = id } = trial
  const deadlines = { headers: PATIENCE, idle: PATIENCE, whole: PATIENCE }
  const request = { vendor: name, method: 'GET', url: (urls[address] ?? url).replace(/\/+$/, '') + path, deadlines } as const
  try {
    await askVendor({ ...request, headers: { ...headers(key), accept: 'application/json' }, secrets: [key] }, () => ({}))
    return { passed: true, message: `${name} takes this key.` }
  } catch (error) {
    if (!isVendorFailure(error)) throw error
    return { passed: false, message: error.message }
  }
}
