import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dollars } from './dollars.js'

test('money is written to the millionth', () => {
  expect([0, 1, 20_000, 52_530_000, -100_000].map(dollars)).toEqual(['0.000000', '0.000001', '0.020000', '52.530000', '-0.100000'])
})

test('money as text is the same money', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (amount) => BigInt(dollars(amount).replace('.', '')) === BigInt(amount)))
})
