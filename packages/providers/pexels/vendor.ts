import type { Vendor } from '../ports/vendor.js'
import { PEXELS_URL, pexelsStock } from './pexels-stock.js'

/** PROVIDERS.md §7.2 (20 Nov 2026). Stock is free: it makes nothing, and is asked for what it has. */
export const pexels: Vendor = {
  id: 'pexels',
  name: 'Pexels',
  key: 'PEXELS_API_KEY',
  addresses: { pexels: 'PEXELS_BASE_URL' },
  trial: { url: PEXELS_URL, path: '/v1/curated?per_page=1', headers: (key) => ({ authorization: key }) },
  // 200 an hour: 3 a minute, and what is refused waits as long as it says.
  limit: { atOnce: 2 },
  prices: [],
  stock: pexelsStock,
}
