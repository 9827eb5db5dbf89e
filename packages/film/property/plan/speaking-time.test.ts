import { expect, test } from 'vitest'
import { speakingSeconds } from './speaking-time.js'

/** Lines as the local voice spoke them, in seconds. */
const SPOKEN: readonly (readonly [number, string])[] = [
  [12.89, 'Asking price: $2,495,000. Photos show it. A visit explains it. Presented by Nora Ellison, Tidewater Row Realty.'],
  [1.62, 'Here, a bay view.'],
  [7.62, 'In Sausalito, on the market now: 14 Harbor Lane. Outside, a covered front porch.'],
  [2.3, 'A chef’s kitchen with marble island.'],
  [5.43, 'Three bedrooms, two and a half baths and 1,840 square feet.'],
  [10.21, 'See it in person: open house Saturday, December 5, from 1 to 4 pm. Presented by Nora Ellison, Tidewater Row Realty.'],
]

test.each(SPOKEN)('%f s are planned within a fifth', (seconds, text) => {
  expect(speakingSeconds(text)).toBeGreaterThan(seconds * 0.88)
  expect(speakingSeconds(text)).toBeLessThan(seconds * 1.22)
})

test('nothing takes no time', () => {
  expect(speakingSeconds('  ')).toBe(0)
})
