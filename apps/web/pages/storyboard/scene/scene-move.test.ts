import type { Scene } from '@reelwright/contract/scene'
import { expect, test } from 'vitest'
import { sceneMove } from './scene-move.js'

const scene = {
  id: 's',
  order: 0,
  shotType: 'IMAGE_EFFECT',
  narration: '',
  duration: 3,
  imageEffect: 'PAN',
  mediaId: 'photo',
  focalPoints: [{ x: 0.5, y: 0.5, description: 'table' }],
  framing: { '9:16': [{ x: 0.9, y: 0.5, description: 'door' }] },
  gesture: 'drift',
  heading: 0,
  voice: null,
  graphic: null,
  matchCutWithId: null,
  transition: 'cut',
} as unknown as Scene

test('a reel moves by its gesture, and frames one aspect for itself', () => {
  expect(sceneMove('property', scene, '16:9')).toMatchObject({ gesture: 'drift', heading: 0, focalPoints: [{ x: 0.5 }] })
  expect(sceneMove('property', scene, '9:16').focalPoints).toMatchObject([{ x: 0.9 }])
})

test('a documentary moves by its effect, in every shape alike', () => {
  const move = sceneMove('documentary', scene, '9:16')
  expect(move).toMatchObject({ effect: 'PAN', focalPoints: [{ x: 0.5 }] })
  expect(move.gesture).toBeUndefined()
})
