import { expect, test } from 'vitest'
import { writePauses } from '../pauses.js'
import { Scene, type Section } from '../storyboard.js'
import { mergeScenes } from './merge-scenes.js'
import { retellSection } from './retell-section.js'
import { splitScene } from './split-scene.js'

const pauses = [
  { after: 0, seconds: 0.3 },
  { after: 8, seconds: 1 },
  { after: 14, seconds: 2 },
  { after: 20, seconds: 0.5 },
]
const scene = Scene.parse({ id: 'a', order: 0, shotType: 'IMAGE_EFFECT', narration: 'One two. Three four.', duration: 4, pauses })
const whole: readonly Section[] = [{ id: 's', name: 'S', order: 0, scenes: [scene] }]
const written = (sections: readonly Section[]) => sections[0]!.scenes.map(({ narration, pauses: own }) => writePauses(narration, own))

test('pauses go with their words when a scene is split, and come back when it is merged', () => {
  const split = splitScene(whole, 'a', 'b')
  expect(written(split)).toEqual(['[pause 0.3] One two. [pause 1]', 'Three [pause 2] four. [pause 0.5]'])
  expect(mergeScenes(split, 'a')[0]?.scenes[0]).toMatchObject({ narration: scene.narration, pauses })
})

test('a scene that is told otherwise has no pauses of the old words; one that stayed keeps its own', () => {
  const split = splitScene(whole, 'a', 'b')
  expect(written(retellSection(split, 's', 'One two. Five six seven.'))).toEqual(['[pause 0.3] One two. [pause 1]', 'Five six seven.'])
})
