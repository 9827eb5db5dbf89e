import type { Graphic } from '@reelwright/film/storyboard'
import { expect, test } from 'vitest'
import { designsFor } from './design-graphics.js'
import { shortLabel } from './label.js'

const counterOf = (narration: string): Graphic['params'] =>
  designsFor(narration, 'en', [], undefined).find(({ graphic }) => graphic.kind === 'counter')!.graphic.params

// From examples/black-holes/script.md and the lighthouse's outline.
test.each([
  ['Only one thing could hold it: four million suns, packed into a space no larger than our solar system.', 4, 'million suns', undefined],
  ['In May 2018 it swept past at more than 25 million kilometres per hour.', 25, 'million kilometres per hour', undefined],
  ['Above about 1.4 times the mass of the Sun, the ember it leaves behind cannot hold itself up.', 1.4, 'times', 'The mass of the Sun'],
  ['A star called S2 loops every sixteen years around a point where there is nothing to see.', 16, 'years', 'A star called S2 loops'],
  [
    'More than a billion years ago, two black holes had spiralled together and become one.',
    1,
    'billion years ago',
    'Two black holes had spiralled together',
  ],
  ['It is the black hole of the galaxy M87, as heavy as six and a half billion suns.', 6.5, 'billion suns', undefined],
  ['It is about 1,900 years old, and no other lighthouse has been in use for so long.', 1900, 'years old', undefined],
  ['Ships could see it from more than 30 kilometres away.', 30, 'kilometres away', 'Ships could see it'],
  ['The tower is 55 metres tall.', 55, 'metres tall', 'The tower'],
  ['The tower of Hercules stands 55 metres high and still burns.', 55, 'metres high', 'The tower of Hercules stands'],
])('%s', (narration, value, unit, label) => {
  const { label: shown, ...rest } = counterOf(narration)
  expect(rest).toMatchObject({ value, unit })
  expect(shown).toBe(label)
})

test.each([
  ['the light of one lamp bent by rings of cut glass into a single beam', 'The light of one lamp bent by rings'],
  ['the first portrait of the black hole at the centre of our own galaxy', 'The first portrait of the black hole'],
  ['a new lens', 'A new lens'],
])('a label that has to be cut ends with a phrase: %s', (clause, label) => {
  expect(shortLabel(clause)).toBe(label)
})
