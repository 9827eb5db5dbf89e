import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../documentary/assemble.js'
import { asset, brief, films, palette, spokenAs, take } from '../documentary/film.test-data.js'
import { readScript } from '../documentary/read-script.js'
import { repairStoryboard } from '../documentary/repair-storyboard.js'
import { scenesOf } from '../storyboard.js'
import { checkTimeline } from '../timeline/laws.js'
import { clipsWithStarts, durationOf, findClip, lengthOf, trackOf } from '../timeline/reading.js'
import type { Clip, Timeline } from '../timeline/timeline.js'
import { applyEdits } from './apply-edits.js'
import { type Edit, EditList } from './edit.js'
import { type Change, doEdits, editsIn, emptyHistory, type History, historyOf, redo, undo } from './history.js'

const sound = { kind: 'audio' as const, asset: asset('d', { samples: 48_000 * 9 }), start: 0, gain: [], loop: false }
const mark = fc.constantFrom('note-1', 'note-2')

const editsOf = (timeline: Timeline): fc.Arbitrary<Edit> => {
  const ids = timeline.tracks.flatMap((track) => clipsWithStarts(track).map(({ clip }) => clip.id))
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.constantFrom(...ids.flatMap((one) => [`${one}~1`, `${one}~2`])) },
    { weight: 1, arbitrary: fc.constant('v:gone') },
  )
  const frames = fc.integer({ min: -400, max: 400 })
  const to = fc.oneof(fc.record({ before: fc.option(id) }), fc.record({ by: frames }))
  const source = fc.constantFrom<Clip['source']>(
    { kind: 'still', asset: asset('b'), move: { effect: 'PAN', focalPoints: [], seed: 1 } },
    { kind: 'video', asset: asset('c', { seconds: 12 }), start: 0, speed: 1 },
    { kind: 'graphic', graphic: { kind: 'title', params: { title: 'x' } } },
  )
  return fc.oneof(
    fc.record({ kind: fc.constant('trim' as const), clipId: id, edge: fc.constantFrom('head' as const, 'tail' as const), frames }),
    fc.record({ kind: fc.constant('slip' as const), clipId: id, frames }),
    fc.record({ kind: fc.constant('move' as const), clipId: id, to }),
    fc.record({ kind: fc.constant('split' as const), clipId: id, at: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant('merge' as const), clipId: id, withId: id }),
    fc.record({ kind: fc.constant('remove' as const), clipId: id, ripple: fc.boolean() }),
    fc.record({ kind: fc.constant('replaceTake' as const), clipId: id, source }),
    fc.record({ kind: fc.constant('roll' as const), clipId: id, frames }),
    fc.record({
      kind: fc.constant('insert' as const),
      clipId: fc.constantFrom('x:1', 'x:2', ids[0] ?? 'x:3'),
      name: fc.constant('Brought'),
      frames: fc.integer({ min: 1, max: 200 }),
      source: fc.oneof(source, fc.constant<Clip['source']>(sound)),
      to: fc.oneof(
        fc.record({ before: fc.option(id) }),
        fc.record({ track: fc.constantFrom('narration' as const, 'music' as const), from: fc.integer({ min: 0, max: 500 }) }),
      ),
    }),
    fc.record({ kind: fc.constant('mark' as const), markId: mark, frame: fc.integer({ min: 0, max: 900 }), name: fc.constant('Look') }),
    fc.record({ kind: fc.constant('unmark' as const), markId: mark }),
  )
}

const edited = films
  .map((film) => assemble(film).timeline)
  .chain((timeline) => fc.tuple(fc.constant(timeline), fc.array(editsOf(timeline), { minLength: 1, maxLength: 12 })))

test('after any edits the timeline keeps all laws and its tracks stay equally long', () => {
  fc.assert(
    fc.property(edited, ([timeline, edits]) => {
      const result = applyEdits(timeline, edits)
      expect(checkTimeline(result.timeline)).toEqual([])
      for (const track of result.timeline.tracks) expect(lengthOf(track), track.id).toBe(durationOf(result.timeline))
      for (const marker of result.timeline.markers) expect(marker.frame).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 150 },
  )
})

test('undo is identity and redo brings it back', () => {
  fc.assert(
    fc.property(edited, ([timeline, edits]) => {
      const film = (history: History): Timeline => applyEdits(timeline, editsIn(history)).timeline
      const one = (history: History, edit: Edit): History => doEdits(history, [edit])
      const before = edits.slice(0, -1).reduce(one, emptyHistory)
      const last = one(before, edits.at(-1)!)
      const undone = edits.reduce((history) => undo(history), last)
      expect(film(undone)).toEqual(timeline)
      expect(film(undo(last))).toEqual(film(before))
      expect(edits.reduce((history) => redo(history), undone)).toEqual(last)
      expect(undo(emptyHistory)).toEqual(emptyHistory)
    }),
    { numRuns: 40 },
  )
})

test('what was done is read back from the changes in their order, edits made at once being undone at once', () => {
  fc.assert(
    fc.property(edited, ([, edits]) => {
      const at = Math.floor(edits.length / 2)
      const sets = [edits.slice(0, at), edits.slice(at)]
      const made = sets.map((set): Change => ({ kind: 'edit', edits: set }))
      expect(editsIn(historyOf(made))).toEqual(edits)
      expect(editsIn(historyOf([...made, { kind: 'undo' }]))).toEqual(sets[0])
      expect(editsIn(historyOf([...made, { kind: 'undo' }, { kind: 'redo' }]))).toEqual(edits)
      const anew: Change = { kind: 'edit', edits: edits.slice(0, 1) }
      expect(historyOf([...made, { kind: 'undo' }, anew, { kind: 'redo' }]).undone).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a list of edits survives being stored', () => {
  fc.assert(
    fc.property(edited, ([, edits]) => {
      const stored = { schema: 'edits/1' as const, edits, later: 'unknown' }
      expect(EditList.parse(JSON.parse(JSON.stringify(stored)))).toEqual(JSON.parse(JSON.stringify(stored)))
    }),
    { numRuns: 30 },
  )
})

const sentences = [
  'A star lives by burning the lightest thing there is in its heart, for millions of years.',
  'Then the fire goes out, and the weight of everything above it comes down at once on the core.',
  'What is left is small, dark and heavy, and no light ever comes back from behind its edge.',
]
const { script } = readScript(`# Stars\n\n## One\n\n${sentences.join('\n\n')}`)
const storyboard = repairStoryboard(
  {
    sections: [
      {
        scenes: sentences.map((narration, i) => ({
          id: 'abc'[i],
          narration,
          shotType: i === 0 ? 'IMAGE_EFFECT' : 'AI_VIDEO',
          transition: 'cut',
        })),
      },
    ],
  },
  script,
  brief(),
)
const film = {
  title: 'Stars',
  brief: brief(),
  palette,
  edits: [],
  storyboard,
  takes: scenesOf(storyboard).flatMap((scene) => {
    const words = spokenAs(scene.narration)
    return [
      take({ sceneId: scene.id, slot: 'narration', asset: asset(scene.id, { samples: words.at(-1)!.end + 4800 }), words: [...words] }),
      take({ sceneId: scene.id, slot: 'frame', asset: asset(scene.id) }),
      take({ sceneId: scene.id, slot: 'clip', asset: asset(scene.id, { seconds: 60 }) }),
    ]
  }),
}
const { timeline } = assemble(film)
const clip = (of: Timeline, id: string): Clip => findClip(of, id)!.clip
const start = (of: Timeline, id: string): number => findClip(of, id)!.start
const apply = (...edits: Edit[]): Timeline => {
  const result = applyEdits(timeline, edits)
  expect(result.setAside).toEqual([])
  return result.timeline
}

test('a ripple trim takes narration, captions and markers of later scenes along', () => {
  const trimmed = apply({ kind: 'trim', clipId: 'v:a', edge: 'tail', frames: 8 })
  for (const id of ['v:b', 'n:b', 'c:b:0', 'v:c', 'n:c']) expect(start(trimmed, id)).toBe(start(timeline, id) - 8)
  // Eight frames are less than the breath after the scene: its speech is whole.
  expect(clip(trimmed, 'n:a')).toEqual(clip(timeline, 'n:a'))
  expect(trimmed.markers.map((marker) => marker.frame)).toContain(start(trimmed, 'v:b'))
  const longer = apply({ kind: 'trim', clipId: 'v:b', edge: 'tail', frames: -30 })
  expect(start(longer, 'n:c')).toBe(start(timeline, 'n:c') + 30)
  expect(durationOf(longer)).toBe(durationOf(timeline) + 30)
})

test('a trim at the head shows a later part of the take', () => {
  const before = clip(timeline, 'v:b').source
  const after = clip(apply({ kind: 'trim', clipId: 'v:b', edge: 'head', frames: 5 }), 'v:b').source
  expect(before).toMatchObject({ kind: 'video', start: 0 })
  expect(after).toMatchObject({ kind: 'video', start: 5 })
})

test('a moved scene takes its speech and captions along, and the rest closes up', () => {
  const moved = apply({ kind: 'move', clipId: 'v:c', to: { before: 'v:a' } })
  const order = clipsWithStarts(trackOf(moved, 'narration')!).map((placed) => placed.clip.id)
  expect(order).toEqual(['n:c', 'n:a', 'n:b'])
  for (const id of ['a', 'b', 'c']) expect(start(moved, `n:${id}`)).toBe(start(moved, `v:${id}`))
  expect(durationOf(moved)).toBe(durationOf(timeline))
  const back = applyEdits(moved, [{ kind: 'move', clipId: 'v:c', to: { before: null } }]).timeline
  expect(clipsWithStarts(trackOf(back, 'narration')!).map((placed) => placed.clip.id)).toEqual(['n:a', 'n:b', 'n:c'])
})

test('what was split merges to what it was', () => {
  const parts = apply({ kind: 'split', clipId: 'v:b', at: 60 })
  expect(clip(parts, 'v:b~2').source).toMatchObject({ start: 60 })
  const captions = apply({ kind: 'split', clipId: 'c:b:0', at: 40 }, { kind: 'merge', clipId: 'c:b:0~1', withId: 'c:b:0~2' })
  expect(clip(captions, 'c:b:0').source).toMatchObject(clip(timeline, 'c:b:0').source)
  expect(apply({ kind: 'split', clipId: 'v:b', at: 60 }, { kind: 'merge', clipId: 'v:b~1', withId: 'v:b~2' })).toEqual(timeline)
  expect(apply({ kind: 'split', clipId: 'n:b', at: 31 }, { kind: 'merge', clipId: 'n:b~1', withId: 'n:b~2' })).toEqual(timeline)
})

test('a clip that another has split meanwhile is split where it was to be, and trimmed at its ends', () => {
  const cuts = (edits: readonly Edit[]) => {
    const { timeline: cut, setAside } = applyEdits(timeline, edits)
    expect(setAside).toEqual([])
    return clipsWithStarts(trackOf(cut, 'video')!).map(({ clip: { frames, source }, start }) => ({ frames, source, start }))
  }
  const at = (frame: number): Edit => ({ kind: 'split', clipId: 'v:b', at: frame })
  const place = fc.integer({ min: 1, max: clip(timeline, 'v:b').frames - 1 })
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 5 }), (places) => {
      const edits = places.map(at)
      expect(cuts([...edits].reverse())).toEqual(cuts(edits))
      expect(cuts(edits)).toHaveLength(cuts([]).length + new Set(places).size)
    }),
  )
  const trim = (edge: 'head' | 'tail'): Edit => ({ kind: 'trim', clipId: 'v:b', edge, frames: 5 })
  for (const edge of ['head', 'tail'] as const) {
    const [trimmed, split] = [cuts([trim(edge)]), cuts([at(60), trim(edge)])]
    expect(split.at(-1)?.start).toBe(trimmed.at(-1)?.start)
    expect(split).toHaveLength(trimmed.length + 1)
  }
})

test('slip shows another part in the same place', () => {
  const slipped = apply({ kind: 'slip', clipId: 'v:b', frames: 24 })
  expect(clip(slipped, 'v:b')).toMatchObject({ frames: clip(timeline, 'v:b').frames, source: { start: 24 } })
})

test('an edit whose clip is gone is set aside and said, and the others still count', () => {
  const gone: Edit = { kind: 'slip', clipId: 'v:deleted', frames: 5 }
  const { timeline: after, setAside } = applyEdits(timeline, [gone, { kind: 'slip', clipId: 'v:b', frames: 5 }])
  expect(setAside).toEqual([{ edit: gone, reason: 'The clip it was made on is no longer in the film.' }])
  expect(clip(after, 'v:b').source).toMatchObject({ start: 5 })
  const impossible: Edit = { kind: 'slip', clipId: 'v:b', frames: 100_000 }
  expect(applyEdits(timeline, [impossible])).toEqual({
    timeline,
    setAside: [{ edit: impossible, reason: 'Clip v:b shows film beyond the end of its take.' }],
  })
})

test('a shot taken out leaves its place empty, or takes its time and the narration beside it along', () => {
  fc.assert(
    fc.property(films, (film) => {
      const { timeline } = assemble(film)
      const [shot, ...others] = clipsWithStarts(trackOf(timeline, 'video')!)
      fc.pre(shot !== undefined && others.length > 0)
      const lifted = applyEdits(timeline, [{ kind: 'remove', clipId: shot!.clip.id, ripple: false }])
      expect(lifted.setAside).toEqual([])
      expect(durationOf(lifted.timeline)).toBe(durationOf(timeline))
      expect(trackOf(lifted.timeline, 'video')!.items[0]).toEqual({ type: 'gap', frames: shot!.clip.frames })
      const closed = applyEdits(timeline, [{ kind: 'remove', clipId: shot!.clip.id, ripple: true }])
      expect(durationOf(closed.timeline)).toBe(durationOf(timeline) - shot!.clip.frames)
      expect(findClip(closed.timeline, others[0]!.clip.id)?.start).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('a roll moves one cut: the two clips share their time anew, and all else stays where it was', () => {
  fc.assert(
    fc.property(films, fc.integer({ min: -300, max: 300 }), fc.nat(20), (film, frames, n) => {
      const { timeline } = assemble(film)
      const shots = clipsWithStarts(trackOf(timeline, 'video')!)
      fc.pre(shots.length > 1)
      const at = n % (shots.length - 1)
      const [a, b] = [shots[at]!.clip, shots[at + 1]!.clip]
      const rolled = applyEdits(timeline, [{ kind: 'roll', clipId: a.id, frames }])
      fc.pre(rolled.setAside.length === 0)
      expect(findClip(rolled.timeline, a.id)!.clip.frames).toBe(a.frames + frames)
      expect(findClip(rolled.timeline, b.id)!.clip.frames).toBe(b.frames - frames)
      for (const { clip, start: from } of shots.filter(({ clip }) => clip.id !== b.id))
        expect(findClip(rolled.timeline, clip.id)!.start, clip.id).toBe(from)
      for (const track of timeline.tracks.filter(({ kind }) => kind !== 'video'))
        expect(rolled.timeline.tracks.find(({ id }) => id === track.id)).toBe(track)
      expect(applyEdits(rolled.timeline, [{ kind: 'roll', clipId: a.id, frames: -frames }]).timeline).toEqual(timeline)
    }),
    { numRuns: 80 },
  )
})

const still: Clip['source'] = { kind: 'still', asset: asset('b'), move: { effect: 'PAN', focalPoints: [], seed: 1 } }

test('a shot that was put in makes the film longer by itself, and taking it out is as if it had never been', () => {
  const put = apply({ kind: 'insert', clipId: 'x:1', name: 'Photo', frames: 40, source: still, to: { before: 'v:b' } })
  expect([start(put, 'x:1'), start(put, 'v:b'), start(put, 'n:b')]).toEqual([
    start(timeline, 'v:b'),
    start(timeline, 'v:b') + 40,
    start(timeline, 'n:b') + 40,
  ])
  expect(durationOf(put)).toBe(durationOf(timeline) + 40)
  const taken = applyEdits(put, [{ kind: 'remove', clipId: 'x:1', ripple: true }]).timeline
  expect(taken.tracks).toEqual(timeline.tracks)
  const last = apply({ kind: 'insert', clipId: 'x:1', name: 'Photo', frames: 40, source: still, to: { before: null } })
  expect(start(last, 'x:1')).toBe(durationOf(timeline))
  const twice = applyEdits(put, [{ kind: 'insert', clipId: 'x:1', name: 'Photo', frames: 4, source: still, to: { before: null } }])
  expect(twice.setAside[0]?.reason).toBe('The id x:1 is used twice.')
})

test('music is laid into free room only', () => {
  const to = { track: 'music' as const, from: 10 }
  const laid = apply({ kind: 'insert', clipId: 'x:1', name: 'Bell', frames: 30, source: sound, to })
  expect(start(laid, 'x:1')).toBe(10)
  const second = applyEdits(laid, [{ kind: 'insert', clipId: 'x:2', name: 'Bell', frames: 30, source: sound, to }])
  expect(second.setAside[0]?.reason).toBe('There is music already; put it in place of that, or lay it on the narration’s track.')
  expect(second.timeline).toEqual(laid)
  const wrong = applyEdits(timeline, [{ kind: 'insert', clipId: 'x:1', name: 'Photo', frames: 9, source: still, to }])
  expect(wrong.setAside[0]?.reason).toBe('A still has no place on the music track.')
})

test('a sound where somebody speaks, or another sounds, is laid beside it, and its track goes with the last of them', () => {
  const at = start(timeline, 'n:b') + 5
  const bell = (clipId: string, from: number) =>
    ({ kind: 'insert', clipId, name: 'Bell', frames: 30, source: sound, to: { track: 'narration', from } }) as const
  const { timeline: laid, setAside } = applyEdits(timeline, [bell('x:1', at), bell('x:2', at), bell('x:3', at + 30)])
  expect(setAside).toEqual([])
  expect(laid.tracks.slice(0, timeline.tracks.length)).toEqual(timeline.tracks)
  const tracks = laid.tracks.slice(timeline.tracks.length)
  expect(tracks.map(({ id, kind, name }) => [id, kind, name])).toEqual([
    ['sounds', 'narration', 'Sounds'],
    ['sounds-2', 'narration', 'Sounds 2'],
  ])
  expect(['x:1', 'x:2', 'x:3'].map((id) => [findClip(laid, id)?.track.id, start(laid, id)])).toEqual([
    ['sounds', at],
    ['sounds-2', at],
    ['sounds', at + 30],
  ])
  const removed = ['x:1', 'x:3', 'x:2'].map((clipId) => ({ kind: 'remove' as const, clipId, ripple: false }))
  expect(applyEdits(laid, removed.slice(0, 1)).timeline.tracks).toHaveLength(laid.tracks.length)
  expect(applyEdits(laid, removed).timeline).toEqual(timeline)
  const late = applyEdits(timeline, [bell('x:1', durationOf(timeline) - 29)])
  expect(late.setAside[0]?.reason).toBe('It would last longer than the film; shorten it, or lay it earlier.')
})

test('a marker is put, said anew, carried along and taken away', () => {
  const frame = start(timeline, 'v:b') + 3
  const put = apply({ kind: 'mark', markId: 'n', frame, name: 'Look', note: 'Too dark' })
  expect(put.markers.find(({ id }) => id === 'n')).toMatchObject({ frame, name: 'Look', note: 'Too dark', kind: 'note' })
  const later = applyEdits(put, [
    { kind: 'mark', markId: 'n', frame, name: 'Look again' },
    { kind: 'trim', clipId: 'v:a', edge: 'tail', frames: 8 },
  ]).timeline
  expect(later.markers.filter(({ id }) => id === 'n')).toEqual([{ frame: frame - 8, frames: 1, name: 'Look again', kind: 'note', id: 'n' }])
  expect(applyEdits(later, [{ kind: 'unmark', markId: 'n' }]).timeline.markers.some(({ id }) => id === 'n')).toBe(false)
  expect(applyEdits(timeline, [{ kind: 'mark', markId: 'n', frame: durationOf(timeline), name: 'Look' }]).setAside).toHaveLength(1)
})
