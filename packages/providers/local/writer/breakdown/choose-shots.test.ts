import { mixHolds } from '@reelwright/film/documentary/mix'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseShots } from './choose-shots.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const offer = fc.record({ graphic: share, life: share, owned: fc.boolean() })

test('the mix holds for every film whose scenes can be shown as graphics', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ graphic: fc.double({ min: 0.05, max: 1, noNaN: true }), life: share, owned: fc.boolean() }), {
        minLength: 10,
        maxLength: 80,
      }),
      (offers) => {
        expect(mixHolds(chooseShots(offers))).toBe(true)
      },
    ),
  )
})

test('graphics go where they carry most, pictures that live move, and the film opens on a picture', () => {
  const still = { graphic: 0, life: 0.1, owned: false }
  const alive = { graphic: 0, life: 0.9, owned: false }
  const told = { graphic: 1, life: 0.9, owned: false }
  expect(chooseShots([told, still, alive, told, alive, still, alive, alive])).toEqual([
    'AI_VIDEO',
    'IMAGE_EFFECT',
    'AI_VIDEO',
    'MOTION_GRAPHIC',
    'AI_VIDEO',
    'IMAGE_EFFECT',
    'AI_VIDEO',
    'AI_VIDEO',
  ])
})

test('own media are shown as stills', () => {
  fc.assert(
    fc.property(fc.array(offer, { minLength: 4, maxLength: 30 }), fc.nat(29), (offers, at) => {
      const i = (at % (offers.length - 1)) + 1
      const only = offers.map((one, n) => ({ ...one, graphic: 0, owned: n === i }))
      expect(chooseShots(only)[i]).toBe('IMAGE_EFFECT')
    }),
  )
})
