import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bare } from '../language/script-kind.js'
import { type Scene, type Storyboard, scenesOf } from '../storyboard.js'
import { framesToHold } from '../time.js'
import { checkTimeline } from '../timeline/laws.js'
import { clipsWithStarts, durationOf, findClip, lengthOf, trackOf } from '../timeline/reading.js'
import { type Clip, Timeline } from '../timeline/timeline.js'
import { assemble } from './assemble.js'
import { coverClips } from './cover-clips.js'
import { asset, brief, films, palette, take } from './film.test-data.js'
import { secondsShown } from './seconds-shown.js'

const runs = { numRuns: 80 }
const held = (check: (timeline: Timeline, film: Parameters<typeof assemble>[0]) => void): void =>
  fc.assert(
    fc.property(films, (film) => check(assemble(film).timeline, film)),
    runs,
  )

const placed = (timeline: Timeline, kind: Parameters<typeof trackOf>[1]) => clipsWithStarts(trackOf(timeline, kind)!)

test('every assembled film keeps the laws of timelines and its schema', () => {
  held((timeline) => {
    expect(checkTimeline(timeline)).toEqual([])
    expect(Timeline.parse(timeline)).toEqual(timeline)
  })
})

test('durations add up: every track fills the film, and transitions add nothing', () => {
  held((timeline, film) => {
    for (const track of timeline.tracks) expect(lengthOf(track)).toBe(durationOf(timeline))
    const cuts = {
      ...film,
      storyboard: {
        ...film.storyboard,
        sections: film.storyboard.sections.map((section) => ({
          ...section,
          scenes: section.scenes.map((scene) => ({ ...scene, transition: 'cut' as const })),
        })),
      },
    }
    expect(durationOf(assemble(cuts).timeline)).toBe(durationOf(timeline))
  })
})

test('a scene lasts as long as its narration and a breath, and starts with it', () => {
  held((timeline, film) => {
    const pictures = placed(timeline, 'video')
    for (const { clip, start } of placed(timeline, 'narration')) {
      const own = pictures.filter((picture) => picture.clip.sceneId === clip.sceneId)
      const frames = own.reduce((sum, picture) => sum + picture.clip.frames, 0)
      const seconds = ((frames - clip.frames) * film.brief.picture.rate.den) / film.brief.picture.rate.num
      expect(own[0]!.start).toBe(start)
      expect(seconds).toBeGreaterThan(0.3)
      expect(seconds).toBeLessThan(1.3)
      const narration = film.takes.find((take) => take.sceneId === clip.sceneId && take.slot === 'narration')!
      expect(clip.frames).toBe(framesToHold(narration.asset.samples!, film.brief.picture.rate))
    }
  })
})

const captionText = (clip: Clip): string =>
  clip.source.kind === 'caption'
    ? clip.source.lines
        .flat()
        .map((word) => word.text)
        .join('')
    : ''

test('every narrated word is spoken once and captioned once, in order, inside its narration', () => {
  held((timeline, film) => {
    const narrations = placed(timeline, 'narration')
    const spoken = scenesOf(film.storyboard).filter((scene) => narrations.some(({ clip }) => clip.sceneId === scene.id))
    expect(narrations.map(({ clip }) => clip.sceneId)).toEqual(spoken.map((scene) => scene.id))
    for (const { clip, start } of narrations) {
      const scene = spoken.find((one) => one.id === clip.sceneId)!
      const captions = placed(timeline, 'captions').filter((caption) => caption.clip.sceneId === scene.id)
      const words = film.takes.find((take) => take.sceneId === scene.id && take.slot === 'narration')!.words!
      if (words.length > 0) expect(bare(captions.map((caption) => captionText(caption.clip)).join(''))).toBe(bare(scene.narration))
      for (const caption of captions) {
        expect(caption.start).toBeGreaterThanOrEqual(start)
        expect(caption.start + caption.clip.frames).toBeLessThanOrEqual(start + clip.frames)
      }
    }
  })
})

test('the same film assembles to the same timeline', () => {
  fc.assert(
    fc.property(films, (film) => {
      expect(assemble(structuredClone(film))).toEqual(assemble(film))
    }),
    { numRuns: 30 },
  )
})

const scene = {
  id: 'a',
  order: 0,
  shotType: 'IMAGE_EFFECT' as const,
  narration: 'A star falls.',
  duration: 8,
  sources: ['nasa'],
  overlays: [],
  focalPoints: [],
  matchCutWithId: null,
  transition: 'dip' as const,
}
const boardOf = (one: Scene): Storyboard => ({
  schema: 'storyboard/1',
  title: 'Stars',
  language: 'en',
  repairs: [],
  sections: [{ id: 's1', name: 'One', order: 0, scenes: [one] }],
})
const short = (fields: Partial<Parameters<typeof assemble>[0]> = {}): Timeline =>
  assemble({
    title: 'Stars',
    brief: brief(),
    storyboard: boardOf(scene),
    takes: [take({ sceneId: 'a', slot: 'frame', asset: asset('f') })],
    palette,
    edits: [],
    ...fields,
  }).timeline

test('sources and stock pictures are named at the end, and a picture on itself; without either there is no end card', () => {
  expect(findClip(short(), 'v:credits')).toBeUndefined()
  const source = { id: 'nasa', title: 'NASA, Black Holes' }
  const named = short({ brief: brief({ sources: [source] }) })
  expect(findClip(named, 'v:credits')!.clip.source).toMatchObject({ graphic: { kind: 'title', params: { subtitle: source.title } } })
  const stock = take({
    sceneId: 'a',
    slot: 'frame',
    asset: asset('f'),
    provenance: { source: 'stock', provider: 'nasa', credit: 'ESA/Hubble', cost: 0 },
  })
  const both = short({ brief: brief({ sources: [source] }), takes: [stock] })
  expect(findClip(both, 'v:credits')!.clip.source).toMatchObject({
    graphic: { kind: 'list', params: { items: [source.title, 'ESA/Hubble'] } },
  })
  expect(findClip(both, 'g:a:0')!.clip.source).toMatchObject({ graphic: { kind: 'credit', params: { text: 'ESA/Hubble' } } })
})

test('a film without a title takes the topic, and a scene without narration its planned length', () => {
  const timeline = short({ title: ' ' })
  expect(timeline.title).toBe('Black holes')
  expect(findClip(timeline, 'v:title')!.clip.source).toMatchObject({ graphic: { params: { title: 'Black holes', subtitle: 'One' } } })
  expect(findClip(timeline, 'v:a')!.clip.frames).toBe(240)
})

test('a take too short even slowed down dissolves into its still, a longer one is slowed to fit', () => {
  const storyboard = boardOf({ ...scene, shotType: 'AI_VIDEO' })
  const frame = take({ sceneId: 'a', slot: 'frame', asset: asset('f') })
  const withClip = (seconds: number): Timeline =>
    short({ storyboard, takes: [frame, take({ sceneId: 'a', slot: 'clip', asset: asset('c', { seconds }) })] })
  expect(findClip(withClip(7.5), 'v:a')!.clip.source).toMatchObject({ kind: 'video', speed: expect.closeTo(225 / 250, 5) })
  const held = withClip(5)
  expect(findClip(held, 'v:a')!.clip.source).toMatchObject({ kind: 'video', speed: expect.closeTo(0.8, 2) })
  expect(findClip(held, 'v:a:hold')!.clip.source).toMatchObject({ kind: 'still' })
  expect(checkTimeline(held)).toEqual([])
  expect(findClip(withClip(1), 'v:a')!.clip.source).toMatchObject({ kind: 'still' })
})

test('a clip of all the seconds its coverage asks for is never held, whatever the shot and the clips to be had', () => {
  held((_, film) => {
    const seconds = secondsShown(film, film.takes)
    const filmed = scenesOf(film.storyboard).filter(({ shotType }) => shotType === 'AI_VIDEO')
    const clips = filmed.map(({ id }) => {
      const { clips: parts } = coverClips(seconds.get(id)!, [3, 5, 10])
      // A frame goes at every join.
      const made = parts.reduce((sum, part) => sum + part, 0) - (parts.length - 1) / 24
      return take({ sceneId: id, slot: 'clip', asset: asset(id, { seconds: made }) })
    })
    const { timeline } = assemble({ ...film, takes: [...film.takes.filter(({ slot }) => slot !== 'clip'), ...clips] })
    expect(checkTimeline(timeline)).toEqual([])
    for (const { id } of filmed) {
      expect(findClip(timeline, `v:${id}`)!.clip.source).toMatchObject({ kind: 'video' })
      expect(findClip(timeline, `v:${id}:hold`)).toBeUndefined()
    }
  })
})
