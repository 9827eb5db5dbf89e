import { Scene } from '@reelwright/film/storyboard'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { expect, test } from 'vitest'
import { planLines } from './plan-lines.js'
import { shortened } from './tell-warnings.js'

const scene = (order: number, more: object): Scene =>
  Scene.parse({ id: `s${order}`, order, shotType: 'IMAGE_EFFECT', narration: 'Light on the water.', duration: 2.54, ...more })

const film = (format: string, scenes: readonly Scene[]): Pick<FilmState, 'project' | 'storyboard'> =>
  ({
    project: { brief: { format, media: [{ id: 'abc', asset: { name: '01-front.jpg' } }] } },
    storyboard: { sections: [{ scenes }] },
  }) as unknown as Pick<FilmState, 'project' | 'storyboard'>

test('a reel is listed with file, move, seconds and words, and which masters show it', () => {
  const [head, photo, card] = planLines(
    film('property', [
      scene(0, { mediaId: 'abc', gesture: 'push' }),
      scene(1, { graphic: { kind: 'barChart', params: {} }, branding: 'branded', narration: '' }),
    ]),
  )
  expect(head).toMatch(/^#\s+photo\s+move\s+length\s+words$/)
  expect(photo).toMatch(/^1\s+01-front\.jpg\s+push\s+2\.5 s\s+Light on the water\.$/)
  expect(card).toMatch(/^2\s+barChart\s+2\.5 s\s+\(branded only\)$/)
})

test('another film is listed by shot and words', () => {
  expect(planLines(film('documentary', [scene(0, {})]))).toEqual(['  1  IMAGE_EFFECT    Light on the water.'])
})

test('many warnings of a kind are counted after the first, a single one more is named', () => {
  const enlarged = (count: number) => Array.from({ length: count }, (_, n) => ({ code: 'PHOTO_ENLARGED', sentence: `photo ${n}` }))
  expect(shortened(enlarged(4))).toHaveLength(4)
  expect(shortened([...enlarged(9), { code: 'FEW_PHOTOS', sentence: 'few' }])).toEqual([
    'photo 0',
    'photo 1',
    'photo 2',
    '… and 6 more like these; storyboard.json has them all.',
    'few',
  ])
})
