import { expect, test } from 'vitest'
import { extractLists } from './extract-lists.js'
import type { Tongue } from './tongue.js'

const CASES: readonly (readonly [Tongue, string, readonly string[] | undefined])[] = [
  ['en', 'For centuries the light came from wood, coal, candles and oil, and most of it was lost.', ['Wood', 'Coal', 'Candles', 'Oil']],
  [
    'en',
    'Observatories in Hawaii, Arizona, Mexico, Chile, Spain and Antarctica looked at once.',
    ['Hawaii', 'Arizona', 'Mexico', 'Chile', 'Spain', 'Antarctica'],
  ],
  ['en', 'Then came electricity, automatic valves and timers, and the keepers went ashore.', ['Electricity', 'Automatic valves', 'Timers']],
  ['en', 'He came, he saw, and he left.', undefined],
  ['en', 'The tower fell, the keeper was lost, and the reef was dark again.', undefined],
  ['en', 'Wood and coal were burned.', undefined],
  ['es', 'Quemaban madera, carbón y aceite.', ['Madera', 'Carbón', 'Aceite']],
  ['fr', 'On brûlait du bois, du charbon et de l’huile.', undefined],
  ['fr', 'La lumière venait de bois, charbon et chandelles.', ['Bois', 'Charbon', 'Chandelles']],
  ['de', 'Sie verbrannten Holz, Kohle, Kerzen und Öl.', ['Holz', 'Kohle', 'Kerzen', 'Öl']],
  ['it', 'Si usava luce di legna, carbone e olio.', ['Legna', 'Carbone', 'Olio']],
]

test.each(CASES)('%s: %s', (tongue, text, items) => {
  const found = extractLists(text, tongue)
  if (items === undefined)
    expect(found.filter((list) => list.items.length >= 3 && list.items.every((item) => !item.includes('’')))).toEqual([])
  else expect(found.map((list) => list.items)).toEqual([items])
})
