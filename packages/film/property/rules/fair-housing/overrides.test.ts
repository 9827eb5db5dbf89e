import { expect, test } from 'vitest'
import { checkFairHousing } from './check-fair-housing.js'
import { withOverrides } from './overrides.js'

test('an override is kept with its reason, and only where the words are the same', () => {
  const findings = checkFairHousing([
    { where: 'script', text: 'A 55+ community.' },
    { where: 'caption 1', text: 'A 55+  Community.' },
    { where: 'caption 2', text: 'Seniors only.' },
  ])
  expect(findings).toHaveLength(3)
  const answer = { reason: 'Exempt under 24 CFR 100.304, verified by the association.', at: '2026-11-21T09:00:00Z' }
  const answered = withOverrides(findings, { [findings[0]!.id]: answer })
  expect(answered.map((finding) => finding.overridden)).toEqual([answer, answer, undefined])
})
