import type { Vendor } from '../ports/vendor.js'
import { SYNTHESIA_PRICES } from './prices.js'
import { SYNTHESIA_URL } from './settings.js'
import { synthesiaAvatar } from './synthesia-avatar.js'
import { verifySynthesiaWebhook } from './verify-synthesia-webhook.js'

/** PROVIDERS.md §6.3 (20 Nov 2026); its list of avatars costs nothing. */
export const synthesia: Vendor = {
  id: 'synthesia',
  name: 'Synthesia',
  key: 'SYNTHESIA_API_KEY',
  addresses: { synthesia: 'SYNTHESIA_BASE_URL' },
  trial: { url: SYNTHESIA_URL, path: '/avatars', headers: (key) => ({ authorization: key }) },
  tells: true,
  signs: { setting: 'SYNTHESIA_WEBHOOK_SECRET', verify: verifySynthesiaWebhook },
  prices: SYNTHESIA_PRICES,
  avatar: { model: 'video', make: synthesiaAvatar },
}
