import { expect, test } from 'vitest'
import { extractNumbers, valueOfDigits } from './extract-numbers.js'
import type { Tongue } from './tongue.js'

type Expected = { value: number; unit?: string; prefix?: string; decimals?: number; label?: string }

const CASES: readonly (readonly [Tongue, string, readonly Expected[]])[] = [
  [
    'en',
    'The black hole weighs 4.3 million times the mass of the Sun.',
    [{ value: 4.3, unit: 'million times', decimals: 1, label: 'the mass of the Sun' }],
  ],
  ['en', 'It swept past at more than 25 million kilometres per hour.', [{ value: 25, unit: 'million kilometres per hour', label: '' }]],
  ['en', 'It lies 55 million light-years away from us.', [{ value: 55, unit: 'million light-years', label: 'away from us' }]],
  [
    'en',
    'The tower is 100 metres tall and cost $1,500,000 to build.',
    [
      { value: 100, unit: 'metres tall' },
      { value: 1_500_000, prefix: '$' },
    ],
  ],
  ['en', 'Some 65% of the light was lost.', [{ value: 65, unit: '%', label: 'of the light was lost' }]],
  ['en', 'Six and a half billion suns.', [{ value: 6.5, unit: 'billion suns', decimals: 1, label: '' }]],
  ['en', 'Two keepers and three boats in 1998.', []],
  ['en', 'In 1783 there was a star.', []],
  ['en', 'Only 7 of them remained.', []],
  ['en', 'More than 300 ships were wrecked there.', [{ value: 300, label: 'ships were wrecked there' }]],
  ['es', 'El faro mide 1.500,5 metros de altura.', [{ value: 1500.5, unit: 'metros de altura', decimals: 1 }]],
  ['es', 'Pesa cuatro millones de soles y brilla.', [{ value: 4, unit: 'millones' }]],
  ['fr', 'La tour mesure 1 500 mètres de haut.', [{ value: 1500, unit: 'mètres de haut' }]],
  ['fr', 'On compte deux milliards de personnes ici.', [{ value: 2, unit: 'milliards personnes' }]],
  ['de', 'Der Turm ist 1.500 Meter hoch über dem Meer.', [{ value: 1500, unit: 'Meter' }]],
  ['de', 'Es kostet 3,5 Millionen Euro im Jahr.', [{ value: 3.5, unit: 'Millionen Euro', decimals: 1 }]],
  ['it', 'Il faro è alto 77,5 metri sul mare.', [{ value: 77.5, unit: 'metri', decimals: 1 }]],
  ['it', 'Pesa 4 milioni di tonnellate in tutto.', [{ value: 4, unit: 'milioni tonnellate' }]],
]

test.each(CASES)('%s: %s', (tongue, text, expected) => {
  const found = extractNumbers(text, tongue)
  expect(found).toHaveLength(expected.length)
  expected.forEach((want, i) => {
    expect(found[i]).toMatchObject(want)
    expect(`${found[i]!.unit ?? ''}${found[i]!.label}`).not.toBe('')
  })
})

test.each([
  ['1,000', 'en', 1000],
  ['1,234.5', 'en', 1234.5],
  ['1.234,5', 'de', 1234.5],
  ['1 234,5', 'fr', 1234.5],
  ['12.000', 'it', 12_000],
  ['3,5', 'es', 3.5],
] as const)('%s in %s is %d', (digits, tongue, value) => {
  expect(valueOfDigits(digits, tongue).value).toBe(value)
})
