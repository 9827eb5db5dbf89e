import fc from 'fast-check'
import type { Asset } from '../asset.js'
import { asset, palette, spokenAs, take } from '../documentary/film.test-data.js'
import type { Script } from '../script.js'
import { scenesOf } from '../storyboard.js'
import type { Take } from '../take.js'
import { RATES, SAMPLE_RATE } from '../time.js'
import type { PropertyFilm } from './assemble/assemble-reel.js'
import type { CropAt } from './assemble/camera.js'
import { PropertyBrief, REEL_LENGTHS, REEL_STYLES } from './brief.js'
import { type PhotoFacts, ROOMS, type Room } from './photo.js'
import { planReel } from './plan/plan-reel.js'
import type { ReelStoryboard } from './plan/warning.js'

export { palette }

/** A different hash for every number: multiples of a large odd number differ in about half of their bits. */
const fingerprint = (n: number): string =>
  BigInt.asUintN(64, BigInt(n + 1) * 0x9e3779b97f4a7c15n)
    .toString(16)
    .padStart(16, '0')

export const photo = (n: number, fields: Partial<PhotoFacts> = {}): PhotoFacts => ({
  photoId: `photo-${n}`,
  width: 4000,
  height: 3000,
  room: 'other',
  confidence: 0.9,
  reason: 'Its name says so.',
  features: [],
  focalPoints: [{ x: 0.5, y: 0.5, description: '' }],
  flags: [],
  sharpness: 400,
  brightness: 0.5,
  contrast: 0.2,
  clipped: { dark: 0, bright: 0 },
  tilt: 0,
  fingerprint: fingerprint(n),
  colour: { l: 60, a: 0, b: 0, neutral: { a: 0, b: 0 } },
  colours: [],
  seenBy: 'statistics',
  ...fields,
})

export const photosOf = (rooms: readonly Room[]): readonly PhotoFacts[] => rooms.map((room, n) => photo(n, { room }))

export const photoAsset = ({ photoId, width, height }: PhotoFacts): Asset => asset(photoId.replace(/\D/g, 'd'), { width, height })

const AGENT = {
  name: 'Nadia Okafor',
  licence: 'DRE 01987654',
  phone: '(415) 555-0142',
  email: 'nadia@bayandbirch.example',
  url: 'bayandbirch.example',
  brokerage: 'Bay & Birch Realty',
  photo: asset('abc', { width: 800, height: 800 }),
}
/** What no unbranded film may hold, in any form. */
export const NAMING = [
  'okafor',
  '01987654',
  '555-0142',
  '@bayandbirch',
  'bay & birch',
  'birch kit',
  'come home to us',
  'call us today',
  'licensed in',
]

export const LISTING = {
  address: '12 Harbor Lane',
  city: 'Sausalito',
  state: 'CA',
  price: 1_250_000,
  beds: 4,
  baths: 2.5,
  area: { value: 2140, unit: 'sqft' },
  lot: { value: 0.3, unit: 'acre' },
  year: 1962,
  features: ['Stone fireplace', 'Marble island'],
  openHouses: [{ start: '2026-11-28T13:00', end: '2026-11-28T15:30' }],
  coordinates: { latitude: 37.86, longitude: -122.49 },
  agent: AGENT,
  figures: [
    {
      kind: 'bars',
      title: 'Sales nearby',
      points: [
        { label: '2024', value: 3 },
        { label: '2025', value: 5 },
      ],
    },
  ],
}

export const BRAND_KIT = {
  schema: 'brand-kit/1',
  name: 'Birch kit',
  logo: { light: asset('def', { width: 400, height: 200 }) },
  disclaimer: 'Licensed in California.',
  intro: 'Come home to us',
  outro: 'Call us today',
}

export const reelBrief = (photos: readonly PhotoFacts[], fields: Record<string, unknown> = {}): PropertyBrief =>
  PropertyBrief.parse({
    format: 'property',
    topic: '12 Harbor Lane',
    listing: LISTING,
    brandKit: BRAND_KIT,
    media: photos.map((one) => ({ id: one.photoId, asset: photoAsset(one) })),
    ...fields,
  })

export const script = (sections: readonly (readonly [name: string, ...paragraphs: string[]])[]): Script => ({
  schema: 'script/1',
  title: '12 Harbor Lane',
  language: 'en',
  writtenBy: 'rule',
  sections: sections.map(([name, ...paragraphs]) => ({
    name,
    notes: [],
    paragraphs: paragraphs.map((text) => text.split(/(?<=[.!?])\s/).map((one) => ({ text: one, sources: [] }))),
  })),
})

/** A slow push to the main point, as `look/camera` would make: enough to map places with. */
export const cropAt: CropAt = (move, { width, height }, frame, frames, _rate, at) => {
  const aspect = frame.width / frame.height
  const fit = Math.min(width, height * aspect)
  const scale = 1 - (0.15 * at) / frames
  const [w, h] = [(fit / width) * scale, (fit / aspect / height) * scale]
  const { x, y } = move.focalPoints[0] ?? { x: 0.5, y: 0.5 }
  return { x: Math.max(w / 2, Math.min(1 - w / 2, x)), y: Math.max(h / 2, Math.min(1 - h / 2, y)), width: w, height: h }
}

/** A bed of a length in seconds with an even grid of beats, four to a bar. */
export const bed = (seconds: number, bpm: number, offset = 0): Take => {
  const samples = seconds * SAMPLE_RATE
  const beats = Array.from({ length: Math.floor(((seconds - offset) * bpm) / 60) }, (_, i) =>
    Math.round((offset + (i * 60) / bpm) * SAMPLE_RATE),
  )
  return take({ sceneId: null, slot: 'music', asset: asset('aaa', { samples }), beats, bars: beats.filter((_, i) => i % 4 === 0) })
}

/** Recordings of all narrations at a pace of seconds a word. */
export const narrationsOf = (storyboard: ReelStoryboard, pace: number): readonly Take[] =>
  scenesOf(storyboard)
    .filter(({ narration }) => narration !== '')
    .map(({ id, narration }) => {
      const words = [...spokenAs(narration, pace)]
      return take({
        sceneId: id,
        slot: 'narration',
        asset: asset(`e${narration.length}`, { samples: (words.at(-1)?.end ?? 0) + 4000 }),
        words,
      })
    })

export const filmOf = (brief: PropertyBrief, storyboard: ReelStoryboard, takes: readonly Take[]): PropertyFilm => ({
  title: brief.brandKit ? 'Nadia Okafor presents 12 Harbor Lane' : '12 Harbor Lane',
  brief,
  storyboard,
  takes,
  palette,
  edits: [],
  cropAt,
})

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const room = fc.constantFrom(...ROOMS)
const shape = fc.constantFrom(
  ...[
    [4000, 3000],
    [3000, 4000],
    [6000, 4000],
    [900, 600],
    [1600, 2400],
  ].map(([width, height]) => ({ width: width!, height: height! })),
)

const photoFacts = (n: number): fc.Arbitrary<PhotoFacts> =>
  fc
    .record({
      room,
      shape,
      confidence: share,
      sharpness: fc.integer({ min: 0, max: 1500 }),
      flags: fc.subarray(['blurred', 'dark', 'tilted'] as const, { maxLength: 1 }),
      points: fc.array(fc.record({ x: share, y: share, description: fc.constantFrom('', 'the stone fireplace', 'marble') }), {
        minLength: 1,
        maxLength: 3,
      }),
      line: fc.option(fc.record({ angle: share.map((s) => (s - 0.5) * Math.PI), length: share }), { nil: undefined }),
      same: fc.nat(9),
      contrast: fc.constantFrom(0.2, 0.2, 0.2, 0.2, 0.01),
    })
    .map(({ shape: size, points, same, line, ...rest }) =>
      photo(n, {
        ...rest,
        ...size,
        focalPoints: points,
        ...(line ? { line } : {}),
        // One in ten shows the view of the first.
        ...(same === 0 && n > 0 ? { fingerprint: fingerprint(0) } : {}),
      }),
    )

const sentence = fc.constantFrom(
  'The kitchen opens to the garden.',
  'Light all day!',
  'Four bedrooms look out on the bay, and each has its own bath.',
  'Built in 1962.',
  'A stone fireplace warms the room.',
)
const naming = fc.constantFrom('Call Nadia Okafor.', 'Bay & Birch Realty brings it to you.', 'Ring 415.555.0142 today.')

const scripts = fc
  .array(
    fc.record({
      name: fc.oneof(fc.constantFrom<string>(...ROOMS, 'opening', 'closing', 'Bedrooms', ''), fc.constant('Chapter one')),
      paragraphs: fc.array(
        fc.array(fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: naming }), { minLength: 1, maxLength: 2 }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map(
    (sections): Script => ({
      schema: 'script/1',
      title: '12 Harbor Lane',
      language: 'en',
      writtenBy: 'own',
      sections: sections.map(({ name, paragraphs }) => ({
        name,
        notes: [],
        paragraphs: paragraphs.map((texts) => texts.map((text) => ({ text, sources: [] }))),
      })),
    }),
  )

export type Case = { readonly photos: readonly PhotoFacts[]; readonly brief: PropertyBrief; readonly script: Script }

/** Everything a reel is planned from: 5 to 40 photos of any kind, any style and length, with and without names. */
export const cases: fc.Arbitrary<Case> = fc
  .integer({ min: 5, max: 40 })
  .chain((count) =>
    fc.record({
      photos: fc.tuple(...Array.from({ length: count }, (_, n) => photoFacts(n))),
      script: scripts,
      style: fc.constantFrom(...REEL_STYLES),
      length: fc.constantFrom(...REEL_LENGTHS),
      speech: fc.constantFrom('spoken' as const, 'silent' as const),
      rate: fc.constantFrom(RATES['24'], RATES['29.97'], RATES['30'], RATES['60']),
      named: fc.boolean(),
      choices: fc.array(
        fc.record(
          {
            photoId: fc.integer({ min: 0, max: count - 1 }).map((n) => `photo-${n}`),
            hero: fc.boolean(),
            room,
            gesture: fc.constantFrom('reveal', 'push', 'drift', 'rise'),
            altered: fc.constant({ what: 'virtual staging', originalId: 'photo-0' }),
          },
          { requiredKeys: ['photoId'] },
        ),
        { maxLength: 3 },
      ),
    }),
  )
  .map(({ photos, script: words, named, ...fields }) => ({
    photos,
    script: words,
    brief: reelBrief(photos, { ...fields, ...(named ? {} : { listing: { address: '12 Harbor Lane' }, brandKit: undefined }) }),
  }))
  .filter(({ photos, brief }) =>
    photos.some(({ contrast, photoId }) => contrast > 0.02 && !brief.choices.some(({ altered }) => altered?.originalId === photoId)),
  )

/** A case with its plan and music; `pace` in seconds a word, so quick that its narration fits. */
export const films: fc.Arbitrary<{ readonly film: PropertyFilm; readonly from: Case }> = fc
  .tuple(cases, fc.integer({ min: 60, max: 150 }), fc.boolean(), fc.integer({ min: 0, max: 20 }))
  .map(([from, bpm, music, offset]) => {
    const storyboard = planReel(from)
    const words = from.script.sections.flatMap(({ paragraphs }) => paragraphs.flat(2)).flatMap(({ text }) => text.split(' ')).length
    const pace = Math.min(0.4, (0.55 * from.brief.length) / words)
    const takes = from.brief.speech === 'spoken' ? narrationsOf(storyboard, pace) : []
    return { from, film: filmOf(from.brief, storyboard, [...takes, ...(music ? [bed(from.brief.length, bpm, offset / 10)] : [])]) }
  })
