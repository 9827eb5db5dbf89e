import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scene, type Section } from '../storyboard.js'
import { applyChange, changeBetween, isEmpty } from './change.js'
import { deleteScene } from './delete-scene.js'
import { deleteSection, insertSection, mergeSections, splitSection } from './edit-sections.js'
import { insertScene } from './insert-scene.js'
import { mergeScenes } from './merge-scenes.js'
import { numbered } from './numbered.js'
import { orderStoryboard } from './order-storyboard.js'
import { retellSection } from './retell-section.js'
import { splitScene } from './split-scene.js'

const WORDS = ['lamp', 'keeper', 'storm', 'night', 'glass', 'stone', 'water']
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 8 }).map((words) => `The ${words.join(' ')}.`)
const narration = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const sceneOf = (id: string, text: string): Scene =>
  Scene.parse({ id, order: 0, shotType: 'IMAGE_EFFECT', imageEffect: 'KEN_BURNS', narration: text, duration: 5, visualPrompt: 'a lamp' })
const board: fc.Arbitrary<readonly Section[]> = fc
  .array(fc.array(narration, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((sections) =>
    numbered(
      sections.map((texts, s) => ({
        id: `sec${s}`,
        name: `Part ${s}`,
        order: s,
        scenes: texts.map((text, n) => sceneOf(`s${s}n${n}`, text)),
      })),
    ),
  )
const scenesIn = (sections: readonly Section[]): readonly Scene[] => sections.flatMap(({ scenes }) => scenes)
const told = (sections: readonly Section[]): string =>
  scenesIn(sections)
    .map((scene) => scene.narration)
    .join(' ')

type Op = (sections: readonly Section[], pick: number) => readonly Section[]
const sceneIn = (sections: readonly Section[], pick: number): Scene => scenesIn(sections)[pick % scenesIn(sections).length] as Scene
const sectionIn = (sections: readonly Section[], pick: number): Section => sections[pick % sections.length] as Section
const OPS: Readonly<Record<string, Op>> = {
  split: (sections, pick) => splitScene(sections, sceneIn(sections, pick).id, `new${pick}`),
  merge: (sections, pick) => mergeScenes(sections, sceneIn(sections, pick).id),
  remove: (sections, pick) => deleteScene(sections, sceneIn(sections, pick).id),
  insert: (sections, pick) => insertScene(sections, sectionIn(sections, pick).id, sceneOf(`new${pick}`, 'One more.'), pick % 3),
  reverse: (sections) =>
    orderStoryboard(
      sections,
      [...sections].reverse().map(({ id, scenes }) => ({ id, scenes: scenes.map((scene) => scene.id).reverse() })),
    ),
  section: (sections, pick) => insertSection(sections, `newsec${pick}`, 'More', pick % 3),
  cut: (sections, pick) => splitSection(sections, sceneIn(sections, pick).id, `newsec${pick}`, 'Cut'),
  join: (sections, pick) => mergeSections(sections, sectionIn(sections, pick).id),
  drop: (sections, pick) => deleteSection(sections, sectionIn(sections, pick).id),
}
const done = (sections: readonly Section[], name: string, pick: number): readonly Section[] => {
  try {
    return (OPS[name] as Op)(sections, pick)
  } catch (error) {
    if ((error as { code?: string }).code) return sections // refused, as it may be
    throw error
  }
}

test('whatever is done can be taken back and done again, to the letter', () => {
  fc.assert(
    fc.property(board, fc.constantFrom(...Object.keys(OPS)), fc.nat(50), (before, name, pick) => {
      const after = done(before, name, pick)
      const change = changeBetween(before, after)
      expect(applyChange(after, change, 'before')).toEqual(before)
      expect(applyChange(before, change, 'after')).toEqual(after)
      expect(isEmpty(change)).toBe(after === before || JSON.stringify(after) === JSON.stringify(before))
    }),
  )
})

test('splitting, merging and joining lose no word, and numbers are places', () => {
  fc.assert(
    fc.property(board, fc.constantFrom('split', 'merge', 'cut', 'join', 'section'), fc.nat(50), (before, name, pick) => {
      const after = done(before, name, pick)
      expect(told(after)).toBe(told(before))
      expect(scenesIn(after).map(({ order }) => order)).toEqual(scenesIn(after).map((_, n) => n))
      expect(after.map(({ order }) => order)).toEqual(after.map((_, n) => n))
    }),
  )
})

test('a scene is never cut inside a word', () => {
  fc.assert(
    fc.property(narration, fc.nat(200), (text, at) => {
      const [section] = [{ id: 'a', name: '', order: 0, scenes: [sceneOf('one', text)] }]
      let after: readonly Section[]
      try {
        after = splitScene([section], 'one', 'two', Math.min(at, text.length))
      } catch (error) {
        expect(error).toMatchObject({ code: 'SPLIT_IMPOSSIBLE' })
        return
      }
      expect(scenesIn(after).flatMap((scene) => scene.narration.split(' '))).toEqual(text.split(' '))
    }),
  )
})

test('a match cut to a scene that goes is no more, and one that is turned around is made by the later scene', () => {
  const scenes = [sceneOf('a', 'One.'), sceneOf('b', 'Two.'), { ...sceneOf('c', 'Three.'), matchCutWithId: 'a' }]
  const sections = numbered([{ id: 's', name: '', order: 0, scenes }])
  expect(scenesIn(deleteScene(sections, 'a')).map(({ matchCutWithId }) => matchCutWithId)).toEqual([null, null])
  const turned = orderStoryboard(sections, [{ id: 's', scenes: ['c', 'b', 'a'] }])
  expect(scenesIn(turned).map(({ id, matchCutWithId }) => [id, matchCutWithId])).toEqual([
    ['c', null],
    ['b', null],
    ['a', 'c'],
  ])
})

test('a shortened section keeps its sentences in their scenes; a reworded one shares them out; none is lost', () => {
  const scenes = [sceneOf('a', 'The lamp is lit. It burns.'), sceneOf('b', 'The storm comes.'), sceneOf('c', 'The night ends.')]
  const sections = numbered([{ id: 's', name: '', order: 0, scenes }])
  const shorter = scenesIn(retellSection(sections, 's', 'The lamp is lit. The night ends.'))
  expect(shorter.map(({ id, narration: text }) => [id, text])).toEqual([
    ['a', 'The lamp is lit.'],
    ['c', 'The night ends.'],
  ])
  const other = 'Someone climbs up and lights it. Then wind rises from the sea. At last comes day.'
  expect(told(retellSection(sections, 's', other))).toBe(other)
})
