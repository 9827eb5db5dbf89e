import { expect, test } from 'vitest'
import { ruleProfile } from '../profiles/profiles.js'
import { checkFairHousing } from './check-fair-housing.js'
import { INNOCENT } from './innocent.test-data.js'
import { PHRASINGS } from './list.js'
import { MUST_FIND } from './must-find.test-data.js'

const ROWS = MUST_FIND.flatMap(({ texts, ...group }) => texts.map((text) => ({ ...group, text })))
const classesOf = (text: string, profile = 'us'): readonly string[] =>
  checkFairHousing([{ where: 'script', text }], profile).map((finding) => finding.class)

test('every phrasing of the sources’ kinds is found, under the class it belongs to', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(150)
  expect(ROWS.filter((row) => !classesOf(row.text, row.profile).includes(row.class)).map((row) => row.text)).toEqual([])
})

test('they are found in capitals, in another dash and quote, and with breaks between the words', () => {
  const disguises = [
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll('-', '\u2011').replaceAll("'", '\u2019'),
    (text: string) => text.replaceAll(' ', '  \n'),
    (text: string) => `Three bedrooms. ${text} Call today.`,
  ]
  for (const disguise of disguises)
    expect(ROWS.filter((row) => !classesOf(disguise(row.text), row.profile).includes(row.class)).map((row) => row.text)).toEqual([])
})

test.each(['us', 'us-ca', 'us-ny'])('of at least 200 innocent sentences at most 5 %% are flagged by %s', (profile) => {
  expect(new Set(INNOCENT).size).toBeGreaterThanOrEqual(200)
  const flagged = INNOCENT.filter((text) => classesOf(text, profile).length > 0)
  expect(flagged.length / INNOCENT.length, flagged.join('\n')).toBeLessThanOrEqual(0.05)
})

test('classes that only states protect are left to their profiles', () => {
  expect(classesOf('No Section 8.')).toEqual([])
  expect(classesOf('No Section 8.', 'us-ca')).toEqual(['source-of-income'])
})

test('a finding says where, what, why and what to write instead', () => {
  const text = 'Sunny rooms. Adults\u00a0Only, please.'
  const [finding, ...more] = checkFairHousing([{ where: 'overlay 2', text }])
  expect(more).toEqual([])
  expect(finding).toMatchObject({ where: 'overlay 2', words: 'Adults\u00a0Only', class: 'familial-status', severity: 'violation' })
  expect(text.slice(finding!.from, finding!.to)).toBe(finding!.words)
  expect(finding!.source).toMatch(/1995/)
})

test('no id stands for two phrasings, and no word list of a pattern is missing', () => {
  expect(new Set(PHRASINGS.map((phrasing) => phrasing.id)).size).toBe(PHRASINGS.length)
})

test('an unknown profile is refused with those that exist', () => {
  expect(() => ruleProfile('mars')).toThrowError(expect.objectContaining({ code: 'RULES_UNKNOWN', field: 'rules' }))
})
