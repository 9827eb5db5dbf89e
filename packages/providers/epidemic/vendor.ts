import { bearer, type Vendor } from '../ports/vendor.js'
import { epidemicMusician } from './epidemic-musician.js'
import { EPIDEMIC_URL } from './settings.js'

/** Its partners' API (20 Nov 2026): the agreement is paid for, not each track. */
export const epidemic: Vendor = {
  id: 'epidemic',
  name: 'Epidemic Sound',
  key: 'EPIDEMIC_API_KEY',
  addresses: { epidemic: 'EPIDEMIC_BASE_URL' },
  trial: { url: EPIDEMIC_URL, path: '/v0/tracks/search?term=calm&limit=1', headers: bearer },
  prices: [],
  music: { model: 'partner catalogue', make: epidemicMusician },
}
