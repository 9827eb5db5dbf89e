import { BrandKit } from '../brand-kit.js'
import { Agent, Listing } from '../listing.js'

const picture = (letter: string) => ({ hash: letter.repeat(64), type: 'image/png', bytes: 10, width: 400, height: 200 })

export const LOGO = 'a'.repeat(64)
export const DARK_LOGO = 'b'.repeat(64)
export const FACE = 'c'.repeat(64)

const seller = (agent: object, brand: string, address = '14 Alder Lane') => ({
  listing: Listing.parse({ address, city: 'Sausalito', state: 'CA', agent: Agent.parse({ photo: picture('c'), ...agent }) }),
  brandKit: BrandKit.parse({ schema: 'brand-kit/1', name: brand, logo: { light: picture('a'), dark: picture('b') } }),
})

/** Distinctive names, accents, ordinary words as names, one word, a name in the street. */
export const SELLERS = {
  maria: seller(
    {
      name: 'María Santos',
      brokerage: 'Harbor & Pine Realty',
      phone: '+1 (415) 555-0134',
      email: 'maria@harborpine.com',
      url: 'https://www.harborpine.com/maria-santos',
      licence: 'DRE 01234567',
    },
    'Harbor & Pine Realty',
  ),
  may: seller(
    { name: 'May Hill', brokerage: 'Compass', phone: '628.555.0199', email: 'may.hill@compass.com', licence: 'DRE 02000123' },
    'Compass',
  ),
  jose: seller(
    { name: 'José Ángel Núñez-Ortega', brokerage: 'Kessler Immobilien', phone: '0049 89 1234567', email: 'nunez@kessler-immo.de' },
    'Kessler Immobilien',
    '7 Ortega Street',
  ),
} as const
