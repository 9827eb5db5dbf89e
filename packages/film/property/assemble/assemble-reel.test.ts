import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bare } from '../../language/script-kind.js'
import { scenesOf } from '../../storyboard.js'
import { frameAtSample, framesOf, secondsOf } from '../../time.js'
import { checkTimeline } from '../../timeline/laws.js'
import { clipsWithStarts, durationOf, lengthOf, trackOf } from '../../timeline/reading.js'
import { type Clip, Timeline } from '../../timeline/timeline.js'
import { variantsOf } from '../brief.js'
import { FULL_CARDS } from '../plan/least-seconds.js'
import { planReel } from '../plan/plan-reel.js'
import { bed, cropAt, filmOf, films, LISTING, NAMING, narrationsOf, photosOf, reelBrief, script } from '../reel.test-data.js'
import { assembleReel, type PropertyFilm } from './assemble-reel.js'
import { BRANDED_KINDS } from './neutral-graphic.js'

type Films = typeof films extends fc.Arbitrary<infer T> ? T : never
const BRANDED = { aspect: '9:16', branding: 'branded' } as const
const UNBRANDED = { aspect: '16:9', branding: 'unbranded' } as const

const every = (law: (one: Films) => void, numRuns = 100): void => fc.assert(fc.property(films, law), { numRuns })
const placed = (timeline: Timeline, kind: Parameters<typeof trackOf>[1]) => clipsWithStarts(trackOf(timeline, kind)!)
const graphics = (timeline: Timeline) => timeline.tracks.filter(({ kind }) => kind === 'graphics').flatMap(clipsWithStarts)
const kindOf = (clip: Clip): string => (clip.source.kind === 'graphic' ? clip.source.graphic.kind : '')
const wordsOf = (timeline: Timeline): string =>
  bare(
    placed(timeline, 'captions')
      .flatMap(({ clip }) => (clip.source.kind === 'caption' ? clip.source.lines.flat() : []))
      .map(({ text }) => text)
      .join(' '),
  )

test('every master keeps the laws of timelines and lasts exactly the length asked for', () => {
  every(({ film }) => {
    for (const variant of [BRANDED, UNBRANDED]) {
      const { timeline, setAside } = assembleReel(film, variant)
      expect(checkTimeline(timeline)).toEqual([])
      expect(Timeline.parse(timeline)).toEqual(timeline)
      expect(durationOf(timeline)).toBe(framesOf(film.brief.length, film.brief.rate))
      for (const track of timeline.tracks) expect(lengthOf(track)).toBe(durationOf(timeline))
      expect(setAside).toEqual([])
    }
  })
})

test('all variants have the same cuts, narration and music', () => {
  every(({ film }) => {
    const all = variantsOf(film.brief).map((variant) => assembleReel(film, variant))
    for (const { cuts, timeline } of all) {
      expect(cuts).toEqual(all[0]!.cuts)
      expect(placed(timeline, 'video').map(({ start }) => start)).toEqual([0, ...cuts.map(({ frame }) => frame)])
      expect(trackOf(timeline, 'music')).toEqual(trackOf(all[0]!.timeline, 'music'))
    }
    for (const branding of ['branded', 'unbranded'] as const) {
      const same = all.filter((_, i) => variantsOf(film.brief)[i]!.branding === branding)
      for (const { timeline } of same) expect(trackOf(timeline, 'narration')).toEqual(trackOf(same[0]!.timeline, 'narration'))
    }
  }, 40)
})

test('cuts that name a beat lie within one frame of it, and none leaves the beat where beats come often enough', () => {
  every(({ film }) => {
    const { cuts } = assembleReel(film, BRANDED)
    const music = film.takes.find(({ slot }) => slot === 'music')
    for (const { frame, beat } of cuts) {
      if (beat === undefined) continue
      expect(Math.abs(frame - frameAtSample(music!.beats![beat]!, film.brief.rate))).toBeLessThanOrEqual(1)
    }
    if (!music) expect(cuts.every(({ beat }) => beat === undefined)).toBe(true)
    const often = music && music.beats!.length > 4 * (cuts.length + 1)
    if (often && !film.storyboard.warnings) return
    const scriptFits = !(film.storyboard.warnings as { code: string }[]).some(({ code }) => code === 'SCRIPT_LONG')
    if (often && scriptFits) expect(cuts.every(({ beat }) => beat !== undefined)).toBe(true)
  })
})

test('narrations never overlap, end before the film does, and begin with their picture or after it, unless the words to come need the time', () => {
  every(({ film }) => {
    const { timeline } = assembleReel(film, BRANDED)
    const { rate } = film.brief
    const clips = placed(timeline, 'narration')
    const gap = Math.ceil((0.25 * rate.num) / rate.den)
    const pictures = new Map(placed(timeline, 'video').map(({ clip, start }) => [clip.sceneId, start]))
    clips.forEach(({ clip, start }, i) => {
      const rest = clips.slice(i).reduce((sum, one) => sum + one.clip.frames + gap, -gap)
      const latest = durationOf(timeline) - framesOf(0.8, rate) - 1 - rest
      expect(start).toBeGreaterThanOrEqual(Math.min(pictures.get(clip.sceneId)!, latest))
      const before = clips[i - 1]
      if (before) expect(secondsOf(start - before.start - before.clip.frames, rate)).toBeGreaterThanOrEqual(0.25 - 1e-9)
    })
    const last = clips.at(-1)
    if (last) expect(secondsOf(durationOf(timeline) - last.start - last.clip.frames, rate)).toBeGreaterThanOrEqual(0.8 - 1e-9)
  })
})

test('every word of the script is captioned once and in order, spoken or silent', () => {
  every(({ film, from }) => {
    const sentences = from.script.sections.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ text }) => text)
    const clean = from.brief.brandKit ? sentences.filter((one) => !/Nadia|Birch|415/.test(one)) : sentences
    expect(wordsOf(assembleReel(film, BRANDED).timeline)).toBe(bare(sentences.join(' ')))
    expect(wordsOf(assembleReel(film, UNBRANDED).timeline)).toBe(bare(clean.join(' ')))
  })
})

test('an unbranded master holds nothing that names who sells', () => {
  every(({ film }) => {
    if (!film.brief.brandKit) return
    const { timeline } = assembleReel(film, UNBRANDED)
    const text = JSON.stringify(timeline).toLowerCase()
    for (const name of NAMING) expect(text).not.toContain(name)
    for (const { clip } of graphics(timeline)) {
      expect(BRANDED_KINDS).not.toContain(kindOf(clip))
      if (clip.source.kind === 'graphic') expect(Object.keys(clip.source.graphic.params)).not.toContain('logo')
    }
  })
})

test('overlays stay inside the scenes that bear them; cards stand one at a time', () => {
  every(({ film }) => {
    for (const variant of [BRANDED, UNBRANDED]) {
      const { timeline } = assembleReel(film, variant)
      const pictures = placed(timeline, 'video')
      const scenes = new Map(scenesOf(film.storyboard).map((scene) => [scene.id, scene]))
      const cards = graphics(timeline).filter(({ clip }) => !['ribbon', 'brandBug', 'disclosure'].includes(kindOf(clip)))
      for (const { clip, start } of graphics(timeline)) {
        const under = pictures.filter((one) => one.start < start + clip.frames && one.start + one.clip.frames > start)
        const own = under.find((one) => one.clip.sceneId === clip.sceneId)!
        if (['brandBug', 'disclosure'].includes(kindOf(clip))) {
          const handles = own.clip.head + own.clip.tail
          for (const { clip: shown, start: from } of under) {
            const inside = Math.min(start + clip.frames, from + shown.frames) - Math.max(start, from)
            const bears = scenes.get(shown.sceneId!)!.overlays.some(({ kind }) => kind === kindOf(clip))
            if (!bears) expect(inside).toBeLessThanOrEqual(Math.max(handles, shown.head, shown.tail))
          }
        } else {
          expect(start).toBeGreaterThanOrEqual(own.start)
          expect(start + clip.frames).toBeLessThanOrEqual(own.start + own.clip.frames)
        }
      }
      for (const a of cards)
        for (const b of cards) if (a !== b) expect(a.start + a.clip.frames <= b.start || b.start + b.clip.frames <= a.start).toBe(true)
    }
  }, 60)
})

test('an altered photo carries its label in every frame that shows it', () => {
  every(({ film }) => {
    const { timeline } = assembleReel(film, UNBRANDED)
    for (const { clip, start } of placed(timeline, 'video')) {
      const scene = scenesOf(film.storyboard).find(({ id }) => id === clip.sceneId)!
      if (!scene.overlays.some(({ kind }) => kind === 'disclosure')) continue
      const covering = graphics(timeline).filter(
        (label) =>
          kindOf(label.clip) === 'disclosure' &&
          label.start <= start - clip.head &&
          label.start + label.clip.frames >= start + clip.frames + clip.tail,
      )
      expect(covering.length).toBe(1)
    }
  })
})

test('captions that nobody speaks keep off full cards', () => {
  every(({ film }) => {
    if (film.brief.speech === 'spoken') return
    const { timeline } = assembleReel(film, BRANDED)
    const cards = graphics(timeline).filter(({ clip }) => FULL_CARDS.includes(kindOf(clip)))
    for (const { clip, start } of placed(timeline, 'captions'))
      for (const card of cards) expect(start + clip.frames <= card.start || start >= card.start + card.clip.frames).toBe(true)
  })
})

const ROOMS = ['exterior', 'living', 'dining', 'kitchen', 'bedroom', 'bathroom', 'outdoor', 'view', 'twilight'] as const
const photos = photosOf(ROOMS).map((one) =>
  one.room === 'kitchen' ? { ...one, features: ['fireplace'], focalPoints: [{ x: 0.3, y: 0.6, description: 'the fireplace' }] } : one,
)
const words = script([
  ['opening', 'Welcome to Harbor Lane.'],
  ['kitchen', 'Cook with a view of the bay.'],
  ['closing', 'Come and see it.'],
])
const reel = (fields: Partial<PropertyFilm> = {}, choices: Record<string, unknown> = {}): PropertyFilm => {
  const brief = reelBrief(photos, { length: 60, style: 'warm', ...choices })
  const storyboard = planReel({ brief, photos, script: words })
  return { ...filmOf(brief, storyboard, [...narrationsOf(storyboard, 0.35), bed(60, 96)]), ...fields }
}

test('a callout points at its place at the middle of its time, in every aspect', () => {
  const film = reel()
  for (const variant of variantsOf(film.brief)) {
    const { timeline } = assembleReel(film, variant)
    const { clip, start } = graphics(timeline).find(({ clip: one }) => kindOf(one) === 'callout')!
    const picture = placed(timeline, 'video').find((one) => one.clip.sceneId === clip.sceneId)!
    if (clip.source.kind !== 'graphic' || picture.clip.source.kind !== 'still') throw new Error('no callout over a still')
    const { head, frames, tail, source } = picture.clip
    const at = start + Math.floor(clip.frames / 2) - picture.start + head
    const crop = cropAt(source.move, { width: 4000, height: 3000 }, timeline, head + frames + tail, film.brief.rate, at)
    const { x, y, text } = clip.source.graphic.params as { x: number; y: number; text: string }
    expect(text).toBe('Fireplace')
    expect(crop.x + (x - 0.5) * crop.width).toBeCloseTo(0.3, 3)
    expect(crop.y + (y - 0.5) * crop.height).toBeCloseTo(0.6, 3)
    expect(start + Math.floor(clip.frames / 2)).toBeCloseTo(picture.start + picture.clip.frames / 2, -1)
  }
})

test('a person’s framing decides the move of its aspect alone, and what it hides is not pointed at', () => {
  const framing = { '9:16': [{ x: 0.95, y: 0.5, description: 'door' }] }
  const film = reel({}, { choices: [{ photoId: 'photo-3', framing }] })
  const moveIn = (aspect: '9:16' | '16:9') => {
    const { timeline, remarks } = assembleReel(film, { aspect, branding: 'branded' })
    const source = placed(timeline, 'video').find(({ clip }) => clip.id === 'v:p-photo-3')!.clip.source
    return { points: source.kind === 'still' ? source.move.focalPoints : [], codes: remarks.map(({ code }) => code) }
  }
  expect(moveIn('9:16')).toMatchObject({ points: framing['9:16'], codes: expect.arrayContaining(['CALLOUT_UNSEEN']) })
  expect(moveIn('16:9').points[0]).toMatchObject({ x: 0.3 })
  expect(moveIn('16:9').codes).not.toContain('CALLOUT_UNSEEN')
})

test('words about a place wait for its picture in a short film that is full of them, whatever the beat and the voice', () => {
  const rooms = ['twilight', 'exterior', 'living', 'dining', 'kitchen', 'bedroom', 'outdoor', 'view', 'detail'] as const
  const seen = photosOf(rooms)
  const told = script([
    ['opening', 'A new price.'],
    ['outdoor', 'Outdoors: a garden and a wood deck.'],
    ['view', 'Next, a mountain view.'],
    ['closing', 'The next step is to see it soon, and then to stay for a while.'],
  ])
  const brief = reelBrief(seen, { length: 15, style: 'modern', listing: { ...LISTING, openHouses: [] } })
  const storyboard = planReel({ brief, photos: seen, script: told })
  const roomOf = new Map<string | undefined, string>(seen.map(({ photoId, room }) => [photoId, room]))
  const scenes = new Map(scenesOf(storyboard).map((scene) => [scene.id, scene]))
  for (const bpm of [76, 84, 96, 110, 128])
    for (const pace of [0.32, 0.36, 0.4]) {
      const { timeline } = assembleReel(filmOf(brief, storyboard, [...narrationsOf(storyboard, pace), bed(15, bpm)]), BRANDED)
      const starts = new Map(placed(timeline, 'video').map(({ clip, start }) => [clip.sceneId, start]))
      const waits = placed(timeline, 'narration').flatMap(({ clip, start }) => {
        const room = roomOf.get(scenes.get(clip.sceneId!)!.mediaId)
        return room === 'outdoor' || room === 'view' ? [secondsOf(start - starts.get(clip.sceneId)!, brief.rate)] : []
      })
      expect(waits.length).toBe(2)
      expect(Math.min(...waits), `${bpm} beats a minute, ${pace} s a word`).toBeGreaterThanOrEqual(-0.3)
    }
})

test('narration too long for its reel is refused with the seconds too many', () => {
  const film = reel()
  const long = filmOf(
    film.brief,
    planReel({ brief: film.brief, photos, script: words }),
    narrationsOf(planReel({ brief: film.brief, photos, script: words }), 6),
  )
  expect(() => assembleReel(long, BRANDED)).toThrow(/The narration is \d+\.\d s too long for a film of 60 s/)
})

test('a branded scene without a counterpart is refused for the unbranded film', () => {
  const film = reel()
  const sections = film.storyboard.sections.map((section) => ({
    ...section,
    scenes: section.scenes.filter(({ branding }) => branding !== 'unbranded'),
  }))
  const lone = { ...film, storyboard: { ...film.storyboard, sections } }
  expect(() => assembleReel(lone, UNBRANDED)).toThrow(/Scene closing has no counterpart for the unbranded film/)
  expect(durationOf(assembleReel(lone, BRANDED).timeline)).toBe(1800)
})
