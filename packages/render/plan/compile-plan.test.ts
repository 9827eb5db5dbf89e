import { TRANSITIONS } from '@reelwright/film/storyboard'
import { RATES } from '@reelwright/film/time'
import type { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallFilm } from '../master/fixture/small-film.js'
import { compilePlan } from './compile-plan.js'
import type { Plan } from './plan.js'
import { QUALITIES } from './quality.js'

const asset = (n: number) => ({ hash: n.toString(16).padStart(64, '0'), type: 'image/jpeg', bytes: 1, width: 4000, height: 3000 })
const assets = Array.from({ length: 5 }, (_, n) => asset(n + 1))
const options = { quality: QUALITIES.standard, burnCaptions: true, encoderVersion: '5.1' }
const film = (words?: readonly string[]): Timeline => smallFilm(assets, { scene: 200, fade: 12, words })

const withClip = (timeline: Timeline, id: string, change: (clip: Clip) => Clip): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => ({
    ...track,
    items: track.items.map((item) => (item.type === 'clip' && item.id === id ? change(item) : item)),
  })),
})

const changed = (before: Plan, after: Plan): readonly number[] =>
  before.segments.flatMap((segment, n) => (segment.hash === after.segments[n]?.hash ? [] : [n]))

const showing = (plan: Plan, from: number, to: number): readonly number[] =>
  plan.segments.flatMap(({ start, frames }, n) => (start < to && start + frames > from ? [n] : []))

describe('a plan', () => {
  it('covers every frame once, transitions by themselves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 900 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(...Object.values(RATES)),
        (scene, fade, rate) => {
          const plan = compilePlan(smallFilm(assets, { scene, fade, rate }), options)
          expect(plan.frames).toBe(scene * assets.length)
          let at = 0
          for (const segment of plan.segments) {
            expect(segment.start).toBe(at)
            expect(segment.frames).toBeGreaterThan(0)
            at += segment.frames
          }
          expect(at).toBe(plan.frames)
          expect(plan.segments.filter(({ base }) => base.kind === 'transition').map(({ frames }) => frames)).toEqual(
            fade > 0 ? Array(4).fill(2 * fade) : [],
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is the same for the same film', () => {
    expect(compilePlan(film(), options)).toEqual(compilePlan(structuredClone(film()), options))
  })

  it('changes only the segments that show a changed caption', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (n) => {
        const before = compilePlan(film(), options)
        const after = compilePlan(film(assets.map((_, k) => (k === n ? 'other' : `word${k}`))), options)
        expect(changed(before, after)).toEqual(showing(before, n * 200 + 66, n * 200 + 132))
      }),
    )
  })

  it('changes only the segments that show a changed picture or move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.boolean(), (n, picture) => {
        const before = compilePlan(film(), options)
        const after = compilePlan(
          withClip(film(), `c${n}`, (clip) => {
            if (clip.source.kind !== 'still') throw new Error('no still')
            return {
              ...clip,
              source: picture ? { ...clip.source, asset: asset(99) } : { ...clip.source, move: { ...clip.source.move, seed: 77 } },
            }
          }),
          options,
        )
        const [from, to] = [n * 200 - (n > 0 ? 12 : 0), (n + 1) * 200 + (n < 4 ? 12 : 0)]
        expect(changed(before, after)).toEqual(showing(before, from, to))
      }),
    )
  })

  it('changes only the segments that show a graded still, and none for gestures and grades that are not there', () => {
    const before = compilePlan(film(), options)
    const change = (more: object) => withClip(film(), 'c2', (clip) => ({ ...clip, source: { ...clip.source, ...more } as Clip['source'] }))
    const touched = showing(before, 2 * 200 - 12, 3 * 200 + 12)
    expect(changed(before, compilePlan(change({ grade: { exposure: 0.2, a: 0, b: 1 } }), options))).toEqual(touched)
    const move = { effect: 'KEN_BURNS', focalPoints: [], seed: 2, gesture: 'push' }
    expect(changed(before, compilePlan(change({ move }), options))).toEqual(touched)
    expect(changed(before, compilePlan(change({ grade: undefined }), options))).toEqual([])
  })

  it('changes everything with the encoder, its settings or the sampling, and nothing with names', () => {
    const before = compilePlan(film(), options)
    const all = before.segments.map((_, n) => n)
    expect(changed(before, compilePlan(film(), { ...options, encoderVersion: '6' }))).toEqual(all)
    expect(changed(before, compilePlan(film(), { ...options, quality: QUALITIES.high }))).toEqual(all)
    expect(
      changed(before, compilePlan(film(), { ...options, quality: { ...QUALITIES.standard, sampling: QUALITIES.preview.sampling } })),
    ).toEqual(all)
    expect(changed(before, compilePlan({ ...film(), title: 'Another' }, options))).toEqual([])
  })

  it('lets a colour of the palette touch only what is drawn with it', () => {
    const before = compilePlan(film(), options)
    const after = compilePlan({ ...film(), palette: { ...film().palette, accent: '#123456' } }, options)
    expect(changed(before, after)).toEqual(before.segments.flatMap(({ overlays }, n) => (overlays.length > 0 ? [n] : [])))
  })

  it('lets a brand’s letters and a platform touch only what is drawn with them', () => {
    const before = compilePlan(film(), options)
    const drawn = before.segments.flatMap(({ overlays }, n) => (overlays.length > 0 ? [n] : []))
    const heading = { family: 'Lora' }
    expect(changed(before, compilePlan({ ...film(), typefaces: { heading } }, options))).toEqual(drawn)
    expect(changed(before, compilePlan({ ...film(), platform: 'reels' }, options))).toEqual(drawn)
    expect(changed(before, compilePlan({ ...film(), platform: 'plain' }, options))).toEqual([])
    const own = compilePlan({ ...film(), typefaces: { heading: { ...heading, asset: asset(50) } } }, options)
    expect(changed(compilePlan({ ...film(), typefaces: { heading } }, options), own)).toEqual(drawn)
  })

  it('keeps the segments of a scene that only moved in time', () => {
    const [first, ...rest] = assets
    const move = (timeline: Timeline): Timeline => withClip(timeline, 'c0', (clip) => ({ ...clip, frames: 250 }))
    const before = compilePlan(smallFilm([first!, ...rest], { fade: 0, scene: 200 }), { ...options, burnCaptions: false })
    const after = compilePlan(move(smallFilm([first!, ...rest], { fade: 0, scene: 200 })), { ...options, burnCaptions: false })
    const kept = new Set(after.segments.map(({ hash }) => hash))
    expect(before.segments.filter(({ start }) => start >= 200).every(({ hash }) => kept.has(hash))).toBe(true)
    expect(before.segments.filter(({ start }) => start < 200).some(({ hash }) => kept.has(hash))).toBe(false)
  })

  it('knows every transition of the storyboard', () => {
    for (const kind of TRANSITIONS.filter((name) => name !== 'cut')) {
      const timeline = film()
      const tracks = timeline.tracks.map((track) => ({
        ...track,
        items: track.items.map((item) => (item.type === 'transition' ? { ...item, kind } : item)),
      }))
      expect(
        compilePlan({ ...timeline, tracks }, options).segments.some(({ base }) => base.kind === 'transition' && base.look === kind),
      ).toBe(true)
    }
  })

  it('refuses an empty timeline and transitions that take too much', () => {
    expect(() => compilePlan({ ...film(), tracks: [] }, options)).toThrowError(/no pictures/)
    expect(() => compilePlan(smallFilm(assets, { scene: 10, fade: 11 }), options)).toThrowError(/more than the clip/)
  })
})
