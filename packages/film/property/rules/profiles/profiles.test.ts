import { expect, test } from 'vitest'
import { FEDERAL_CLASSES } from '../fair-housing/phrasing.js'
import { disclosureLabel, RULE_PROFILES, ruleProfile } from './profiles.js'

test('every profile looks for the federal classes and cites what it leans on', () => {
  for (const { id, classes, sources } of RULE_PROFILES) {
    expect(classes, id).toEqual(expect.arrayContaining([...FEDERAL_CLASSES]))
    for (const { url } of sources) expect(url, id).toMatch(/^https?:\/\//)
  }
  expect(new Set(RULE_PROFILES.map(({ id }) => id)).size).toBe(RULE_PROFILES.length)
})

test('a label says what was done to the picture, in California where the original is', () => {
  expect(disclosureLabel(ruleProfile('us'), 'virtual staging')).toBe('Digitally altered: virtual staging')
  expect(disclosureLabel(ruleProfile('us-ca'), 'virtual staging')).toBe('Digitally altered image: virtual staging. Original available')
  expect(ruleProfile('us-ca').agent).toMatchObject({ licence: true, licencePrefix: 'DRE' })
})

test('the label of a person’s own words is kept as they wrote it', () => {
  expect(disclosureLabel(ruleProfile('us'), 'sky $& replaced')).toBe('Digitally altered: sky $& replaced')
})
