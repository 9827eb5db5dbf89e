import { LANGUAGES } from '@reelwright/film/brief'
import { PropertyBrief, REEL_LENGTHS, REEL_STYLES } from '@reelwright/film/property/brief'
import { LISTING_STATUSES } from '@reelwright/film/property/listing'
import { type PhotoFacts, ROOMS, type Room } from '@reelwright/film/property/photo'
import { plannedSeconds, spokenBudget } from '@reelwright/film/property/plan/spoken-budget'
import { checkFairHousing } from '@reelwright/film/property/rules/fair-housing/check-fair-housing'
import { type Script, spokenWords } from '@reelwright/film/script'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reelScript } from './reel-script.js'

const photo = (n: number, room: Room, features: readonly string[] = []): PhotoFacts => ({
  photoId: `p${n}`,
  width: 4000,
  height: 3000,
  room,
  confidence: 0.9,
  reason: '',
  features: [...features],
  focalPoints: [{ x: 0.5, y: 0.5, description: '' }],
  flags: [],
  sharpness: 400,
  brightness: 0.5,
  contrast: 0.2,
  clipped: { dark: 0, bright: 0 },
  tilt: 0,
  line: undefined,
  fingerprint: '0'.repeat(16),
  colour: { l: 60, a: 0, b: 0, neutral: { a: 0, b: 0 } },
  colours: [],
  seenBy: 'statistics',
})

const HARBOR = {
  address: '12 Harbor Ln, Sausalito, CA 94965',
  city: 'Sausalito',
  price: 2495000,
  beds: 3,
  baths: 2.5,
  area: { value: 1840, unit: 'sqft' },
  lot: { value: 6500, unit: 'sqft' },
  year: 1926,
  features: [
    'Deep-water dock',
    'Stone fireplace',
    'Chef’s kitchen with a long island',
    'Hardwood floors',
    '2-car garage',
    'Walk to the ferry',
  ],
  description:
    'The kitchen opens to a breakfast room on the garden side. From the living room, glass doors lead to the upper terrace. ' +
    'The primary bedroom looks east over the water. Call Nadia Okafor! The dining room seats guests below a plaster ceiling. ' +
    'Stone steps go down through the garden to the dock.',
  openHouses: [{ start: '2026-11-28T13:00', end: '2026-11-28T15:00' }],
  agent: { name: 'Nadia Okafor', phone: '(415) 555-0142', brokerage: 'Bay & Birch Realty' },
}
const TOUR_PHOTOS = [
  photo(1, 'exterior'),
  photo(2, 'living', ['fireplace']),
  photo(3, 'kitchen', ['kitchen island']),
  photo(4, 'bedroom', ['bay window']),
  photo(5, 'bathroom', ['free-standing tub']),
  photo(6, 'outdoor', ['deck', 'fire pit']),
  photo(7, 'view', ['bay view']),
  photo(8, 'twilight'),
  photo(9, 'dining'),
]

const briefOf = (listing: object, extra: object = {}): PropertyBrief =>
  PropertyBrief.parse({ format: 'property', topic: 'A house', listing, media: [], ...extra })
const texts = (script: Script, leave: readonly string[] = []): readonly string[] =>
  script.sections.filter(({ name }) => !leave.includes(name)).flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
const seconds = (script: Script, { speech }: PropertyBrief, leave: string): number =>
  script.sections
    .filter(({ name }) => name !== leave)
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, paragraph) => sum + plannedSeconds(paragraph.map(({ text }) => text).join(' '), speech), 0)

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const LISTINGS = fc.record({
  address: fc.constantFrom(
    '12 Harbor Ln',
    '4410 N. Ridge Rd., Boulder, CO',
    '7',
    'The Old Mill on the Long Road behind St. Mary’s Church, Lot 14, Upper Village',
    '300 Ocean Blvd, Unit 1204',
  ),
  city: some(fc.constantFrom('Sausalito', 'New York', 'Truth or Consequences')),
  price: some(fc.integer({ min: 1, max: 90_000_000 })),
  previousPrice: some(fc.integer({ min: 1, max: 90_000_000 })),
  beds: some(fc.integer({ min: 0, max: 14 })),
  baths: some(fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)),
  area: some(fc.record({ value: fc.constantFrom(0.25, 0.5, 1, 640, 1840.5), unit: fc.constantFrom('sqft', 'm2', 'acre', 'ha') })),
  lot: some(fc.record({ value: fc.constantFrom(0.25, 1, 12, 6500), unit: fc.constantFrom('sqft', 'm2', 'acre', 'ha') })),
  year: some(fc.integer({ min: 1600, max: 2026 })),
  features: fc.subarray([
    ...HARBOR.features,
    'Central A/C',
    'Renovated in 2021',
    'Ocean views',
    'EV charger',
    'Elevator',
    'Wolf range',
    'Own well',
  ]),
  status: fc.constantFrom(...LISTING_STATUSES),
  openHouses: fc.subarray([...HARBOR.openHouses, { start: '2026-12-06T09:30', end: '2026-12-06T12:15' }]),
  agent: some(fc.constant(HARBOR.agent)),
})
const PHOTOS = fc
  .array(
    fc.tuple(fc.constantFrom(...ROOMS), fc.subarray(['fireplace', 'deck', 'bay view', 'pantry', 'exposed beams', 'gym'], { maxLength: 2 })),
    { maxLength: 20 },
  )
  .map((all) => all.map(([room, features], n) => photo(n, room, features)))
const REELS = fc.record({
  listing: LISTINGS,
  photos: PHOTOS,
  extra: fc.record({
    style: fc.constantFrom(...REEL_STYLES),
    length: fc.constantFrom(...REEL_LENGTHS),
    speech: fc.constantFrom('spoken', 'silent'),
    language: fc.constantFrom(...LANGUAGES),
  }),
})

const digitsIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,\u00a0]\d+)*/g) ?? []).map((figure) => figure.replace(/[.,\u00a0]/g, ''))
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

describe('any listing', () => {
  test('fits its length in both brandings, speaks only of rooms that are seen, and has something to say', () => {
    fc.assert(
      fc.property(REELS, ({ listing, photos, extra }) => {
        const brief = briefOf(listing, extra)
        const script = reelScript(brief, photos)
        const budget = spokenBudget(brief).seconds
        expect(seconds(script, brief, 'closing-branded')).toBeLessThanOrEqual(budget)
        expect(seconds(script, brief, 'closing-unbranded')).toBeLessThanOrEqual(budget)
        const places = script.sections.map(({ name }) => name).filter((name) => !/^(?:opening|facts|closing)/.test(name))
        expect(photos.map(({ room }) => room as string)).toEqual(expect.arrayContaining(places))
        expect(script.sections.map(({ name }) => name)).toEqual(expect.arrayContaining(['opening', 'closing']))
        if (brief.speech === 'silent')
          for (const { paragraphs } of script.sections)
            for (const paragraph of paragraphs) expect(spokenWords(paragraph.map(({ text }) => text).join(' '))).toBeLessThanOrEqual(7)
      }),
      { numRuns: 150 },
    )
  })

  test('no figure is said that the listing does not give', () => {
    fc.assert(
      fc.property(REELS, ({ listing, photos, extra }) => {
        const hours = (listing.openHouses ?? []).flatMap(({ start, end }) => [start, end].map((time) => Number(time.slice(11, 13))))
        const figures = [listing.price, listing.area?.value, listing.lot?.value, listing.year, listing.beds, Math.floor(listing.baths ?? 0)]
        const given = [
          ...digitsIn([listing.address, ...listing.features].join(' ')),
          ...figures.flatMap((figure) => digitsIn(String(figure ?? ''))),
          ...listing.openHouses.flatMap(({ start, end }) => digitsIn(`${start} ${end}`.replace(/[-T:]/g, ' '))),
          ...listing.openHouses.flatMap(({ start, end }) => [start, end].flatMap((time) => digitsIn(time.slice(11).replace(':', '')))),
          ...hours.flatMap((hour) => [String(hour), String(hour % 12 || 12)]),
          ...listing.openHouses.map(({ start }) => String(Number(start.slice(8, 10)))),
        ]
        const counts = [listing.beds, Math.floor(listing.baths ?? 0)].map((count) => NUMBER_WORDS[(count ?? 0) - 2])
        for (const text of texts(reelScript(briefOf(listing, extra), photos))) {
          const clocked = text.replace(/(\d+):(\d\d)/g, '$1 $2')
          expect(digitsIn(clocked).filter((figure) => !given.includes(figure))).toEqual([])
          if (extra.language !== 'en') continue
          const words =
            text
              .toLowerCase()
              .replaceAll('three-quarter', '')
              .match(/[a-z]+/g) ?? []
          expect(words.filter((word) => NUMBER_WORDS.includes(word) && !counts.includes(word))).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('nothing is flagged by the fair-housing list, and who sells is named in the branded closing only', () => {
    fc.assert(
      fc.property(REELS, ({ listing, photos, extra }) => {
        const script = reelScript(briefOf(listing, extra), photos)
        expect(
          checkFairHousing(
            texts(script).map((text) => ({ where: 'script', text })),
            'us-ca',
          ),
        ).toEqual([])
        expect(texts(script, ['closing-branded']).join(' ')).not.toMatch(/Okafor|Birch|555\D{0,2}0142/i)
        expect(texts(script).join(' ')).not.toMatch(/555\D{0,2}0142|[{}]|undefined|NaN/)
      }),
      { numRuns: 150 },
    )
  })

  test('the same brief has the same words', () => {
    fc.assert(
      fc.property(REELS, ({ listing, photos, extra }) => {
        const brief = briefOf(listing, extra)
        expect(reelScript(brief, photos)).toEqual(reelScript(briefOf(listing, extra), [...photos]))
      }),
      { numRuns: 20 },
    )
  })
})

test.each(REEL_STYLES)('a listing with much to say fills at least 70 %% of what %s has room for', (style) => {
  for (const length of REEL_LENGTHS) {
    const brief = briefOf(HARBOR, { style, length })
    const share = seconds(reelScript(brief, TOUR_PHOTOS), brief, 'closing-unbranded') / spokenBudget(brief).seconds
    expect(share, `${style} ${length}`).toBeGreaterThanOrEqual(0.7)
  }
})

test('every style says it in other words, and another address may be told otherwise', () => {
  for (const language of LANGUAGES) {
    const scripts = REEL_STYLES.map((style) => texts(reelScript(briefOf(HARBOR, { style, language }), TOUR_PHOTOS)).join(' '))
    expect(new Set(scripts).size).toBe(REEL_STYLES.length)
  }
  const openings = ['1 Elm Way', '2 Elm Way', '3 Elm Way', '4 Elm Way', '5 Elm Way', '6 Elm Way'].map((address) =>
    texts(reelScript(briefOf({ ...HARBOR, address }), TOUR_PHOTOS))[0]!.replace(address, ''),
  )
  expect(new Set(openings).size).toBeGreaterThan(1)
})

test('facts are written for a voice', () => {
  const all = texts(reelScript(briefOf(HARBOR, { length: 90 }), TOUR_PHOTOS)).join(' ')
  expect(all).toContain('12 Harbor Lane')
  expect(all).toMatch(/three bedrooms, two and a half baths and 1,840 square feet/i)
  expect(all).toContain('$2,495,000')
  expect(all).toContain('Saturday, November 28, from 1 to 3 pm')
  expect(all).toMatch(/a deep-water dock/)
})

test('what is sold is not offered', () => {
  for (const style of REEL_STYLES) {
    const all = texts(reelScript(briefOf({ ...HARBOR, status: 'SOLD' }, { style, length: 90 }), TOUR_PHOTOS)).join(' ')
    expect(all).toMatch(/sold/i)
    expect(all).not.toMatch(/\$|November|for sale/)
  }
})

test('of photos without telling names nothing is claimed, and the facts are told over them rather than all at the end', () => {
  const guesses: readonly (readonly [Room, number])[] = [
    ['exterior', 0.35],
    ['twilight', 0.5],
    ['outdoor', 0.35],
    ...Array.from({ length: 9 }, () => ['other', 0.1] as const),
  ]
  const photos = guesses.map(([room, confidence], n) => ({ ...photo(n, room), confidence }))
  for (const style of REEL_STYLES) {
    const { sections } = reelScript(briefOf(HARBOR, { style, length: 30 }), photos)
    const words = (name: string) =>
      sections
        .filter((one) => one.name === name)
        .flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
        .join(' ')
    for (const room of ['exterior', 'twilight', 'outdoor']) expect(words(room)).toBe('')
    expect(words('other')).toContain('2,495,000')
    expect(words('closing')).not.toContain('2,495,000')
  }
})

test('a room that is only guessed, or left out by a person, is not spoken of', () => {
  const guessed = { ...photo(1, 'kitchen'), confidence: 0.2 }
  const brief = briefOf(
    { address: '7 Mill Street' },
    {
      length: 90,
      choices: [
        { photoId: 'p2', leftOut: true },
        { photoId: 'p3', room: 'office' },
      ],
    },
  )
  const names = reelScript(brief, [guessed, photo(2, 'living'), photo(3, 'bedroom')]).sections.map(({ name }) => name)
  expect(names).toEqual(['opening', 'office', 'closing'])
})

test('a person’s own words are kept whole, spread over the tour in their order', () => {
  const own = 'We lived here.\n\nThe range is from 1962!\n\nMind the step.\n\nGoodbye.'
  const script = reelScript(briefOf(HARBOR, { ownScript: own }), TOUR_PHOTOS)
  expect(script.writtenBy).toBe('own')
  expect(texts(script)).toEqual(['We lived here.', 'The range is from 1962!', 'Mind the step.', 'Goodbye.'])
  expect(script.sections.map(({ name }) => name)).toEqual(['opening', 'exterior', 'bedroom', 'closing'])
})

test('headings of a person’s own words that name a place are obeyed', () => {
  const own = 'Welcome.\n\n# Kitchen\n\nWe cook here.\n\nAnd eat.\n\n## Living room\n\nSit.\n\n## The cat\n\nAsleep.\n\n## Closing\n\nBye.'
  const script = reelScript(briefOf(HARBOR, { ownScript: own }), TOUR_PHOTOS)
  expect(script.sections.map(({ name, paragraphs }) => [name, paragraphs.length])).toEqual([
    ['opening', 1],
    ['kitchen', 2],
    ['living', 1],
    ['The cat', 1],
    ['closing', 1],
  ])
})
