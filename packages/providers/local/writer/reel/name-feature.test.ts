import { expect, test } from 'vitest'
import { nameFeature, placeOf } from './name-feature.js'

test.each([
  ['Stone Fireplace', 'a stone fireplace'],
  ['Hardwood floors', 'hardwood floors'],
  ['EV charger', 'an EV charger'],
  ['Outdoor kitchen', 'an outdoor kitchen'],
  ['2-car garage', 'a 2-car garage'],
  ['Two-car garage', 'a two-car garage'],
  ['French doors', 'French doors'],
  ['Walk-in closet', 'a walk-in closet'],
  ['Sub-Zero refrigerator', 'a Sub-Zero refrigerator'],
  ['Chef’s kitchen with a long island', 'a chef’s kitchen with a long island'],
  ['In-unit laundry', 'in-unit laundry'],
])('%s is said as %s', (feature, text) => {
  expect(nameFeature(feature)).toMatchObject({ text, thing: true })
})

test.each(['Renovated in 2021', 'Walk to the ferry', 'Close to shops', 'Floor-through', 'No HOA'])('%s reads only in a list', (feature) => {
  expect(nameFeature(feature).thing).toBe(false)
})

test('a sentence belongs to the room it names first', () => {
  expect(placeOf('The kitchen opens to a breakfast room on the garden side.')).toBe('kitchen')
  expect(placeOf('It was moved here by barge.')).toBeUndefined()
})
