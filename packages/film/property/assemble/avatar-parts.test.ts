import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asset, spokenAs, take } from '../../documentary/film.test-data.js'
import { framesOf } from '../../time.js'
import { checkTimeline } from '../../timeline/laws.js'
import { clipsWithStarts, durationOf, trackOf } from '../../timeline/reading.js'
import { type Clip, Timeline } from '../../timeline/timeline.js'
import { Avatar, PLACEMENTS } from '../avatar/avatar.js'
import { avatarScenes } from '../avatar/avatar-scenes.js'
import { PropertyBrief } from '../brief.js'
import { CLOSING_SECONDS } from '../plan/pace.js'
import { planReel } from '../plan/plan-reel.js'
import { bed, type Case, cases, filmOf, narrationsOf } from '../reel.test-data.js'
import { assembleReel } from './assemble-reel.js'

const CONSENT = { person: 'Nadia Okafor', given: true, on: '2026-11-01', by: 'Nadia Okafor' } as const
const LEAD = 24_000
const TRAIL = 36_000

const avatars = fc
  .record({
    places: fc.constantFrom(['intro' as const], ['outro' as const], ['intro' as const, 'outro' as const]),
    placement: fc.constantFrom(...PLACEMENTS),
    own: fc.boolean(),
  })
  .map(({ places, placement, own }) =>
    Avatar.parse({
      ...{ vendor: 'heygen', id: 'anna', places, placement, consent: CONSENT },
      ...(own ? { script: Object.fromEntries(places.map((place) => [place, `Hello from the ${place} of this house.`])) } : {}),
    }),
  )

/** A case whose presenter has been made, with a moment of silence before and after the words. */
const presented = fc.tuple(cases, avatars).map(([from, avatar]: [Case, Avatar]) => {
  const brief = PropertyBrief.parse({ ...from.brief, speech: 'spoken', length: 60, avatar })
  const storyboard = planReel({ ...from, brief })
  const spoken = from.script.sections.flatMap(({ paragraphs }) => paragraphs.flat(2)).flatMap(({ text }) => text.split(' ')).length
  const pace = Math.min(0.3, (0.4 * brief.length) / spoken)
  const scenes = avatarScenes(storyboard, brief)
  const made = scenes.map(({ sceneId, text }, n) => {
    const words = spokenAs(text, pace).map((word) => ({ ...word, start: word.start + LEAD, end: word.end + LEAD }))
    const samples = words.at(-1)!.end + TRAIL
    return {
      ...take({ sceneId, slot: 'avatar', asset: asset(`a${n}`, { seconds: samples / 48_000 }), words }),
      sound: asset(`b${n}`, { samples }),
      said: text,
    }
  })
  const film = filmOf(brief, storyboard, [...narrationsOf(storyboard, pace), ...made, bed(brief.length, 100, 0)])
  return { film, scenes, made }
})

const graphics = (timeline: Timeline) => timeline.tracks.filter(({ kind }) => kind === 'graphics').flatMap(clipsWithStarts)
const isKind = (clip: Clip, ...kinds: string[]): boolean => clip.source.kind === 'graphic' && kinds.includes(clip.source.graphic.kind)
const hashesIn = (timeline: Timeline): string => JSON.stringify(timeline.tracks)

test('a presenter speaks where it was asked for, in place of the voice, while no card stands; nothing of it is in an unbranded film', () => {
  fc.assert(
    fc.property(presented, ({ film, scenes, made }) => {
      const { timeline, cuts } = assembleReel(film, { aspect: '9:16', branding: 'branded' })
      expect(checkTimeline(timeline)).toEqual([])
      expect(Timeline.parse(timeline)).toEqual(timeline)
      expect(durationOf(timeline)).toBe(framesOf(film.brief.length, film.brief.rate))
      const shown = graphics(timeline).filter(({ clip }) => isKind(clip, 'avatar'))
      expect(shown.map(({ clip }) => clip.sceneId)).toEqual(scenes.map(({ sceneId }) => sceneId))
      for (const { clip, start } of shown) {
        const voices = clipsWithStarts(trackOf(timeline, 'narration')!)
        const voice = voices.find((one) => one.clip.sceneId === clip.sceneId)!
        // Lips and voice begin together, and nobody else speaks meanwhile.
        expect([voice.start, voice.clip.frames]).toEqual([start, clip.frames])
        expect(made.map(({ sound }) => sound.hash)).toContain((voice.clip.source as { asset: { hash: string } }).asset.hash)
        const beside = graphics(timeline).filter((one) => one.start < start + clip.frames && one.start + one.clip.frames > start)
        expect(beside.filter((one) => !isKind(one.clip, 'avatar', 'ribbon', 'brandBug', 'disclosure')).map((one) => one.clip.name)).toEqual(
          [],
        )
      }
      expect(graphics(timeline).some(({ clip }) => isKind(clip, 'presenter'))).toBe(false)
      const bare = assembleReel(film, { aspect: '9:16', branding: 'unbranded' })
      expect(checkTimeline(bare.timeline)).toEqual([])
      expect(bare.cuts).toEqual(cuts)
      for (const {
        asset: { hash },
        sound,
      } of made) {
        expect(hashesIn(bare.timeline)).not.toContain(hash)
        expect(hashesIn(bare.timeline)).not.toContain(sound.hash)
      }
    }),
    { numRuns: 60 },
  )
})

test('the closing card waits for the presenter and is read in full, and captions are of what it says', () => {
  fc.assert(
    fc.property(
      presented.filter(({ scenes }) => scenes.some(({ place }) => place === 'outro')),
      ({ film, scenes }) => {
        const { timeline } = assembleReel(film, { aspect: '1:1', branding: 'branded' })
        const card = graphics(timeline).find(({ clip }) => isKind(clip, 'agentCard', 'closingCard'))!
        expect(card.start + card.clip.frames).toBe(durationOf(timeline))
        expect(card.clip.frames).toBeGreaterThan(0.6 * framesOf(CLOSING_SECONDS[film.brief.length], film.brief.rate))
        const { sceneId, text } = scenes.find(({ place }) => place === 'outro')!
        const read = clipsWithStarts(trackOf(timeline, 'captions')!)
          .filter(({ clip }) => clip.sceneId === sceneId)
          .flatMap(({ clip }) => (clip.source.kind === 'caption' ? clip.source.lines.flat() : []))
          .map((word) => word.text)
          .join('')
        expect(read.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
    { numRuns: 40 },
  )
})

test('a film whose presenter was not made, or will not do, is as it is without one', () => {
  fc.assert(
    fc.property(presented, fc.boolean(), ({ film, made }, flawed) => {
      const hashes = made.map(({ id }) => id)
      const takes = film.takes.flatMap((one) =>
        !hashes.includes(one.id) ? [one] : flawed ? [{ ...one, flaw: { code: 'TAKE_SILENT', message: 'Nobody is heard.' } }] : [],
      )
      const { avatar: _, ...brief } = film.brief
      const variant = { aspect: '16:9', branding: 'branded' } as const
      expect(assembleReel({ ...film, takes }, variant)).toEqual(assembleReel({ ...film, brief, takes }, variant))
    }),
    { numRuns: 30 },
  )
})
