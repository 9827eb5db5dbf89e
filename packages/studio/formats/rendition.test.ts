import { ASPECTS, BRANDINGS, variantName } from '@reelwright/film/property/brief'
import { QUALITY_NAMES } from '@reelwright/render/plan/quality'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAPTIONS_SHOWN, renditionName, renditionNamed } from './rendition.js'

const made = fc.record({ quality: fc.constantFrom(...QUALITY_NAMES), captions: fc.constantFrom(...CAPTIONS_SHOWN) })
const variant = fc.oneof(
  fc.constant(''),
  fc.record({ aspect: fc.constantFrom(...ASPECTS), branding: fc.constantFrom(...BRANDINGS) }).map(variantName),
)

test('a name stands for one rendition, whatever the brief says', () => {
  fc.assert(
    fc.property(variant, made, made, (name, how, brief) => {
      const rendition = { variant: name, ...how }
      expect(renditionNamed(renditionName(rendition, brief), brief)).toEqual(rendition)
    }),
  )
})

test("the film's own masters are called by their variant alone", () => {
  const brief = { quality: 'standard', captions: 'burned' } as const
  expect(renditionName({ variant: '9x16', ...brief }, brief)).toBe('9x16')
  expect(renditionName({ variant: '', ...brief, quality: 'preview' }, brief)).toBe('preview')
  expect(renditionName({ variant: '9x16-unbranded', quality: 'high', captions: 'beside' }, brief)).toBe('9x16-unbranded-high-beside')
})
