import type { Vendor } from '../ports/vendor.js'
import { heyGenAvatar } from './heygen-avatar.js'
import { HEYGEN_PRICES } from './prices.js'
import { HEYGEN_URL } from './settings.js'
import { verifyHeyGenWebhook } from './verify-heygen-webhook.js'

/** PROVIDERS.md §6.1; a wallet is read for nothing (20 Nov 2026). */
export const heygen: Vendor = {
  id: 'heygen',
  name: 'HeyGen',
  key: 'HEYGEN_API_KEY',
  addresses: { heygen: 'HEYGEN_BASE_URL' },
  trial: { url: HEYGEN_URL, path: '/v3/users/me', headers: (key) => ({ 'x-api-key': key }) },
  // Jobs at once when paying as one goes.
  limit: { atOnce: 10 },
  tells: true,
  signs: { setting: 'HEYGEN_WEBHOOK_SECRET', verify: verifyHeyGenWebhook },
  prices: HEYGEN_PRICES,
  avatar: { model: 'avatar_iv', make: heyGenAvatar },
}
