import { expect, test } from 'vitest'
import { CLEAN } from './clean.test-data.js'
import { findLeaks } from './find-leaks.js'
import { plantedLeaks } from './planted-leaks.test-data.js'
import { DARK_LOGO, FACE, LOGO, SELLERS } from './sellers.test-data.js'

test('at least 200 planted leaks in every place and disguise are all found', () => {
  const planted = plantedLeaks()
  expect(planted.length).toBeGreaterThanOrEqual(200)
  const missed = planted.filter(({ brief, where, text }) => {
    const leaks = findLeaks({
      brief,
      texts: [
        { where: 'chapter', text: 'The kitchen' },
        { where, text },
      ],
      assets: [],
    })
    return !leaks.some((leak) => leak.where === where)
  })
  expect(missed.map(({ where, text }) => `${where}: ${text}`)).toEqual([])
})

test('fifty clean sets of texts accuse nobody, whoever sells', () => {
  expect(CLEAN.length).toBeGreaterThanOrEqual(50)
  const accused = Object.values(SELLERS).flatMap((brief) =>
    CLEAN.flatMap((texts) => findLeaks({ brief, texts: texts.map((text, i) => ({ where: `text ${i}`, text })), assets: [] })),
  )
  expect(accused).toEqual([])
})

test('logos and faces are known by their hash, other pictures are not accused', () => {
  const assets = [LOGO, DARK_LOGO, FACE, 'd'.repeat(64)].map((hash, i) => ({ where: `overlay ${i}`, hash }))
  const leaks = findLeaks({ brief: SELLERS.maria, texts: [], assets })
  expect(leaks.map(({ where, what }) => [where, what])).toEqual([
    ['overlay 0', 'logo'],
    ['overlay 1', 'logo'],
    ['overlay 2', 'face'],
  ])
})

test('a leak says where and with which words', () => {
  const texts = [{ where: 'narration', text: 'Call four one five, five five five, oh one three four.' }]
  expect(findLeaks({ brief: SELLERS.maria, texts, assets: [] })[0]).toEqual({ where: 'narration', what: 'phone', words: '4155550134' })
})

test('ways to be reached are leaks even when nobody is named in the brief', () => {
  const { agent: _, ...listing } = SELLERS.maria.listing
  const leaks = findLeaks({ brief: { listing }, texts: [{ where: 'metadata', text: 'Tour by someone@elsewhere.net' }], assets: [] })
  expect(leaks.map(({ what }) => what)).toContain('mail')
})
