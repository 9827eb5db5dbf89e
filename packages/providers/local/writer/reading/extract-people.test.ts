import { expect, test } from 'vitest'
import { extractPeople } from './extract-people.js'
import type { Tongue } from './tongue.js'

const CASES: readonly (readonly [Tongue, string, readonly (readonly [string, string])[]])[] = [
  ['en', 'In 1783, the English clergyman John Michell looked up.', [['John Michell', 'English clergyman']]],
  ['en', 'John Smeaton, a civil engineer, finished it.', [['John Smeaton', 'Civil engineer']]],
  ['en', 'In 1823 the French physicist Augustin Fresnel tried a lens.', [['Augustin Fresnel', 'French physicist']]],
  ['en', 'The astronomers Andrea Ghez and others watched.', [['Andrea Ghez', 'Astronomers']]],
  ['en', 'The tower stood on the Eddystone.', []],
  ['es', 'La física Marie Curie recibió el premio.', [['Marie Curie', 'Física']]],
  ['fr', 'En 1823, le physicien Augustin Fresnel essaya sa lentille.', [['Augustin Fresnel', 'Physicien']]],
  ['de', 'Der Astronom Karl Schwarzschild rechnete.', [['Karl Schwarzschild', 'Astronom']]],
  ['it', 'Il matematico Galileo Galilei guardò.', [['Galileo Galilei', 'Matematico']]],
]

test.each(CASES)('%s: %s', (tongue, text, people) => {
  expect(extractPeople(text, tongue).map(({ name, role }) => [name, role])).toEqual(people)
})
