import { DocumentaryBrief } from '@reelwright/film/brief'
import type { Scene } from '@reelwright/film/storyboard'
import { expect, test } from 'vitest'
import { narrationRequest, pictureRequest } from './requests.js'

const brief = (fields: object = {}) => DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps', ...fields })
const scene = { id: 'scene-1', narration: 'Mr Nguyen lights it.', visualPrompt: 'A lamp.', focalPoints: [] } as unknown as Scene
const asset = (digit: string) => ({ hash: digit.repeat(64), type: 'image/jpeg', bytes: 1 })

test('pictures that all others go on with are in every request, in their order; a film without any asks as it always did', () => {
  const references = ['a', 'b'].map((digit) => ({ id: digit, asset: asset(digit) }))
  expect(pictureRequest(brief({ references }), scene).references).toEqual([asset('a'), asset('b')])
  expect(pictureRequest(brief(), scene)).not.toHaveProperty('references')
})

test('a voice is given the text as it is said', () => {
  expect(narrationRequest(brief({ pronunciations: [{ written: 'nguyen', spoken: 'Win' }] }), scene).text).toBe('Mr Win lights it.')
  expect(narrationRequest(brief(), scene).text).toBe(scene.narration)
})

test('a faulty picture is asked for by another seed, the same one each time', () => {
  const [first, again, still] = [0, 1, 1].map((times) => pictureRequest(brief(), scene, 0, times).seed)
  expect(again).not.toBe(first)
  expect(still).toBe(again)
})
