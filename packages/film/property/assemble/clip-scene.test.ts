import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asset, take } from '../../documentary/film.test-data.js'
import { scenesOf } from '../../storyboard.js'
import { checkTimeline } from '../../timeline/laws.js'
import { clipsWithStarts, findClip } from '../../timeline/reading.js'
import { photosInMotion } from '../photos-in-motion.js'
import { films } from '../reel.test-data.js'
import { assembleReel } from './assemble-reel.js'
import { focusOf } from './camera.js'

const VARIANT = { aspect: '16:9', branding: 'branded' } as const

test('a clip takes its photo’s place under a label, a refused one leaves it under a parallax move, and one too short is not shown', () => {
  fc.assert(
    fc.property(films, fc.constantFrom('good', 'refused', 'short'), ({ film: plain }, how) => {
      const [first] = photosInMotion(plain.storyboard, 1)
      if (!first) return
      const flaw = { code: 'PLACE_ALTERED', message: 'The clip has altered the place.' }
      const clip = take({
        sceneId: first,
        slot: 'clip',
        asset: asset('c', { seconds: how === 'short' ? 0.2 : 30 }),
        ...(how === 'refused' ? { flaw } : {}),
      })
      const film = { ...plain, brief: { ...plain.brief, clips: 1 }, takes: [...plain.takes, clip] }
      const { timeline } = assembleReel(film, VARIANT)
      expect(checkTimeline(timeline)).toEqual([])
      const shown = findClip(timeline, `v:${first}`)!.clip.source
      const labels = timeline.tracks
        .flatMap((track) => (track.kind === 'graphics' ? clipsWithStarts(track) : []))
        .filter(({ clip: { source } }) => source.kind === 'graphic' && source.graphic.kind === 'disclosure')
        .map(({ clip: { sceneId } }) => sceneId)
      if (how === 'good') {
        expect(shown).toMatchObject({ kind: 'video', speed: 1 })
        const scene = scenesOf(plain.storyboard).find(({ id }) => id === first)!
        expect((shown as { readonly focus?: unknown }).focus).toEqual(focusOf(scene, '16:9'))
        expect(labels).toContain(first)
      } else {
        expect(shown.kind).toBe('still')
        expect(JSON.stringify(timeline)).not.toContain('camera move by AI')
      }
      if (how === 'refused') expect(shown).toMatchObject({ move: { effect: 'PARALLAX' } })
      // Nobody asked for it any more.
      expect(
        findClip(assembleReel({ ...film, brief: { ...film.brief, clips: 0 } }, VARIANT).timeline, `v:${first}`)!.clip.source.kind,
      ).toBe('still')
    }),
    { numRuns: 60 },
  )
})
