import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Script } from '../../script.js'
import { PropertyBrief } from '../brief.js'
import { findLeaks } from '../leaks/find-leaks.js'
import { SELLERS } from '../leaks/sellers.test-data.js'
import { checkFairHousing } from '../rules/fair-housing/check-fair-housing.js'
import { describeReel } from './describe-reel.js'
import { PUBLISHED_ON, ROOM_ON } from './places.js'

const scriptOf = (sections: Readonly<Record<string, string>>): Script => ({
  schema: 'script/1',
  title: 'Reel',
  language: 'en',
  writtenBy: 'rule',
  sections: Object.entries(sections).map(([name, text]) => ({ name, paragraphs: [[{ text, sources: [] }]], notes: [] })),
})

const SCRIPT = scriptOf({
  opening: 'Above the harbor, a shingled house.',
  kitchen: 'Oak and stone meet in the kitchen.',
  closing: 'María Santos will show you around.',
})

const briefOf = (extra: object = {}) =>
  PropertyBrief.parse({
    format: 'property',
    topic: '14 Alder Lane',
    media: [],
    ...SELLERS.maria,
    listing: {
      ...SELLERS.maria.listing,
      price: 2495000,
      beds: 3,
      baths: 2.5,
      features: ['Two fireplaces', 'Walled garden', 'Terrace facing the harbor and the hills beyond'],
      openHouses: [{ start: '2026-11-29T13:00', end: '2026-11-29T16:00' }],
    },
    ...extra,
  })

test('a branded text has facts, prose, open house and contact', () => {
  const { description, hashtags } = describeReel({ brief: briefOf(), script: SCRIPT, platform: 'instagram' })
  for (const words of ['14 Alder Lane', '$2,495,000', 'Oak and stone', 'Open house', 'María Santos', 'DRE 01234567', 'Equal Housing'])
    expect(description).toContain(words)
  expect(hashtags).toEqual(['#SausalitoHomes', '#JustListed', '#TwoFireplaces', '#KitchenDesign', '#SausalitoCA'])
})

test('the last words that the film says to its viewers are in no text to read', () => {
  const script = scriptOf({
    opening: 'Above the harbor, a shingled house.',
    'closing-branded': 'Call, and come by.',
    'closing-unbranded': 'That is the whole tour.',
  })
  for (const branding of ['branded', 'unbranded'] as const) {
    const { description } = describeReel({ brief: briefOf(), script, platform: 'facebook', branding })
    expect(description).toContain('Above the harbor')
    expect(description).not.toMatch(/whole tour|come by/)
  }
})

test.each([
  [{}, '#JustListed'],
  [{ previousPrice: 2695000 }, '#PriceReduced'],
  [{ status: 'PENDING' }, '#Pending'],
  [{ status: 'SOLD' }, '#JustSold'],
  [{ status: 'COMING_SOON' }, '#ComingSoon'],
])('a listing with %j is tagged %s, as its ribbon says', (fields, tag) => {
  const listing = { ...SELLERS.maria.listing, price: 2495000, ...fields }
  const { hashtags } = describeReel({ brief: briefOf({ listing }), script: SCRIPT, platform: 'instagram' })
  expect(hashtags.filter((one) => /Listed|Reduced|Pending|Contract|Sold|Soon/.test(one))).toEqual([tag])
})

test.each(PUBLISHED_ON)('an unbranded text for %s tells nobody’s name and fits', (platform) => {
  const brief = briefOf()
  const { description, hashtags } = describeReel({ brief, script: SCRIPT, platform, branding: 'unbranded' })
  expect(findLeaks({ brief, texts: [{ where: 'description', text: `${description} ${hashtags.join(' ')}` }], assets: [] })).toEqual([])
  expect(description).toContain('Oak and stone')
  expect(description).not.toContain('María')
})

test('a listing service is never given names, hashtags or showings, even when branded is asked for', () => {
  const { description, hashtags } = describeReel({ brief: briefOf(), script: SCRIPT, platform: 'mls', branding: 'branded' })
  expect(hashtags).toEqual([])
  expect(description).not.toMatch(/Santos|Open house|Harbor & Pine/)
})

test('altered pictures are disclosed, and sentences that fair housing flags are left out unless answered for', () => {
  const altered = { photoId: 'photo-1', altered: { what: 'virtual staging', originalId: 'photo-2' } }
  const script = scriptOf({ opening: 'Perfect for young professionals.', living: 'Light from three sides.' })
  const { description } = describeReel({ brief: briefOf({ choices: [altered] }), script, platform: 'facebook' })
  expect(description).toContain('virtual staging')
  expect(description).toContain('Light from three sides.')
  expect(description).not.toContain('professionals')
})

test('a sentence a person has answered for stays in the text', () => {
  const text = 'Perfect for young professionals.'
  const at = '2026-11-21T09:00:00Z'
  const findings = checkFairHousing([{ where: 'script', text }])
  const overrides = Object.fromEntries(findings.map(({ id }) => [id, { reason: 'The name of the programme it is sold under.', at }]))
  const request = { brief: briefOf(), script: scriptOf({ opening: text }), platform: 'facebook' } as const
  expect(findings.length).toBeGreaterThan(0)
  expect(describeReel(request).description).not.toContain(text)
  expect(describeReel({ ...request, overrides }).description).toContain(text)
})

test('text and hashtags together never pass a platform’s limit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PUBLISHED_ON),
      fc.constantFrom('branded' as const, 'unbranded' as const),
      fc.array(fc.lorem({ maxCount: 40, mode: 'sentences' }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 20 }),
      (platform, branding, texts, features) => {
        const brief = briefOf({ listing: { ...SELLERS.maria.listing, features } })
        const script = scriptOf(Object.fromEntries(texts.map((text, i) => [`part ${i}`, text])))
        const { description, hashtags } = describeReel({ brief, script, platform, branding })
        expect(`${description}\n\n${hashtags.join(' ')}`.trim().length).toBeLessThanOrEqual(ROOM_ON[platform].most)
        expect(hashtags.length).toBeLessThanOrEqual(ROOM_ON[platform].hashtags)
        for (const tag of hashtags) expect(tag).toMatch(/^#[\p{L}\p{M}\p{N}]+$/u)
      },
    ),
    { numRuns: 60 },
  )
})
