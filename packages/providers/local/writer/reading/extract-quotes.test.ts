import { expect, test } from 'vitest'
import { extractQuotes } from './extract-quotes.js'
import type { Tongue } from './tongue.js'

const CASES: readonly (readonly [Tongue, string, string, string | undefined])[] = [
  [
    'en',
    'Michell wrote: “All light emitted from such a body would return.”',
    'All light emitted from such a body would return.',
    'Michell',
  ],
  ['en', '“That is one small step for a man,” said Neil Armstrong.', 'That is one small step for a man', 'Neil Armstrong'],
  ['en', '“The sea takes what it wants,” Anna Berg once said.', 'The sea takes what it wants', 'Anna Berg'],
  ['en', 'As the engineer John Smeaton wrote, “the oak is the model of a tower”.', 'the oak is the model of a tower', 'John Smeaton'],
  ['en', 'He wrote: “I saw the light go out.”', 'I saw the light go out.', undefined],
  ['en', 'A sign says "do not pass beyond this point" in red.', 'do not pass beyond this point', undefined],
  [
    'es',
    'Borges escribió: «Siempre imaginé que el paraíso sería una biblioteca».',
    'Siempre imaginé que el paraíso sería una biblioteca',
    'Borges',
  ],
  ['fr', '« Je pense donc je suis », écrit René Descartes.', 'Je pense donc je suis', 'René Descartes'],
  ['de', '„Mehr Licht in diesem dunklen Zimmer“, sagte Goethe.', 'Mehr Licht in diesem dunklen Zimmer', 'Goethe'],
  ['it', 'Galileo Galilei disse: «Eppure la terra si muove».', 'Eppure la terra si muove', 'Galileo Galilei'],
]

test.each(CASES)('%s: %s', (tongue, text, quote, by) => {
  const [found, ...others] = extractQuotes(text, tongue)
  expect(others).toEqual([])
  expect(found?.text).toBe(quote)
  expect(found?.by).toBe(by)
})

test('scare quotes of a few words are no quotation', () => {
  expect(extractQuotes('The so-called “dark star” was forgotten.', 'en')).toEqual([])
})
