import { DocumentaryBrief } from '@reelwright/film/brief'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { SHOT_TYPES } from '@reelwright/film/storyboard'
import { expect, test } from 'vitest'
import { modelsFor, paidModelsFrom, USUAL_PAID } from '../settings/models.js'
import { designTariff } from './design-tariff.js'
import { estimate } from './estimate.js'
import { estimateFilm } from './estimate-film.js'
import type { FilmPlan, PlannedScene } from './plan.js'
import { planFilm } from './plan-film.js'

const USUAL = modelsFor(USUAL_PAID)

/** The design's fifteen minutes: 45 scenes of 20 s, 22 of them clips, 14 effects, 9 graphics. */
const COUNTS = { AI_VIDEO: 22, IMAGE_EFFECT: 14, MOTION_GRAPHIC: 9 }
const scenes: readonly PlannedScene[] = SHOT_TYPES.flatMap((type) => Array.from({ length: COUNTS[type] }, () => type)).map(
  (shotType, order) => ({
    id: `scene-${order}`,
    order,
    shotType,
    seconds: 20,
    spoken: 300,
    drawn: shotType !== 'MOTION_GRAPHIC',
    filmed: shotType === 'AI_VIDEO',
  }),
)
const FIFTEEN_MINUTES: FilmPlan = {
  format: 'documentary',
  written: 13_500,
  read: 200,
  told: 13_500,
  brokenDown: true,
  photos: 0,
  picture: { width: 2592, height: 1458 },
  scenes,
  storyboarded: true,
}

test.each([
  ['development', 7_650_000, 4_400_000],
  ['production', 52_530_000, 49_280_000],
] as const)("the design's fifteen minutes cost in %s what the design says, to the cent", (profile, amount, clips) => {
  const counted = estimate(FIFTEEN_MINUTES, designTariff(profile))
  expect(counted.amount).toBe(amount)
  const lines = counted.scenes.flatMap((scene) => scene.lines)
  const of = (kind: string) => lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amount, 0)
  expect([of('narration'), of('picture'), of('clip')]).toEqual([900_000, 2_200_000, clips])
})

test('today every picture and every clip is counted, and what covers a shot of 20 s is paid for', () => {
  const { today, design, pricesOf, remarks } = estimateFilm(FIFTEEN_MINUTES, 'production', USUAL)
  expect(design.amount).toBe(52_530_000)
  const lines = today.scenes.flatMap((scene) => scene.lines)
  const pictures = lines.filter(({ kind }) => kind === 'picture')
  expect(pictures.filter(({ unit }) => unit === 'image')).toHaveLength(36)
  // Each is looked for in the libraries first, which is judged and paid for whether one is found or not.
  expect(pictures.filter(({ unit, amount }) => unit === 'request' && amount > 0)).toHaveLength(36)
  expect(remarks.some((remark) => remark.startsWith('36 pictures are looked for in stock libraries first.'))).toBe(true)
  const cheaper = estimateFilm(FIFTEEN_MINUTES, 'development', USUAL)
  expect(cheaper.remarks.some((remark) => remark.includes('stock'))).toBe(false)
  // 20 s at 0.8 are 16 s of film; ten and six would lack the frame they share.
  expect(lines.find(({ kind }) => kind === 'clip')).toMatchObject({ quantity: 17, amount: 1_904_000 })
  expect(today.scenes[40]?.lines.map(({ kind }) => kind)).toEqual(['narration'])
  expect(today.amount).toBe(today.film.concat(lines).reduce((sum, { amount }) => sum + amount, 0))
  expect(pricesOf).toMatch(/^20\d\d-/)
})

test('half the pictures that libraries are asked for are expected there, until each is known to be theirs or not', () => {
  const of = (found: (order: number) => boolean | undefined, profile: 'development' | 'production' = 'production') => {
    const known = scenes.map((scene) => ({ ...scene, found: found(scene.order) }))
    return estimateFilm({ ...FIFTEEN_MINUTES, scenes: known }, profile, USUAL)
  }
  const unknown = of(() => undefined)
  const images = unknown.today.scenes.flatMap(({ lines }) => lines.filter(({ kind, unit }) => kind === 'picture' && unit === 'image'))
  const drawing = images.reduce((sum, { amount }) => sum + amount, 0)
  expect(unknown.today.amount - unknown.expected).toBe(Math.round(drawing / 2))
  // What is known is counted as it is, and nothing is left to expect.
  const [all, none] = [of(() => true), of(() => false)]
  expect([all.today.amount, none.today.amount]).toEqual([unknown.today.amount - drawing, unknown.today.amount])
  expect([all.expected, none.expected]).toEqual([all.today.amount, none.today.amount])
  const half = of((order) => (order < 18 ? order % 2 === 0 : undefined))
  expect(half.today.amount).toBe(unknown.today.amount - 9 * (images[0]?.amount ?? 0))
  expect(half.today.amount - half.expected).toBe(9 * (images[0]?.amount ?? 0))
  const cheaper = of(() => undefined, 'development')
  expect(cheaper.expected).toBe(cheaper.today.amount)
})

test('references that whoever draws does not go on with are told, with the models that do', () => {
  const remarks = (picture: string, references: number) =>
    estimateFilm({ ...FIFTEEN_MINUTES, references, models: { picture } }, 'production', USUAL).remarks.filter((remark) =>
      remark.includes('reference'),
    )
  expect(remarks('fal-ai/flux/dev', 1)[0]).toMatch(
    /^fal-ai\/flux\/dev goes on with no reference picture; .*fal-ai\/nano-banana.* take 1\.$/,
  )
  expect(remarks('fal-ai/flux-pro', 2)[0]).toMatch(/^fal-ai\/flux-pro\/v1\.1 goes on with the first reference picture only; .* take 2\.$/)
  expect([...remarks('fal-ai/flux-pro', 1), ...remarks('nanobana', 3), ...remarks('fal-ai/flux/dev', 0)]).toEqual([])
})

test('a topic is counted by its length, an own script by its scenes and without the writing', () => {
  const topic = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lighthouses', duration: 900 })
  const planned = planFilm(topic)
  expect(planned.scenes).toHaveLength(69)
  expect(planned.scenes.filter(({ filmed }) => filmed)).toHaveLength(34)
  const { remarks, today } = estimateFilm(planned, 'development', USUAL)
  expect(remarks[0]).toContain('no storyboard yet')
  expect(today.film.map(({ kind }) => kind)).toEqual(['script', 'storyboard'])
  const ownScript = `# Lamps\n\n## Dusk\n\n${'The keeper climbs the stairs and lights the lamp. '.repeat(12)}\n`
  const own = planFilm({ ...topic, duration: undefined, ownScript })
  expect(own.written).toBeNull()
  expect(own.told).toBeGreaterThan(550)
  expect(estimateFilm(own, 'development', USUAL).today.film.map(({ kind }) => kind)).toEqual(['storyboard'])
  expect(estimateFilm(own, 'local', USUAL).today.amount).toBe(0)
})

test('own recordings and own pictures cost nothing', () => {
  const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps', duration: 60 })
  const asset = { hash: 'a'.repeat(64), bytes: 1, type: 'audio/wav', name: 'own.wav' } as never
  const spoken = planFilm({ ...brief, narration: [{ id: 'own', asset }] })
  expect(spoken.scenes.every((scene) => scene.spoken === 0)).toBe(true)
  expect(planFilm(brief).scenes.every((scene) => scene.spoken > 0)).toBe(true)
})

test('a reel costs its words, its voice and the clips that are asked for', () => {
  const asset = { hash: 'a'.repeat(64), bytes: 1, type: 'image/jpeg', name: 'a.jpg' } as never
  const media = Array.from({ length: 10 }, (_, n) => ({ id: `p${n}`, asset }))
  const brief = PropertyBrief.parse({ format: 'property', topic: '1 Quay', listing: { address: '1 Quay' }, media, length: 30 })
  const still = estimateFilm(planFilm(brief), 'development', USUAL).today
  expect(still.film.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['photos', 10],
    ['script', 1],
  ])
  expect(still.scenes.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual(Array.from({ length: 10 }, () => 'narration'))
  const moving = estimateFilm(planFilm(brief, { clips: 3 }), 'development', USUAL).today
  // Shots of three seconds: clips of five by Kling Standard.
  expect(moving.amount - still.amount).toBe(3 * 5 * 45_000)
  const silent = estimateFilm(planFilm({ ...brief, speech: 'silent' }), 'development', USUAL).today
  expect(silent.scenes.every(({ amount }) => amount === 0)).toBe(true)
})

test('a presenter costs its words at what a second usually costs, where its service has a key', () => {
  const asset = { hash: 'a'.repeat(64), bytes: 1, type: 'image/jpeg', name: 'a.jpg' } as never
  const media = Array.from({ length: 10 }, (_, n) => ({ id: `p${n}`, asset }))
  const consent = { person: 'Nora', given: true, on: '2026-11-01', by: 'Nora' }
  // Thirty words at 150 a minute.
  const avatar = { vendor: 'heygen', id: 'anna', places: ['intro'], script: { intro: 'word '.repeat(30) }, consent }
  const brief = PropertyBrief.parse({ format: 'property', topic: '1 Quay', listing: { address: '1 Quay' }, media, length: 30, avatar })
  const lineOf = (keys: Record<string, string>) =>
    estimateFilm(planFilm(brief), 'production', modelsFor(paidModelsFrom(keys))).today.film.find(({ kind }) => kind === 'avatar')
  expect(lineOf({ HEYGEN_API_KEY: 'h-key' })).toMatchObject({ vendor: 'heygen', quantity: 12, unit: 'second', amount: 12 * 66_700 })
  expect(lineOf({ DID_API_KEY: 'd:key' })).toBeUndefined()
})

test('Replicate and Runway are counted at their own prices, and a price that is unknown is refused', () => {
  const keys = { REPLICATE_API_KEY: 'r-key', RUNWAYML_API_SECRET: 'w-key', VIDEO_GEN_MODEL: 'runway' }
  const { today, remarks } = estimateFilm(FIFTEEN_MINUTES, 'development', modelsFor(paidModelsFrom(keys)))
  const lines = today.scenes.flatMap((scene) => scene.lines)
  expect(lines.find(({ kind }) => kind === 'picture')).toMatchObject({ vendor: 'replicate', amount: 25_000 })
  const clip = lines.find(({ kind }) => kind === 'clip')
  expect(clip).toMatchObject({ vendor: 'runway', model: 'gen4_turbo' })
  expect(clip?.amount).toBe((clip?.quantity ?? 0) * 50_000)
  expect(remarks.some((remark) => remark.includes('gen4_turbo'))).toBe(true)
  const unpriced = modelsFor(paidModelsFrom({ FAL_API_KEY: 'f-key', VIDEO_GEN_MODEL: 'fast-svd' }))
  expect(() => estimateFilm(FIFTEEN_MINUTES, 'development', unpriced)).toThrow(expect.objectContaining({ code: 'PRICE_UNKNOWN' }))
})

test('a scene that names who draws it is drawn, and no library is asked or expected to have it', () => {
  const [first, ...rest] = scenes as [PlannedScene, ...PlannedScene[]]
  const pictures = (scene: PlannedScene) => {
    const { today, expected } = estimateFilm(
      { ...FIFTEEN_MINUTES, scenes: [scene, ...rest.map((one) => ({ ...one, found: false }))] },
      'production',
      USUAL,
    )
    const kinds = today.scenes[0]?.lines.filter(({ kind }) => kind === 'picture').map(({ vendor, unit }) => [vendor, unit])
    return { kinds, sure: today.amount === expected }
  }
  const drawn = { kinds: [['fal', 'image']], sure: true }
  const models = { picture: 'nanobana' }
  expect(pictures(first)).toEqual({
    kinds: [
      ['anthropic', 'request'],
      ['fal', 'image'],
    ],
    sure: false,
  })
  expect(pictures({ ...first, models })).toEqual(drawn)
  // A library's picture that is there was not by it.
  expect(pictures({ ...first, models, found: true })).toEqual(drawn)
})

test('a film, and within it a scene, is priced by the models it names', () => {
  const own = modelsFor(paidModelsFrom({ FAL_API_KEY: 'f-key', RUNWAYML_API_SECRET: 'w-key' }))
  const [first, ...rest] = scenes as [PlannedScene, ...PlannedScene[]]
  const plan = {
    ...FIFTEEN_MINUTES,
    models: { clip: 'runway:gen4_turbo', picture: 'nanobana' },
    scenes: [{ ...first, models: { clip: 'kling-standard' } }, ...rest],
  }
  const lines = estimateFilm(plan, 'development', own).today.scenes.map((scene) => scene.lines.filter(({ kind }) => kind === 'clip')[0])
  expect([lines[0]?.model, lines[1]?.model]).toEqual(['fal-ai/kling-video/v1/standard/image-to-video', 'gen4_turbo'])
  expect(lines[1]?.amount).toBe(lines[1]!.quantity * 50_000)
  const pictures = estimateFilm(plan, 'development', own).today.scenes.flatMap((scene) =>
    scene.lines.filter(({ kind }) => kind === 'picture'),
  )
  expect(new Set(pictures.map(({ model }) => model))).toEqual(new Set(['fal-ai/nano-banana']))
})
