import { expect, test } from 'vitest'
import { asset } from '../documentary/film.test-data.js'
import { scenesOf } from '../storyboard.js'
import { listingSheet } from './listing-sheet.js'
import { logoOnGround } from './logo-on-ground.js'
import { planReel } from './plan/plan-reel.js'
import { BRAND_KIT, photosOf, reelBrief, script } from './reel.test-data.js'

const light = asset('111', { width: 400, height: 200 })
const dark = asset('222', { width: 400, height: 200 })

test.each([
  ['#faf7f2', { light, dark }, dark],
  ['#e0b400', { light, dark }, dark],
  ['#1d2b3a', { light, dark }, light],
  ['#c01818', { light, dark }, light],
  [undefined, { light, dark }, light],
  ['#faf7f2', { light }, light],
  ['#1d2b3a', { dark }, dark],
  ['#1d2b3a', {}, undefined],
])('on %s the logo that is seen is taken, the other where there is none', (ground, logo, shown) => {
  expect(logoOnGround({ logo, colours: ground === undefined ? {} : { ground } })).toBe(shown)
})

test('a film and its sheet on a light ground show the dark logo everywhere', () => {
  const photos = photosOf(['exterior', 'living', 'kitchen', 'bedroom', 'view', 'outdoor'])
  const brief = reelBrief(photos, { brandKit: { ...BRAND_KIT, logo: { light, dark }, colours: { ground: '#faf7f2' } } })
  const storyboard = planReel({ brief, photos, script: script([['opening', 'Welcome.']]) })
  const drawn = scenesOf(storyboard).flatMap(({ overlays }) => overlays)
  const logos = [
    ...drawn.map(({ params }) => params.logo),
    (listingSheet(brief, storyboard, 'branded').params.agent as { logo?: unknown }).logo,
  ]
  expect(logos.filter((logo) => logo !== undefined).length).toBeGreaterThanOrEqual(4)
  expect(new Set(logos.filter((logo) => logo !== undefined))).toEqual(new Set([dark]))
})
