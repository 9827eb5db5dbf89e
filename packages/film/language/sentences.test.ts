import { expect, test } from 'vitest'
import { splitClauses } from './clauses.js'
import { splitSentences } from './sentences.js'

test.each([
  ['en', 'Dr. Smith paid 3.5 million, e.g. in cash. Then he left.', 2],
  ['en', 'It began at 5 a.m. in the U.S. and ended soon. Nobody saw it.', 2],
  ['en', 'J. R. R. Tolkien wrote it. “Why?” she asked. “Because!”', 3],
  ['en', 'Was it so? Yes! It was… And it ended.', 4],
  ['en', 'He was born in 1916. In 1920 he left.', 2],
  ['es', '¿Quién fue? El Sr. García llegó a las 3.30. ¡Nadie lo vio!', 3],
  ['fr', 'M. Dupont arriva à l’heure. « Rien ne sort. » Puis il se tut !', 3],
  ['de', 'Am 3. Oktober war z.B. alles vorbei. Dr. Meier ging usw. nach Hause.', 2],
  ['it', 'Il sig. Rossi arrivò nel sec. XX. Poi tacque.', 2],
  ['ja', '光は逃げられない。なぜ？それは重力だ！', 3],
  ['ar', 'ما هذا؟ إنه ثقب أسود.', 2],
  ['hi', 'यह क्या है? यह एक तारा है। वह गिर गया।', 3],
])('%s: %s', (_, text, count) => {
  const sentences = splitSentences(text)
  expect(sentences).toHaveLength(count)
  expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
})

test('clauses end at commas and dashes, never inside numbers', () => {
  expect(splitClauses('It is 3,500 km wide, and dark – so they say; nobody knows.')).toEqual([
    'It is 3,500 km wide,',
    'and dark –',
    'so they say;',
    'nobody knows.',
  ])
})
