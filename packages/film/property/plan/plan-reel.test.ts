import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFault } from '../../fault.js'
import { bare } from '../../language/script-kind.js'
import { type Scene, scenesOf } from '../../storyboard.js'
import type { Room } from '../photo.js'
import { type Case, cases, LISTING, photo, photoAsset, photosOf, reelBrief, script } from '../reel.test-data.js'
import { planReel } from './plan-reel.js'
import { siftPhotos } from './sift-photos.js'
import { tourRank } from './tour.js'
import { ReelStoryboard } from './warning.js'

const every = (law: (storyboard: ReelStoryboard, from: Case) => void, numRuns = 120): void =>
  fc.assert(
    fc.property(cases, (from) => law(planReel(from), from)),
    { numRuns },
  )

const shownIn = (storyboard: ReelStoryboard, branding: 'branded' | 'unbranded'): readonly Scene[] =>
  scenesOf(storyboard).filter((scene) => scene.branding === undefined || scene.branding === branding)

test('a plan keeps its schema, its ids are unique, and the same case gives the same plan', () => {
  every((storyboard, from) => {
    expect(ReelStoryboard.parse(storyboard)).toEqual(storyboard)
    const ids = scenesOf(storyboard).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(scenesOf(storyboard).map(({ order }) => order)).toEqual(ids.map((_, i) => i))
    expect(planReel(structuredClone(from))).toEqual(storyboard)
  }, 60)
})

test('each photo is either shown or left out with a reason', () => {
  every((storyboard, { photos }) => {
    const shown = new Set(scenesOf(storyboard).map(({ mediaId }) => mediaId))
    const out = new Map(storyboard.leftOut.map(({ photoId, reason }) => [photoId, reason]))
    for (const { photoId } of photos) expect(shown.has(photoId)).toBe(!out.has(photoId))
    for (const reason of out.values()) expect(reason).toMatch(/^\p{Lu}.{8,}\.$/u)
  })
})

test('rooms follow the tour between the hero and the closing card', () => {
  every((storyboard, { photos, brief }) => {
    const rooms = new Map<string, Room>(siftPhotos(brief, photos).usable.map(({ photoId, room }) => [photoId, room]))
    const ranks = scenesOf(storyboard)
      .slice(1)
      .filter(({ id, mediaId, branding }) => mediaId && !id.startsWith('closing') && branding !== 'unbranded')
      .map(({ mediaId }) => tourRank(rooms.get(mediaId!)!))
    const tour = storyboard.sections.filter(({ id }) => id !== 'opening').flatMap(({ scenes }) => scenes)
    expect(tour.length).toBeGreaterThan(0)
    if (scenesOf(storyboard)[1]?.branding === undefined) expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })
})

test('no gesture goes the same way a third time running unless a person asked for it', () => {
  every((storyboard, { brief }) => {
    const chosen = new Set(brief.choices.filter(({ gesture }) => gesture).map(({ photoId }) => photoId))
    const ways = shownIn(storyboard, 'branded')
      .filter(({ mediaId }) => mediaId)
      .map(({ gesture, heading, mediaId }) => ({ way: gesture === 'drift' ? `drift${Math.cos(heading ?? 0) >= 0}` : gesture, mediaId }))
    ways.forEach(({ way, mediaId }, i) => {
      if (i < 2 || chosen.has(mediaId!)) return
      expect(ways[i - 1]!.way === way && ways[i - 2]!.way === way).toBe(false)
    })
  })
})

test('every word of the script is said once and in order; those that name who sells in branded films only', () => {
  every((storyboard, from) => {
    const sentences = from.script.sections.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ text }) => text)
    const text = (branding: 'branded' | 'unbranded') =>
      bare(
        shownIn(storyboard, branding)
          .map(({ narration }) => narration)
          .join(' '),
      )
    expect(text('branded')).toBe(bare(sentences.join(' ')))
    const clean = from.brief.brandKit ? sentences.filter((one) => !/Nadia|Birch|415/.test(one)) : sentences
    expect(text('unbranded')).toBe(bare(clean.join(' ')))
  })
})

test('planned lengths add up, and counterparts of two brandings weigh the same', () => {
  every((storyboard, { brief }) => {
    for (const branding of ['branded', 'unbranded'] as const) {
      const scenes = shownIn(storyboard, branding)
      expect(scenes.reduce((sum, { duration }) => sum + duration, 0)).toBeCloseTo(brief.length, 0)
    }
    const weights = (branding: string) =>
      scenesOf(storyboard)
        .filter((scene) => scene.branding === branding)
        .map(({ weight }) => weight)
    expect(weights('branded')).toEqual(weights('unbranded'))
  })
})

test('a scene bears one card at most beside its labels', () => {
  every((storyboard) => {
    for (const { overlays } of scenesOf(storyboard))
      expect(overlays.filter(({ kind }) => !['ribbon', 'brandBug', 'disclosure'].includes(kind)).length).toBeLessThanOrEqual(1)
  })
})

const ROOMS: readonly Room[] = ['bathroom', 'kitchen', 'living', 'exterior', 'bedroom', 'view', 'twilight', 'dining']
const words = script([
  ['opening', 'Welcome to Harbor Lane.'],
  ['living', 'A stone fireplace warms the living room.'],
  ['office', 'There is a study upstairs.'],
  ['closing', 'Come and see it.'],
])
const plan = (photos = photosOf(ROOMS), fields: Record<string, unknown> = {}) =>
  planReel({ brief: reelBrief(photos, fields), photos, script: words })
const kinds = (scene: Scene): readonly string[] => scene.overlays.map(({ kind }) => kind)

test('a house from outside opens; words stand over the first scene of their place or the nearest', () => {
  const storyboard = plan(photosOf(ROOMS), { length: 60 })
  const scenes = shownIn(storyboard, 'branded')
  expect(scenes[0]).toMatchObject({ mediaId: 'photo-3', narration: 'Welcome to Harbor Lane.', transition: 'cut' })
  expect(kinds(scenes[0]!)).toEqual(['reelIntro', 'ribbon'])
  expect(scenes.find(({ narration }) => narration.startsWith('A stone'))!.mediaId).toBe('photo-2')
  expect(scenes.find(({ narration }) => narration.startsWith('There is'))!.mediaId).toBe('photo-0')
  expect(scenes.at(-1)).toMatchObject({ id: 'closing', narration: 'Come and see it.', mediaId: 'photo-6' })
  expect(kinds(scenes.at(-1)!)[0]).toBe('agentCard')
  expect(kinds(shownIn(storyboard, 'unbranded').at(-1)!)[0]).toBe('closingCard')
  for (const [at, last] of [
    [0, undefined],
    [-1, true],
  ] as const)
    expect(scenes.at(at)!.overlays.find(({ kind }) => kind === 'ribbon')!.params.last).toBe(last)
  expect(
    scenes
      .flatMap(kinds)
      .filter((kind) => ['addressThird', 'factsCard', 'openHouse', 'presenter'].includes(kind))
      .sort(),
  ).toEqual(['addressThird', 'factsCard', 'openHouse', 'presenter'])
})

test('a person’s choices go before every rule', () => {
  const storyboard = plan(photosOf(ROOMS), {
    choices: [
      { photoId: 'photo-1', hero: true, gesture: 'rise' },
      { photoId: 'photo-3', leftOut: true },
      { photoId: 'photo-2', room: 'office', framing: { '9:16': [{ x: 0.1, y: 0.2, description: 'door' }] } },
      { photoId: 'photo-99', hero: false },
    ],
  })
  const scenes = scenesOf(storyboard)
  expect(scenes[0]).toMatchObject({ mediaId: 'photo-1', gesture: 'rise' })
  expect(storyboard.leftOut).toContainEqual({ photoId: 'photo-3', reason: 'It was left out by choice.' })
  expect(storyboard.sections.find(({ id }) => id === 'office')!.scenes[0]!.framing).toEqual({
    '9:16': [{ x: 0.1, y: 0.2, description: 'door' }],
  })
  expect(storyboard.warnings).toContainEqual(expect.objectContaining({ code: 'CHOICE_UNKNOWN', photoId: 'photo-99' }))
})

test('of one view the best is shown; blurred ones go while five sharp ones stay; an altered one is labelled, its original is not shown', () => {
  const photos = [
    ...photosOf(ROOMS),
    photo(20, { room: 'kitchen', fingerprint: photo(1).fingerprint, sharpness: 900 }),
    photo(21, { room: 'office', flags: ['blurred'], sharpness: 20 }),
    photo(22, { room: 'bedroom' }),
  ]
  const storyboard = plan(photos, { choices: [{ photoId: 'photo-4', altered: { what: 'virtual staging', originalId: 'photo-22' } }] })
  const out = Object.fromEntries(storyboard.leftOut.map(({ photoId, reason }) => [photoId, reason]))
  expect(out['photo-1']).toMatch(/same view as photo-20/)
  expect(out['photo-21']).toMatch(/blurred/)
  expect(out['photo-22']).toMatch(/original of photo-4/)
  const staged = scenesOf(storyboard).filter(({ mediaId }) => mediaId === 'photo-4')
  expect(staged[0]!.overlays).toContainEqual({ kind: 'disclosure', params: { text: 'Digitally altered: virtual staging' } })
})

test('more photos than fit: every room keeps one, the least worthy go', () => {
  const rooms = Array.from({ length: 40 }, (_, n) => ROOMS[n % ROOMS.length]!)
  const storyboard = plan(photosOf(rooms), { length: 60, style: 'luxury' })
  const shown = new Set(scenesOf(storyboard).map(({ mediaId }) => mediaId))
  expect(storyboard.leftOut.length).toBeGreaterThan(10)
  for (const [n, room] of ROOMS.entries())
    expect(rooms.some((one, i) => one === room && i % ROOMS.length === n && shown.has(`photo-${i}`))).toBe(true)
})

test('five photos for ninety seconds are shown twice in another way, never three times', () => {
  const storyboard = plan(photosOf(['exterior', 'living', 'kitchen', 'bedroom', 'view']), { length: 90 })
  const looks = shownIn(storyboard, 'branded').filter(({ mediaId, id }) => mediaId && !id.startsWith('closing'))
  expect(looks.length).toBe(10)
  for (const again of looks.filter(({ id }) => id.endsWith('-again'))) {
    const first = looks.find(({ id }) => `${id}-again` === again.id)!
    expect([again.gesture, again.heading]).not.toEqual([first.gesture, first.heading])
  }
})

test.each([
  ['all blurred', photosOf(ROOMS).map((one) => ({ ...one, flags: ['blurred' as const] })), {}, ['PHOTOS_BLURRED']],
  ['all upright for 16:9', photosOf(ROOMS).map((one) => ({ ...one, width: 3000, height: 4000 })), {}, ['PHOTOS_UPRIGHT']],
  [
    'one view five times',
    photosOf(ROOMS).map((one) => ({ ...one, room: 'kitchen' as const, fingerprint: '0'.repeat(16) })),
    { length: 90 },
    ['FEW_PHOTOS', 'STILL_LONG'],
  ],
  ['too small for the frame', photosOf(ROOMS).map((one) => ({ ...one, width: 1200, height: 900 })), {}, ['PHOTO_ENLARGED']],
])('%s: the film is planned, and says so', (_, photos, fields, codes) => {
  const found = plan(photos, fields).warnings.map(({ code }) => code)
  expect(found).toEqual(expect.arrayContaining(codes))
})

test('a script too long for its film is planned, and says by how much', () => {
  const photos = photosOf(ROOMS)
  const long = script([['living', ...Array.from({ length: 12 }, () => 'A stone fireplace warms the living room in the winter.')]])
  const { warnings } = planReel({ brief: reelBrief(photos, { length: 15 }), photos, script: long })
  const warning = warnings.find(({ code }) => code === 'SCRIPT_LONG')!
  expect(warning.amount).toBeGreaterThan(25)
})

test('photos in which nothing can be made out are refused when there are no others', () => {
  const photos = photosOf(ROOMS).map((one) => ({ ...one, contrast: 0 }))
  const refusal = (() => {
    try {
      return plan(photos)
    } catch (error) {
      return error
    }
  })()
  expect(isFault(refusal) && refusal.code).toBe('PHOTOS_UNREADABLE')
})

test('sentences name a photo by its file, and only fields by its id', () => {
  const photos = [
    ...photosOf(ROOMS).map((one) => ({ ...one, width: 1200, height: 900 })),
    photo(20, { room: 'kitchen', fingerprint: photo(1).fingerprint, sharpness: 900 }),
    photo(22, { room: 'bedroom' }),
  ]
  const media = photos.map((one) => ({ id: one.photoId, asset: { ...photoAsset(one), name: `room ${one.photoId.slice(6)}.jpg` } }))
  const choices = [
    { photoId: 'photo-4', altered: { what: 'virtual staging', originalId: 'photo-22' } },
    { photoId: 'photo-3', hero: true },
    { photoId: 'photo-5', hero: true },
  ]
  const storyboard = plan(photos, { media, choices, length: 90, style: 'energetic' })
  const sentences = [
    ...storyboard.warnings.map(({ sentence }) => sentence),
    ...storyboard.leftOut.map(({ reason }) => reason),
    ...(storyboard.repairs ?? []),
    ...scenesOf(storyboard).flatMap(({ reasons }) => reasons ?? []),
  ].join('\n')
  expect(sentences).not.toMatch(/photo-/)
  for (const said of [
    'same view as room 20.jpg',
    'original of room 4.jpg',
    'room 5.jpg was chosen',
    'room 1.jpg is left out',
    'room 0.jpg is enlarged',
  ])
    expect(sentences).toContain(said)
  expect(storyboard.warnings.flatMap(({ photoId }) => photoId ?? [])).toContain('photo-0')
})

test.each([
  ['us', 'en-US', 'Digitally altered: virtual staging'],
  ['us-ca', 'en', 'Digitally altered image: virtual staging. Original available'],
  ['us-ca', 'fr', 'Image modifiée: virtual staging'],
])('under the rules %s, in %s, an altered photo is labelled “%s”', (rules, language, text) => {
  const choices = [{ photoId: 'photo-4', altered: { what: 'virtual staging', originalId: 'photo-7' } }]
  const overlays = scenesOf(plan(undefined, { rules, language, choices })).flatMap((scene) => scene.overlays)
  expect(overlays.filter(({ kind }) => kind === 'disclosure').map(({ params }) => params.text)).toEqual([text])
})

test('what the rules want shown with an agent’s name is shown, or asked for', () => {
  const { licence: _, brokerage: __, ...bare } = LISTING.agent
  const found = (rules: string, agent: object, fields: object = {}) => {
    const { warnings, ...storyboard } = plan(undefined, { rules, listing: { ...LISTING, agent }, brandKit: undefined, ...fields })
    const card = scenesOf(storyboard).flatMap((scene) => scene.overlays.filter(({ kind }) => kind === 'agentCard'))[0]
    return { codes: warnings.map(({ code }) => code).filter((code) => code.endsWith('_MISSING')), licence: card?.params.licence }
  }
  expect(found('us-ca', bare).codes).toEqual(['LICENCE_MISSING', 'BROKERAGE_MISSING'])
  expect(found('us', bare).codes).toEqual(['BROKERAGE_MISSING'])
  expect(found('us-ca', bare, { brandings: ['unbranded'] }).codes).toEqual([])
  expect(found('us-ca', LISTING.agent)).toEqual({ codes: [], licence: 'DRE 01987654' })
  expect(found('us-ca', { ...LISTING.agent, licence: '01987654' })).toEqual({ codes: [], licence: 'DRE 01987654' })
  expect(found('us-ny', { ...LISTING.agent, licence: '01987654' }).licence).toBe('01987654')
})

test('the licence stands with the agent’s name on every card that names them', () => {
  const agent = {
    ...LISTING.agent,
    licence: '01987654',
    photo: { hash: 'f'.repeat(64), type: 'image/jpeg', bytes: 1, width: 400, height: 500 },
  }
  const storyboard = plan(undefined, { length: 60, rules: 'us-ca', listing: { ...LISTING, agent } })
  const cards = scenesOf(storyboard)
    .flatMap(({ overlays }) => overlays)
    .filter(({ params }) => params.name === agent.name)
  expect(new Set(cards.map(({ kind }) => kind))).toEqual(new Set(['presenter', 'agentCard']))
  for (const { params } of cards) expect(params.licence).toBe('DRE 01987654')
})

test('a room that is spoken of is shown in the shortest film, before rooms that weigh more', () => {
  const photos = photosOf(['exterior', 'living', 'dining', 'kitchen', 'bedroom', 'office', 'outdoor', 'view', 'twilight'])
  const told = script([
    ['opening', 'Welcome.'],
    ['office', 'A study looks out on the garden.'],
    ['closing', 'Come and see it.'],
  ])
  const scenes = scenesOf(planReel({ brief: reelBrief(photos, { length: 15, style: 'luxury' }), photos, script: told }))
  expect(scenes.find(({ narration }) => narration.startsWith('A study'))!.mediaId).toBe('photo-5')
})

test('photos that words would have to run ahead of give way, the least worthy first, unless a person asked for them', () => {
  const photos = photosOf(['twilight', 'exterior', 'living', 'dining', 'kitchen', 'bedroom', 'outdoor', 'view', 'detail'])
  const told = script([
    ['opening', 'A new price.'],
    ['outdoor', 'Outdoors: a garden and a wood deck.'],
    ['view', 'Next, a mountain view.'],
    ['closing', 'The next step is to see it soon, and then to stay for a while.'],
  ])
  const of = (fields: object) =>
    planReel({
      brief: reelBrief(photos, { length: 15, style: 'modern', listing: { ...LISTING, openHouses: [] }, ...fields }),
      photos,
      script: told,
    })
  const gave = (fields: object) =>
    of(fields).leftOut.filter(({ reason }) => reason.includes('no time for it before the words about “Outdoors”'))
  expect(gave({}).length).toBeGreaterThan(0)
  expect(gave({ speech: 'silent' })).toEqual([])
  const choices = gave({}).map(({ photoId }) => ({ photoId, leftOut: false }))
  const shown = scenesOf(of({ choices })).map(({ mediaId }) => mediaId)
  for (const { photoId } of choices) expect(shown).toContain(photoId)
})

test('what a callout points at leads the camera, wherever it stood among the points of the photo', () => {
  const points = [
    { x: 0.2, y: 0.5, description: 'window' },
    { x: 0.8, y: 0.6, description: 'stone fireplace' },
  ]
  const photos = photosOf(ROOMS).map((one) => (one.room === 'kitchen' ? { ...one, focalPoints: points } : one))
  const pointed = scenesOf(plan(photos, { length: 60 })).find((scene) => kinds(scene).includes('callout'))!
  expect(pointed.overlays[0]!.params).toEqual({ text: 'Stone fireplace', x: 0.8, y: 0.6 })
  expect(pointed.focalPoints).toEqual([points[1], points[0]])
})
