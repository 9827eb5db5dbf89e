import type { Vendor } from '../ports/vendor.js'
import { didAvatar } from './did-avatar.js'
import { DID_PRICES } from './prices.js'
import { DID_URL } from './settings.js'

const basic = (key: string): string => `Basic ${key.includes(':') ? Buffer.from(key).toString('base64') : key}`

/** PROVIDERS.md §6.2 (20 Nov 2026); what is left is told for nothing. */
export const did: Vendor = {
  id: 'did',
  name: 'D-ID',
  key: 'DID_API_KEY',
  addresses: { did: 'DID_BASE_URL' },
  trial: { url: DID_URL, path: '/credits', headers: (key) => ({ authorization: basic(key) }) },
  prices: DID_PRICES,
  avatar: { model: 'video', make: didAvatar },
}
