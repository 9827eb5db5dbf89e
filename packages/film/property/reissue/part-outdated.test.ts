import { expect, test } from 'vitest'
import { isOutdated, partOutdated, type SaleChange } from './part-outdated.js'
import type { Sale } from './sale.js'

const day = { start: '2026-12-05T13:00', end: '2026-12-05T16:00' }
const ACTIVE: Sale = { status: 'ACTIVE', price: 2_495_000, openHouses: [day] }
const SOLD: Sale = { status: 'SOLD', price: 2_495_000, openHouses: [] }
const PENDING: Sale = { ...ACTIVE, status: 'PENDING' }
const SOON: Sale = { ...ACTIVE, status: 'COMING_SOON', openHouses: [] }
const REDUCED: Sale = { ...ACTIVE, price: 2_295_000, previousPrice: 2_495_000 }
const change = (was: Sale, now: Sale, language = 'en'): SaleChange => ({ was, now, currency: 'USD', language })

const FOR_SALE_ONLY: Readonly<Record<string, readonly string[]>> = {
  en: [
    'In Sausalito, on the market now: 14 Harbor Lane.',
    'For sale: 14 Harbor Lane.',
    'Just listed in Sausalito.',
    'Offered at $2,495,000.',
    'The next step is to see it.',
    'Call Nora to see it.',
    'Book your private tour today.',
    'Open house: Saturday, December 5, from 1 pm.',
    'See you Saturday, December 5.',
    'It can be yours for $2,495,000.',
    'We would love to show you around.',
  ],
  es: ['En venta: 14 Harbor Lane.', 'Venga a verlo.', 'Puertas abiertas: sábado 5 de diciembre.', 'El precio es de 2.495.000 $.'],
  fr: ['À vendre.', 'Le bien est proposé à 2 495 000 $.', 'Venez voir.', 'Portes ouvertes : samedi 5 décembre.'],
  de: ['Zu verkaufen.', 'Angeboten wird es für 2.495.000 $.', 'Am besten sehen Sie es selbst.', 'Besichtigung: Samstag, 5. Dezember.'],
  it: [
    'In vendita.',
    'Il prezzo richiesto è di 2.495.000 $.',
    'Il modo migliore è vederlo di persona.',
    'Porte aperte: sabato 5 dicembre.',
  ],
}

for (const [language, sentences] of Object.entries(FOR_SALE_ONLY))
  test(`what was true while it was for sale is not of a sold house (${language})`, () => {
    for (const sentence of sentences) expect([sentence, isOutdated(sentence, change(ACTIVE, SOLD, language))]).toEqual([sentence, true])
  })

test('what is true of the house stays, whatever becomes of the sale', () => {
  const lasting = [
    'Welcome to 14 Harbor Lane.',
    'Three bedrooms and two and a half baths.',
    'A chef’s kitchen with marble island.',
    'Step outside to a terrace with outdoor dining.',
    'Built in 1926.',
    'Presented by Nora Ellison, Tidewater Row Realty.',
    'All the details are in the listing.',
    'A priceless view.',
    'Unsold hours of light.',
  ]
  for (const now of [SOLD, PENDING, REDUCED, SOON])
    for (const sentence of lasting) expect([sentence, isOutdated(sentence, change(ACTIVE, now))]).toEqual([sentence, false])
})

test('words that were not true when they were written are their writer’s own', () => {
  expect(isOutdated('The house next door was sold in a week.', change(ACTIVE, PENDING))).toBe(false)
  expect(isOutdated('Sold.', change(SOLD, ACTIVE))).toBe(true)
})

test('each status makes other words untrue', () => {
  expect(isOutdated('Coming soon: 14 Harbor Lane.', change(SOON, ACTIVE))).toBe(true)
  expect(isOutdated('Soon to be offered, for sale in spring.', change(SOON, ACTIVE))).toBe(true)
  expect(isOutdated('Sale pending.', change(PENDING, SOLD))).toBe(true)
  expect(isOutdated('On the market now.', change(ACTIVE, PENDING))).toBe(true)
  expect(isOutdated('Just listed.', change(ACTIVE, REDUCED))).toBe(true)
  expect(isOutdated('For sale: 14 Harbor Lane.', change(ACTIVE, REDUCED))).toBe(false)
})

test('an amount is asked no longer once the price is another, however it is grouped', () => {
  expect(isOutdated('Offered at $2,495,000.', change(ACTIVE, REDUCED))).toBe(true)
  expect(isOutdated('Offered at $2 495 000.', change(ACTIVE, REDUCED))).toBe(true)
  expect(isOutdated('Taxes of $24,950 a year.', change(ACTIVE, REDUCED))).toBe(false)
  expect(isOutdated('Offered at $2,495,000.', change(ACTIVE, { ...ACTIVE, openHouses: [] }))).toBe(false)
})

test('an open house goes with its date, though the house is still for sale', () => {
  expect(isOutdated('Open house: Saturday, December 5.', change(ACTIVE, { ...ACTIVE, openHouses: [] }))).toBe(true)
})

test('a text is parted into whole sentences, and what is kept stands in the text where it stood', () => {
  const text = 'Now for sale. A house above the water. The kitchen is new. Come and see it. Thank you.'
  const { kept, outdated } = partOutdated(text, change(ACTIVE, SOLD))
  expect(outdated).toEqual(['Now for sale.', 'Come and see it.'])
  expect(kept.map(({ from, to }) => text.slice(from, to))).toEqual(['A house above the water. The kitchen is new.', 'Thank you.'])
})

test('a text of which all is true is one stretch, and a text of which nothing is has none', () => {
  expect(partOutdated('A house. A garden.', change(ACTIVE, SOLD)).kept).toEqual([{ from: 0, to: 18 }])
  expect(partOutdated('For sale.', change(ACTIVE, SOLD)).kept).toEqual([])
  expect(partOutdated('', change(ACTIVE, SOLD))).toEqual({ kept: [], outdated: [] })
})
