import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractDates } from './extract-dates.js'
import { romanValue } from './roman.js'
import type { Tongue } from './tongue.js'

const CASES: readonly (readonly [Tongue, string, readonly (readonly [when: string, year: number])[]])[] = [
  ['en', 'In 1783, John Michell looked up.', [['1783', 1783]]],
  ['en', 'On 14 September 2015 the detectors moved.', [['14 September 2015', 2015]]],
  ['en', 'On September 14, 2015, the detectors moved.', [['September 14, 2015', 2015]]],
  [
    'en',
    'In April 2019 came the first, in May 2022 the second.',
    [
      ['April 2019', 2019],
      ['May 2022', 2022],
    ],
  ],
  ['en', 'The Pharos was built about 280 BC.', [['280 BC', -280]]],
  [
    'en',
    'It fell in 79 AD, long after 300 BCE.',
    [
      ['79 AD', 79],
      ['300 BCE', -300],
    ],
  ],
  ['en', 'In the 1930s he found a limit.', [['1930s', 1930]]],
  ['en', 'By the 18th century it was common.', [['the 18th century', 1700]]],
  ['en', 'In the third century BC they lit fires.', [['the third century BC', -300]]],
  [
    'en',
    'The war (1914–1918) ended it.',
    [
      ['1914', 1914],
      ['1918', 1918],
    ],
  ],
  ['en', 'It is 1500 metres deep and took 2000 years.', []],
  ['en', 'There were 1200 ships and 1,900 sailors.', []],
  ['en', 'It cost $1900 and weighed 1850 kg.', []],
  ['en', 'Some 1500 people came in 1900.', [['1900', 1900]]],
  ['en', '1698: Henry Winstanley lit a lamp.', [['1698', 1698]]],
  ['es', 'En 1783, un clérigo miró al cielo.', [['1783', 1783]]],
  ['es', 'El 14 de septiembre de 2015 temblaron.', [['14 de septiembre de 2015', 2015]]],
  ['es', 'Hacia el año 280 a. C. se levantó.', [['280 a. C.', -280]]],
  [
    'es',
    'En el siglo XVIII y en los años 1930.',
    [
      ['siglo XVIII', 1700],
      ['años 1930', 1930],
    ],
  ],
  ['es', 'Mide 1500 metros.', []],
  ['fr', 'Le 14 septembre 2015, la terre trembla.', [['14 septembre 2015', 2015]]],
  ['fr', 'En 1823, Fresnel essaya sa lentille.', [['1823', 1823]]],
  [
    'fr',
    'Au XVIIIe siècle, puis dans les années 1930.',
    [
      ['XVIIIe siècle', 1700],
      ['années 1930', 1930],
    ],
  ],
  ['fr', 'Vers 280 av. J.-C., on bâtit le phare.', [['280 av. J.-C.', -280]]],
  ['fr', 'Il pesait 1500 kg.', []],
  ['de', 'Im Jahr 1783 schrieb John Michell einen Brief.', [['1783', 1783]]],
  ['de', '1823 setzte Fresnel seine Linse ein.', [['1823', 1823]]],
  ['de', 'Am 14. September 2015 bebte es.', [['14. September 2015', 2015]]],
  ['de', 'Um 280 v. Chr. stand der Turm.', [['280 v. Chr.', -280]]],
  [
    'de',
    'Im 18. Jahrhundert und in den 1930er Jahren.',
    [
      ['18. Jahrhundert', 1700],
      ['1930er Jahren', 1930],
    ],
  ],
  ['de', 'Der Turm ist 1500 Meter entfernt.', []],
  ['it', 'Nel 1783 un chierico guardò il cielo.', [['1783', 1783]]],
  ['it', 'Il 14 settembre 2015 tremarono.', [['14 settembre 2015', 2015]]],
  ['it', 'Verso il 280 a.C. sorse il faro.', [['280 a.C.', -280]]],
  [
    'it',
    'Nel XVIII secolo e negli anni 1930.',
    [
      ['XVIII secolo', 1700],
      ['anni 1930', 1930],
    ],
  ],
  ['it', 'È alto 1500 metri.', []],
]

test.each(CASES)('%s: %s', (tongue, text, expected) => {
  const found = extractDates(text, tongue)
  expect(found.map(({ when }) => when)).toEqual(expected.map(([when]) => when))
  found.forEach(({ at }, i) => {
    const year = expected[i]![1]
    expect(at).toBeGreaterThanOrEqual(year)
    expect(at).toBeLessThan(year + 100)
  })
})

test('months and days order the dates of a year', () => {
  const [first, second, third] = extractDates('In May 2022, in April 2022 and on 3 May 2022.', 'en')
  expect(second!.at).toBeLessThan(first!.at)
  expect(first!.at).toBeLessThan(third!.at)
})

test('every date stands where it says, and none overlaps another', () => {
  const words = fc.constantFrom(
    'in',
    '1783',
    '280 BC',
    'the',
    '14 September',
    '2015',
    'the 18th century',
    '1930s',
    ',',
    '.',
    'years',
    'May',
    '–',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      const dates = extractDates(text, 'en')
      dates.forEach((date, i) => {
        expect(text.slice(date.from, date.to).trim()).toBe(date.when)
        expect(date.from).toBeGreaterThanOrEqual(dates[i - 1]?.to ?? 0)
      })
    }),
  )
})

test.each([
  ['IV', 4],
  ['IX', 9],
  ['XVIII', 18],
  ['XXI', 21],
  ['XIX', 19],
] as const)('%s is %d', (numeral, value) => {
  expect(romanValue(numeral)).toBe(value)
})
