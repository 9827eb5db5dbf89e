import { expect, test } from 'vitest'
import { checkPronunciations } from './check-pronunciations.js'

test('a word and how it is said are read; nothing said asks for nothing', () => {
  expect(checkPronunciations(['Nguyen=Win', ' New York = Noo Yawk', 'a=b=c'])).toEqual([
    { written: 'Nguyen', spoken: 'Win' },
    { written: 'New York', spoken: 'Noo Yawk' },
    { written: 'a', spoken: 'b=c' },
  ])
  expect(checkPronunciations()).toBeUndefined()
})

test('half a pronunciation is refused by name', () => {
  for (const given of ['Nguyen', '=Win', 'Nguyen=', ' = ', `x=${'y'.repeat(121)}`])
    expect(() => checkPronunciations([given])).toThrow(expect.objectContaining({ code: 'PRONUNCIATION_INVALID' }))
})
